import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../../src/site/search/engine/fold.ts";

describe("folding", () => {
  it.each([
    ["É", "é", "e"],
    ["STRASSE", "Straße", "strasse"],
    ["ΟΔΟΣ", "οδός", "οδοσ"],
    ["İstanbul", "ISTANBUL", "istanbul"],
    ["ISPARTA", "ısparta", "isparta"],
    ["أرشيف", "ارشيف", "ارشيف"],
    ["مُؤَسَّسَة", "موسسه", "موسسه"],
    ["كتـــاب", "کتاب", "كتاب"],
    ["ی", "ى", "ي"],
    ["می‌خواهم", "میخواهم", "ميخواهم"],
    ["٢٠٢٢", "۲۰۲۲", "2022"],
    ["২০২২", "๒๐๒๒", "2022"],
    ["שָׁלוֹם", "שלום", "שלום"],
    ["Ёлка", "елка", "елка"],
    ["ﬁn", "fin", "fin"],
    ["Ａ１", "a1", "a1"],
  ])("reads %s and %s alike", (one, other, folded) => {
    expect([fold(one), fold(other)]).toEqual([folded, folded]);
  });

  it.each([
    ["কি", "কী"],
    ["か", "が"],
    ["ไม่", "ไม"],
    ["हिंदी", "हद"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it("gives every decimal digit of Unicode its value, as Intl writes it", () => {
    for (const system of Intl.supportedValuesOf("numberingSystem")) {
      const digits = [...new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9876543210)];
      if (digits.length === 10 && digits.every((digit) => /\p{Nd}/u.test(digit)))
        expect([system, fold(digits.join(""))]).toEqual([system, "9876543210"]);
    }
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
