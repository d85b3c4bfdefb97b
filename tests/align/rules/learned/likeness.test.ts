import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../../src/align/adopt/tokens.ts";
import { featuresOf } from "../../../../src/align/rules/learned/features.ts";
import { likenessOf } from "../../../../src/align/rules/learned/likeness.ts";

const texts: Readonly<Record<string, readonly string[]>> = {
  de: ["Das Archiv ist offen.", "Die Archive sind frei.", "Niemand darf lesen.", "Jeder darf schreiben."],
  ar: ["الأرشيف مفتوح للجميع.", "الأرشيف حر.", "لا يجوز لأحد القراءة.", "يجوز لأحد الكتابة."],
  th: ["หอจดหมายเหตุเปิดอยู่", "หอจดหมายเหตุเป็นอิสระ", "ห้ามผู้ใดอ่านหนังสือ", "ให้ผู้ใดเขียนหนังสือ"],
  hi: ["अभिलेखागार खुला है।", "अभिलेखागार स्वतंत्र हैं।", "कोई पढ़ नहीं सकता।", "कोई लिख सकता।"],
};

describe("likenessOf", () => {
  it.each(Object.keys(texts))("says in %s which paragraphs share words", (language) => {
    const bags = (texts[language] ?? []).map((text) => featuresOf(text, tokensOf(text)));
    const [, near = 0, far = 1] = likenessOf(bags, [0, 1, 2, 3]);
    expect(near).toBeGreaterThan(2 * far);
  });

  it("gives the same after another language was looked at", () => {
    const bagsOf = (language: string) => (texts[language] ?? []).map((text) => featuresOf(text, tokensOf(text)));
    const before = likenessOf(bagsOf("de"), [0, 1]);
    likenessOf(bagsOf("ar"), [0, 1]);
    expect(likenessOf(bagsOf("de"), [0, 1])).toEqual(before);
  });

  it("compares no paragraph with itself, and none that is not there", () => {
    const bags = (texts.de ?? []).map((text, at) => (at === 1 ? undefined : featuresOf(text, tokensOf(text))));
    const likeness = likenessOf(bags, [0, 1]);
    expect([...likeness.slice(0, 4)]).toEqual([0, 0, 0, 0]);
    expect(likeness[7]).toBe(0);
  });
});
