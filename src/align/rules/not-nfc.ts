import { eachPair } from "./each-pair.ts";
import type { Rule } from "./rule.ts";

/** Letters written as a base and loose accents where one character is usual. */
export const notNfc: Rule = {
  code: "not-nfc",
  severity: "warning",
  documentation: {
    what: "The translation is not in Unicode's Normalization Form C (UAX 15): a letter and its accent are two characters where one is usual.",
    why: "Both look alike, but searching finds only one of them, and some fonts set the accent badly.",
    mended: "the text is written in Normalization Form C.",
    good: [
      { locale: "fr", source: "Liberty", translation: "Libert\u00e9" },
      { locale: "ar", source: "the verses", translation: "\u0627\u0644\u0622\u064a\u0627\u062a" },
    ],
    bad: [
      { locale: "fr", source: "Liberty", translation: "Liberte\u0301" },
      { locale: "ar", source: "the verses", translation: "\u0627\u0644\u0627\u0653\u064a\u0627\u062a" },
      { locale: "el", source: "Archives", translation: "Αρχει\u0301α" },
    ],
  },
  check: eachPair(({ target }) => {
    const composed = target.raw.normalize("NFC");
    if (composed === target.raw) return undefined;
    const [actual, expected] = firstDifference(target.raw, composed);
    return {
      message: `“${expected}” is written with loose accents (not in Normalization Form C).`,
      hint: "Type it again, or let the editor normalize the file to NFC (for example with uconv -x nfc).",
      expected,
      actual,
    };
  }),
  fix: (words) =>
    [...graphemes.segment(words)].flatMap(({ segment, index }) => {
      const text = segment.normalize("NFC");
      return text === segment ? [] : [{ start: index, end: index + segment.length, text }];
    }),
};

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The first letters that differ, each with all its accents. */
function firstDifference(text: string, composed: string): readonly [actual: string, expected: string] {
  for (const { segment } of graphemes.segment(text)) {
    const normal = segment.normalize("NFC");
    if (normal !== segment) return [segment, normal];
  }
  return [text, composed];
}
