import fc from "fast-check";
import { excerptOf } from "../../../../src/site/search/engine/excerpt.ts";
import { findParagraphs } from "../../../../src/site/search/engine/find.ts";
import { type TermEntry, writePlaces } from "../../../../src/site/search/engine/layout.ts";
import { readQuery } from "../../../../src/site/search/engine/query.ts";
import { wordsOf } from "../../../../src/site/search/engine/words.ts";

/** A browser with the dictionary of a language. */
export const segmentIn = (code: string) => (text: string) =>
  Array.from(new Intl.Segmenter(code, { granularity: "word" }).segment(text), ({ segment }) => segment);
/** A browser that has no dictionary, or another one: each character a word of its own, or all one word. */
export const segments = [segmentIn("th"), (text: string) => [text], (text: string) => [...text]];

/** The terms of texts that are all blocks of one statement without a title. */
export function indexOf(texts: readonly string[]) {
  const places = new Map<string, Map<number, number[]>>();
  for (const [at, text] of texts.entries())
    for (const [position, { terms }] of wordsOf(text.normalize("NFC")).entries())
      for (const term of terms) {
        const where = places.get(term) ?? new Map<number, number[]>();
        where.set(at + 1, [...(where.get(at + 1) ?? []), position]);
        places.set(term, where);
      }
  const entries = [...places].map(([term, where]): TermEntry => [term, writePlaces(where)]);
  return { entries, layout: { headings: [0], texts: [texts.length], termFiles: [""], textFiles: [0] } };
}

/** Which of the texts a question finds, the best first. */
export function ask(question: string, texts: readonly string[], segment = segmentIn("en")) {
  const { entries, layout } = indexOf(texts);
  return findParagraphs(readQuery(question, segment), entries, layout).map((ordinal) => texts[ordinal - 1]);
}

/** The words that a paragraph's excerpt marks. */
export function markedIn(text: string, question: string, segment = segmentIn("en")) {
  const { pieces } = excerptOf(text, readQuery(question, segment));
  return pieces.filter(({ found }) => found).map((piece) => piece.text);
}

/** Words as people write them, in scripts with spaces and without. */
const scripts = ["étéßøİı", "αβγόςΣ", "жёйЩ", "أإآٱىيیكکةهءًَّـ", "שָׁוםק", "কিীড়ক্ষ", "हिंदीज़", "한국어", "1٢৩๔"];
const spaced = fc.oneof(
  ...scripts.map((signs) => fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 9 })),
);
const dense = fc.oneof(
  ...["人权宣言联合国", "すべての人間ガー", "มนุษย์ทั้งหลำ", "មនុស្សទាំងអស់", "ມະນຸດທຸກຄົນ", "လူတိုင်းသည်"].map((signs) =>
    fc.string({ unit: fc.constantFrom(...signs), minLength: 2, maxLength: 12 }),
  ),
);
/** Some texts in all of these. */
export const texts = fc.array(
  fc.array(fc.oneof(spaced, dense), { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")),
  {
    minLength: 1,
    maxLength: 4,
  },
);
