import { decimalValue } from "../../model/digits.ts";
import type { Finding, Stretch } from "../../model/finding.ts";

/** A number as a text has it. */
interface PlacedNumber extends Stretch {
  /** Its digits without separators, in ASCII: 1,000.5 and ١٬٠٠٠٫٥ have the same. */
  readonly digits: string;
}

/** Digits with the separators of any language between them; a space only before three digits. */
const numberPattern = /\p{Nd}+(?:[\u0020\u00a0\u202f\u2009'’]\p{Nd}{3}(?!\p{Nd})|[.,\u066b\u066c/-]\p{Nd}+)*/gu;

/** Every number of a text, whole. */
export function numbersIn(text: string): readonly PlacedNumber[] {
  return placed(text, numberPattern);
}

function placed(text: string, pattern: RegExp): readonly PlacedNumber[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    digits: [...written.replace(/\P{Nd}/gu, "")].map(decimalValue).join(""),
    start: index,
    end: index + written.length,
  }));
}

/** Signs that stand beside a number of one kind. */
const signs: Partial<Record<Finding["code"], RegExp>> = { percentage: /[%٪﹪％]/u, currency: /\p{Sc}/u };

/**
 * Where a text has the numbers of a part of another text, or of itself, each by its value; of several that are alike the
 * one beside the sign that the finding is about.
 */
export function numbersOfPart(part: string, text: string, code: Finding["code"]): readonly Stretch[] {
  const all = numbersIn(text);
  // Of 14.3.2027 the year alone may be meant.
  const loose = code === "date" || code === "year" ? placed(text, /\p{Nd}+/gu) : [];
  const sign = signs[code];
  return numbersIn(part).flatMap(({ digits }) => {
    const alike = [...all, ...loose].filter((number) => number.digits === digits);
    const signed = alike.find(
      ({ start, end }) => sign?.test(text.slice(Math.max(start - 2, 0), start) + text.slice(end, end + 2)) === true,
    );
    const found = signed ?? alike[0];
    return found === undefined ? [] : [{ start: found.start, end: found.end }];
  });
}
