import type { TextEdit } from "../rule.ts";
import type { Conventions, QuotePair } from "./conventions.ts";
import { placedQuoteMarks, quoteFault, quoteMarks } from "./quote-marks.ts";

/**
 * Gives quotations the language's marks, where it is certain which: those that the catalog uses, or the only ones that the
 * table knows; and where each mark plainly opens or closes.
 *
 * @param others Every translation of the catalog.
 */
export function mendQuotes(words: string, conventions: Conventions, others: readonly string[]): readonly TextEdit[] {
  const pair = certainPair(conventions, others);
  const marks = placedQuoteMarks(words);
  if (pair === undefined || marks.length === 0 || marks.length % 2 === 1) return [];
  const space = pair[0] === "«" && conventions.spacing.startsWith("french") ? "\u00a0" : "";
  const edits = marks.map(({ mark, at }, index): TextEdit | undefined => {
    const opens = index % 2 === 0;
    if (opens ? !canOpen(words, at) : !canClose(words, at, marks.length)) return undefined;
    const text = opens ? `${pair[0]}${space}` : `${space}${pair[1]}`;
    return { start: at, end: at + mark.length, text };
  });
  return edits.every((edit) => edit !== undefined) ? edits : [];
}

/** The marks of a quotation that is not within another: the first of CLDR's, and what is accepted in their stead. */
function certainPair(conventions: Conventions, others: readonly string[]): QuotePair | undefined {
  const [usual] = conventions.quotes;
  const accepted = [...conventions.quotes, ...(conventions.alsoQuotes ?? [])];
  const kept = others.filter((text) => quoteMarks(text).length > 0 && quoteFault(text, conventions) === undefined);
  const openings = new Set(kept.map((text) => quoteMarks(text)[0]));
  const used = accepted.filter(([open]) => openings.has(open));
  if (used.length > 0) return used.length === 1 ? used[0] : undefined;
  return conventions.alsoQuotes === undefined && !conventions.straightQuotes ? usual : undefined;
}

function canOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !/\s/.test(after) && (/[\s([—–-]/.test(before) || isUnspaced(before + after));
}

/** With one quotation only its second mark closes it, whatever follows. */
function canClose(text: string, at: number, marks: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !/\s/.test(before) && (marks === 2 || /[\s\p{P}]/u.test(after) || isUnspaced(before + after));
}

function isUnspaced(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
}
