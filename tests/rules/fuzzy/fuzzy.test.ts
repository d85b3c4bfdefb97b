import { describe, expect, it } from "vitest";
import { checkText, lineOf } from "../../support/check.ts";

describe("fuzzy", () => {
  it.each([
    ["el", "Συμφωνούμε."],
    ["ar", "نحن موافقون."],
    ["zh-Hans", "我们同意。"],
  ])("finds a marked entry in %s, and not one without a mark", async (locale, translation) => {
    const entries = (flag: string) => `${flag}msgid "We agree."\nmsgstr "${translation}"\n`;
    const options = { statements: ["s"], locales: [locale] };
    const marked = await checkText("We agree.", { [locale]: entries("#, fuzzy\n") }, options);
    expect(marked.findings).toMatchObject([{ code: "fuzzy", severity: "error", block: "p-1", line: lineOf(3) }]);
    expect((await checkText("We agree.", { [locale]: entries("") }, options)).findings).toEqual([]);
  });
});
