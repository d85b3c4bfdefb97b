import { replaceEach } from "../fix/edits.ts";
import { meantSign } from "./characters/meant.ts";
import { unwantedCharacters } from "./characters/unwanted.ts";
import type { Rule } from "./rule.ts";

/** A control character among the words. */
export const controlCharacter: Rule = {
  code: "control-character",
  severity: "error",
  documentation: {
    what: "The translation holds a control character (U+0000 to U+001F but tab and line end, U+007F to U+009F), or a line or paragraph separator (U+2028, U+2029).",
    why: "They mean nothing in a text; XML, and so every EPUB, cannot hold most of them.",
    mended:
      "one that stands beside a space or at an end is taken away; a line or page end is a space; U+0080 to U+009F are the quotation marks, dashes and dots that Windows has there. One within a word is not mended.",
    good: [
      { locale: "fr", source: "We agree.", translation: "Nous sommes d’accord." },
      { locale: "he", source: "We agree.", translation: "אנו מסכימים." },
    ],
    bad: [
      { locale: "fr", source: "We agree.", translation: "Nous sommes d\u0092accord." },
      { locale: "he", source: "We agree.", translation: "אנו\u000bמסכימים." },
      { locale: "ja", source: "We agree.", translation: "賛成\u2028します。" },
    ],
  },
  check: unwantedCharacters(({ target }) => target.raw.match(/[^\P{Cc}\t\n\r]|[\u2028\u2029]/gu) ?? [], {
    what: "a control character",
    hint: "Take it away; where it came from another encoding (U+0080 to U+009F), type the sign that was meant.",
  }),
  fix: (words, { source }) =>
    replaceEach(words, /[^\P{Cc}\t\n\r]|[\u2028\u2029]/gu, ({ 0: found, index }) =>
      source.raw.includes(found) ? undefined : meantSign(words, index),
    ),
};
