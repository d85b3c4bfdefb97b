import type { Conventions, QuotePair } from "./conventions.ts";

/** A mark out of place. */
export interface QuoteFault {
  readonly mark: string;
  readonly isUnpaired: boolean;
}

/** Single marks of this shape are apostrophes too, and are left alone: ’ ‘ '. A straight mark behind a digit is inches. */
const marks = /[“”„‟«»‹›「」『』〝〞〟＂]|(?<![\p{Nd}])"/gu;

export function quoteMarks(text: string): readonly string[] {
  return text.match(marks) ?? [];
}

/** The same with their places. */
export function placedQuoteMarks(text: string): readonly { readonly mark: string; readonly at: number }[] {
  return [...text.matchAll(marks)].map(({ 0: mark, index }) => ({ mark, at: index }));
}

/** The first quotation mark of a text that is none of the language's, is turned the wrong way or has no partner. */
export function quoteFault(text: string, conventions: Conventions): QuoteFault | undefined {
  const pairs = [...conventions.quotes, ...(conventions.alsoQuotes ?? [])];
  const open: QuotePair[] = [];
  for (const mark of quoteMarks(text)) {
    if (mark === '"' && conventions.straightQuotes) continue;
    if (open.at(-1)?.[1] === mark) {
      open.pop();
      continue;
    }
    const pair = pairs.find(([opening]) => opening === mark);
    if (pair === undefined)
      return { mark, isUnpaired: pairs.some(([, closing]) => closing === mark) && isAlone(mark, text) };
    open.push(pair);
  }
  const left = open.at(-1);
  return left === undefined ? undefined : { mark: left[0], isUnpaired: true };
}

/** One closing mark alone has lost its partner; with others it is used as another language does. */
function isAlone(mark: string, text: string): boolean {
  return quoteMarks(text).filter((each) => each === mark).length === 1 && quoteMarks(text).length % 2 === 1;
}
