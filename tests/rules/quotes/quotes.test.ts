import { describe, expect, it } from "vitest";
import { quotes } from "../../../src/align/rules/quotes.ts";
import { checkedPairs, describeRule, type TextPair } from "../../support/checked.ts";

describeRule(quotes, {
  good: [
    ["de-CH", "a “word”", "ein «Wort»"],
    ["de", "a “word”", "ein »Wort«"],
    ["ru", "a “word in a ‘word’”", "«слово в „слове“»"],
    ["pl", "a “word”", "„słowo”"],
    ["he", "a “word”", 'ארה"ב היא ”מילה”'],
    ["ur", "a “word”", "”لفظ“"],
    ["zh-Hant", "a “word”", "「字」"],
    ["xh", "a “word”", '"igama"'],
    ["en", 'the 5" disk', 'the 5" disk'],
  ],
  bad: [
    ["de-CH", "a “word”", "ein “Wort”"],
    ["de", "a “word”", "ein «Wort»"],
    ["ru", "a “word”", '"слово"'],
    ["pl", "a “word”", "“słowo”"],
    ["fa", "a “word”", "„واژه“"],
    ["bn", "a “word”", "«শব্দ»"],
  ],
});

describe("a habit", () => {
  it("is told once", async () => {
    const pairs = [1, 2, 3, 4, 5].map((at): TextPair => [`The “word” ${at}`, `Das "Wort" ${at}`]);
    const statement = await checkedPairs("de", pairs);
    const findings = quotes.check(statement, { statements: [statement] });
    expect(findings).toMatchObject([{ severity: "info", message: expect.stringContaining("in 5 entries") }]);
  });
});
