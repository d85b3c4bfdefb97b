import { decimalValue } from "../../model/digits.ts";
import { eachPair, type PairFinding } from "./each-pair.ts";
import type { CheckedPair, Rule } from "./rule.ts";

/** A translation that is written as another kind of block, or as several. */
export const blockStructure: Rule = {
  code: "block-structure",
  severity: "error",
  documentation: {
    what: "The translation begins with the mark of a heading, list item, quotation or table that the source text does not have, or is made of several paragraphs.",
    why: "A block is the same in every language: its kind comes from the document. The mark would be printed, and two paragraphs would be pressed into one.",
    good: [
      { locale: "uk", source: "We agree.", translation: "Ми погоджуємося." },
      { locale: "ar", source: "We agree.", translation: "نحن موافقون." },
    ],
    bad: [
      { locale: "uk", source: "We agree.", translation: "## Ми погоджуємося." },
      { locale: "ar", source: "We agree. We sign.", translation: "نحن موافقون.\n\nنحن نوقع." },
      { locale: "ja", source: "We agree.", translation: "- 私たちは同意します。" },
    ],
  },
  check: eachPair((pair) => severalParagraphs(pair) ?? foreignMark(pair)),
};

const kinds: readonly (readonly [name: string, mark: RegExp])[] = [
  ["a heading", /^#{1,6}\s/],
  ["a list item", /^[-*+]\s/],
  ["a quotation", /^>\s?/],
  ["a table", /^\|.*\|\s*$/],
  ["a fenced block", /^(?:```|~~~|:::)/],
];

/** Only the number of a point is typed by mistake; elsewhere an ordinal may well begin a sentence. */
const numbered = ["a list item", /^\p{Nd}{1,2}[.)]\s/u] as const;

function foreignMark({ pair, source, target }: CheckedPair): PairFinding | undefined {
  const raw = target.raw.trim();
  const found = [...kinds, ...(pair.segment.kind === "list-item" ? [numbered] : [])].find(
    ([, mark]) => mark.test(raw) && !mark.test(source.raw.trim()),
  );
  if (found === undefined) return undefined;
  const [name, mark] = found;
  const actual = mark.exec(raw)?.[0].trim() ?? "";
  if (/^\p{Nd}/u.test(actual) && holdsNumber(source.plain, actual)) return undefined;
  return {
    message: `The translation begins like ${name} (“${actual}”); the source does not.`,
    hint: "Take the mark away: what kind of block this is comes from the document.",
    actual,
  };
}

/** “10. Dezember” begins a sentence that has its number from the source. */
function holdsNumber(text: string, mark: string): boolean {
  const value = decimalValue(mark.replace(/\P{Nd}/gu, ""));
  return [...text.matchAll(/\p{Nd}+/gu)].some(([digits]) => decimalValue(digits) === value);
}

/** Whether a translation is made of more paragraphs than its source. */
export function hasMoreParagraphs({ pair, source, target }: CheckedPair): boolean {
  return pair.segment.format !== "text" && paragraphsIn(target.raw) > paragraphsIn(source.raw);
}

function paragraphsIn(text: string): number {
  return text.trim().split(/\n[ \t]*\n/).length;
}

function severalParagraphs(checked: CheckedPair): PairFinding | undefined {
  const { raw } = checked.target;
  if (!hasMoreParagraphs(checked)) return undefined;
  return {
    message: `The translation is made of ${paragraphsIn(raw)} paragraphs, the source is one.`,
    hint: "Make it one paragraph; what belongs to another paragraph goes into that one's entry.",
    translationAt: [...raw.matchAll(/(?<=\S)[ \t]*\n[ \t]*\n\s*(?=\S)/g)].map(({ 0: gap, index }) => ({
      start: index,
      end: index + gap.length,
    })),
  };
}
