import { decimalValue } from "../../model/digits.ts";

/** A number that counts a point, at the beginning of its text. */
export interface ListNumber {
  readonly value: number;
  /** How many UTF-16 units it and what follows it take. */
  readonly length: number;
}

/** `1.`, `1)`, `(١)`, `１．`, `三、`: a number with its sign; `1.5` and `2022.` are none. */
const decimal =
  /^\s*(?:[([（]\s*(\p{Nd}{1,3})\s*[)\]）]|(\p{Nd}{1,3})\s*(?:[.)\]．）:：、۔।–—-]|[.][)\-–])(?!\p{Nd}))[.:،]?\s*(?=\S|$)/u;
const chinese = /^\s*[（(]?([一二三四五六七八九十]{1,3})[、）)．.]\s*(?=\S|$)/u;

/** The number at a text's beginning, in the digits of any script. */
export function listNumber(text: string): ListNumber | undefined {
  const found = decimal.exec(text);
  if (found !== null) return { value: decimalValue(found[1] ?? found[2] ?? ""), length: found[0].length };
  const han = chinese.exec(text);
  const value = han === null ? undefined : chineseValue(han[1] ?? "");
  return han === null || value === undefined ? undefined : { value, length: han[0].length };
}

/** A number that stands alone, as some pages set it in bold before a point. */
export function bareNumber(text: string): number | undefined {
  const digits = /^\s*[([（]?(\p{Nd}{1,3})[.)\]）．、:]?\s*$/u.exec(text)?.[1];
  return digits === undefined ? undefined : decimalValue(digits);
}

/** 一 to 九十九. */
function chineseValue(text: string): number | undefined {
  const units = "一二三四五六七八九";
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null) return undefined;
  const [, first, ten, last] = match;
  const unit = (sign: string | undefined) => (sign === undefined ? 0 : units.indexOf(sign) + 1);
  if (ten === undefined) return last === undefined ? unit(first) : undefined;
  return (first === undefined ? 1 : unit(first)) * 10 + unit(last);
}
