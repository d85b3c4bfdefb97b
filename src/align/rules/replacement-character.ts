import { unwantedCharacters } from "./characters/unwanted.ts";
import type { Rule } from "./rule.ts";

/** The sign that stands for a character which was lost. */
export const replacementCharacter: Rule = {
  code: "replacement-character",
  severity: "error",
  documentation: {
    what: "The translation holds U+FFFD, the sign that programs put where they could not read a character.",
    why: "A letter was lost on the way, mostly by saving a file in another encoding than UTF-8.",
    good: [
      { locale: "pl", source: "Trust", translation: "Zaufanie" },
      { locale: "ar", source: "Trust", translation: "ثقة" },
    ],
    bad: [
      { locale: "pl", source: "Thanks", translation: "Dzi\ufffdki" },
      { locale: "ar", source: "Trust", translation: "ثق\ufffd" },
      { locale: "hi", source: "Trust", translation: "विश्\ufffdास" },
    ],
  },
  check: unwantedCharacters(({ target }) => target.raw.match(/\ufffd/g) ?? [], {
    what: "a sign for a lost character",
    hint: "Type the letter again, and save the file as UTF-8.",
  }),
};
