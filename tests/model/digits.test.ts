import { expect, test } from "vitest";
import { decimalValue, inDigits } from "../../src/model/digits.ts";
import { localeOf } from "../render/xhtml/sample-edition.ts";

test.each([
  ["bn", "১২০"],
  ["ar-EG", "١٢٠"],
  ["fa", "۱۲۰"],
  ["zh-Hans", "120"],
])("a number in the digits of %s, and back", (code, written) => {
  const locale = localeOf(code);
  expect(inDigits(120, locale)).toBe(written);
  expect(inDigits("p-120", locale)).toBe(`p-${written}`);
  expect(decimalValue(inDigits(120, locale))).toBe(120);
});
