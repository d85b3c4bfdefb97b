import fc from "fast-check";
import { expect, it } from "vitest";
import { divide } from "../../../src/align/adopt/divide.ts";

it("divides where the lengths say", () => {
  expect(divide("Eins ist hier. Zwei ist auch hier. Drei.", [30, 5])).toEqual([
    "Eins ist hier. Zwei ist auch hier.",
    "Drei.",
  ]);
});

it("divides where no spaces are", () => {
  expect(divide("第一句在这里。第二句在那里。", [10, 10])).toEqual(["第一句在这里。", "第二句在那里。"]);
});

it("divides within no link and no emphasis", () => {
  const parts = divide("**Stark. Auch stark.** Ende. [Ein Link. Noch](https://a.example/b.c) hier.", [10, 10, 10]);
  expect(parts).toEqual(["**Stark. Auch stark.**", "Ende.", "[Ein Link. Noch](https://a.example/b.c) hier."]);
});

it("says so where there are too few sentences", () => {
  expect(divide("Nur einer.", [10, 10])).toBeUndefined();
});

it("loses nothing", () => {
  const text = fc.array(fc.constantFrom("Ein Satz.", "**Noch einer!**", "[L](x).", "Frage?", "ohne Ende"), {
    minLength: 1,
  });
  fc.assert(
    fc.property(
      text,
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 }),
      (sentences, sources) => {
        const parts = divide(sentences.join(" "), sources);
        if (parts === undefined) return;
        expect(parts).toHaveLength(sources.length);
        expect(parts.join(" ")).toBe(sentences.join(" "));
        expect(parts.every((part) => part !== "")).toBe(true);
      },
    ),
  );
});
