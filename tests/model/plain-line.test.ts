import fc from "fast-check";
import { expect, test } from "vitest";
import { firstStrong } from "../../src/model/direction.ts";
import { closedLine, plainLine } from "../../src/model/plain-line.ts";
import { hostileTitle } from "../site/hostile.ts";

const line = (text: string, dir: "ltr" | "rtl") => plainLine({ text, dir: undefined }, dir);

test("a title whose first letters are of the other direction begins with a mark of its own", () => {
  expect(line("PDF بالعربية", "rtl")).toBe("\u200fPDF بالعربية");
  expect(line("بيان in English", "ltr")).toBe("\u200eبيان in English");
  expect(line("2026", "rtl")).toBe("\u200f2026");
});

test("other titles stay as they are", () => {
  for (const text of ["A title", "标题", "শিরোনাম: “ক”"]) expect(line(text, "ltr")).toBe(text);
  expect(line("بيان مشترك", "rtl")).toBe("بيان مشترك");
});

test("a title in another language than the page goes by its own direction", () => {
  expect(plainLine({ text: "English", dir: "ltr" }, "rtl")).toBe("English");
});

test("what is opened is closed, what was never opened is not", () => {
  expect(line("a\u202eb", "ltr")).toBe("a\u202eb\u202c");
  expect(line("a\u2067b\u202bc", "ltr")).toBe("a\u2067b\u202bc\u202c\u2069");
  expect(line("a\u2067b\u202bc\u2069d", "ltr")).toBe("a\u2067b\u202bc\u2069d");
  expect(line("a\u2069b\u202c", "ltr")).toBe("ab");
});

test("law: one line, no control characters, nothing left open, first strong as told", () => {
  const pieces = fc.constantFrom(
    "a",
    "ب",
    " ",
    "1",
    "\n",
    "\u0000",
    "\u2028",
    ..."\u202a\u202b\u202c\u202e\u2066\u2067\u2068\u2069",
  );
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(text, fc.constant(hostileTitle)), fc.constantFrom("ltr", "rtl"), (written, dir) => {
      const shown = line(written, dir);
      expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(shown.match(/[\u2066-\u2068]/g)?.length).toBe(shown.match(/\u2069/g)?.length);
      if (shown !== "") expect(firstStrong(shown) ?? "ltr").toBe(dir);
    }),
  );
});

test("a closed line has no marks, and lets nothing reach what stands behind", () => {
  expect(closedLine("PDF بالعربية")).toBe("PDF بالعربية");
  expect(closedLine("evil \u202Etitle\n")).toBe("evil \u202Etitle\u202C");
  expect(closedLine("\u2067标题")).toBe("\u2067标题\u2069");
});
