import { unwantedCharacters } from "./characters/unwanted.ts";
import type { Rule } from "./rule.ts";

/** A character without a meaning of its own. */
export const privateUse: Rule = {
  code: "private-use",
  severity: "error",
  documentation: {
    what: "The translation holds a character of Unicode's private use areas, or a noncharacter.",
    why: "Only one font shows it as it was meant; a reader gets a box, a screen reader nothing. They come from old fonts and from PDFs.",
    good: [
      { locale: "es", source: "the end", translation: "el fin" },
      { locale: "ar", source: "the end", translation: "النهاية" },
    ],
    bad: [
      { locale: "es", source: "the end", translation: "el \uf001n" },
      { locale: "ar", source: "the end", translation: "النهاية\ue000" },
      { locale: "bn", source: "the end", translation: "শেষ\uf8ff" },
    ],
  },
  check: unwantedCharacters(({ target }) => target.raw.match(/\p{Co}|\p{Noncharacter_Code_Point}/gu) ?? [], {
    what: "a character of private use",
    hint: "Type the letters that were meant: U+F001, for example, often stands for “fi”.",
  }),
};
