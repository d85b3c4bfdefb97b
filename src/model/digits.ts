import type { Locale } from "./locale.ts";

/** A whole number, or another text with digits, in the locale's digits, without grouping. */
export function inDigits(value: number | string, { digits }: Locale): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** The value of a decimal number in the digits of any script (Unicode's `Nd`). */
export function decimalValue(digits: string): number {
  return Number([...digits].map(digitValue).join(""));
}

/** Digits stand in Unicode in runs of ten, zero first; before a zero stands no digit, the mathematical ones excepted. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
