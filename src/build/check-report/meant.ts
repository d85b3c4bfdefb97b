import type { Finding, Stretch } from "../../model/finding.ts";
import { numbersIn, numbersOfPart } from "./numbers.ts";
import { wordDiff } from "./word-diff.ts";

/** What of a source text a finding is about. */
export function meantInSource({ code, expected, sourceAt }: Finding, source: string): readonly Stretch[] {
  if (code === "stale") return [];
  return sourceAt ?? placesOf(expected, source, code);
}

/** What of a translation a finding is about; where the source changed, the old number, in any digits. */
export function meantInTranslation(finding: Finding, translation: string): readonly Stretch[] {
  const { code, actual = "", expected = "", translationAt } = finding;
  if (translationAt !== undefined) return translationAt;
  if (code !== "stale") return placesOf(actual, translation, code);
  const removed = wordDiff(actual, expected).filter(({ kind }) => kind === "removed");
  const gone = removed.flatMap(({ text }) => numbersIn(text)).map(({ digits }) => digits);
  return numbersIn(translation)
    .filter(({ digits }) => gone.includes(digits))
    .slice(0, 1);
}

/** A number is looked for by its value, in any digits; words as whole words, where the script parts them. */
function placesOf(part: string | undefined, text: string, code: Finding["code"]): readonly Stretch[] {
  if (part === undefined || part === "") return [];
  // The mark that ends a text stands earlier in it, too: it is the last one that is meant.
  if (code === "end-punctuation") return stretchAt(text.lastIndexOf(part), part);
  const asNumbers = numbersOfPart(part, text, code);
  if (/^\P{L}*$/u.test(part) && /\p{Nd}/u.test(part)) return asNumbers;
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    if (isWhole(text, { start, end: start + part.length })) return stretchAt(start, part);
  }
  return asNumbers.length > 0 ? asNumbers : stretchAt(text.indexOf(part), part);
}

function stretchAt(start: number, part: string): readonly Stretch[] {
  return start < 0 ? [] : [{ start, end: start + part.length }];
}

/** Letters of scripts that write no spaces are words of their own. */
const within =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{Nd}]/u;

function isWhole(text: string, { start, end }: Stretch): boolean {
  const [before, first] = [characterBefore(text, start), characterAt(text, start)];
  const [last, after] = [characterBefore(text, end), characterAt(text, end)];
  return !(within.test(before) && within.test(first)) && !(within.test(last) && within.test(after));
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

function characterBefore(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(at - 2, 0), at))?.[0] ?? " ";
}
