import { decimalValue } from "../../model/digits.ts";
import type { Finding } from "../../model/finding.ts";
import { wordDiff } from "./word-diff.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a source text a finding is about. */
export function meantInSource({ code, expected }: Finding, source: string): Stretch | undefined {
  return code === "stale" ? undefined : placeOf(expected, source, code);
}

/** What of a translation a finding is about; where the source changed, the old number, in any digits. */
export function meantInTranslation(finding: Finding, translation: string): Stretch | undefined {
  const { code, actual = "", expected = "" } = finding;
  if (code !== "stale") return placeOf(actual, translation, code);
  const removed = wordDiff(actual, expected).filter(({ kind }) => kind === "removed");
  const values = new Set(removed.flatMap(({ text }) => text.match(/\p{Nd}+/gu) ?? []).map(decimalValue));
  const found = [...translation.matchAll(/\p{Nd}+/gu)].find(([number]) => values.has(decimalValue(number)));
  return found === undefined ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** The mark that ends a text stands earlier in it, too: it is the last one that is meant. */
function placeOf(part: string | undefined, text: string, code: Finding["code"]): Stretch | undefined {
  if (part === undefined || part === "") return undefined;
  const start = code === "end-punctuation" ? text.lastIndexOf(part) : text.indexOf(part);
  return start < 0 ? undefined : { start, end: start + part.length };
}
