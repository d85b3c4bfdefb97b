import { describe, expect, it } from "vitest";
import { headingWords } from "../../../src/render/pdf/words.ts";
import { edition } from "../epub/edition.ts";
import { linesOf } from "./page-text.ts";
import { bytesOf, pdfOf, renderer } from "./setup.ts";

const title = "关于开放档案与被翻译之权利的联合声明";

describe("the words of a heading", () => {
  it("are told in Chinese and Japanese, with the marks and particles that belong to them", () => {
    expect(headingWords(title, "zh-Hans")).toEqual(["关于", "开放", "档案", "与被翻译之", "权利的", "联合", "声明"]);
    expect(headingWords("声明：“我们”（二）", "zh-Hans")).toEqual(["声明：", "“我们”", "（二）"]);
    expect(headingWords("権利についての声明", "ja")?.at(-1)).toBe("声明");
  });

  it("are the text again", () => {
    for (const text of [title, "2026 年 IFLA 声明", "a 中 b"]) expect(headingWords(text, "zh")?.join("")).toBe(text);
  });

  it("are left to themselves where spaces part them", () => {
    expect(headingWords("Joint statement", "en")).toBeUndefined();
    expect(headingWords("공동 성명", "ko")).toBeUndefined();
  });

  it("are not parted at the end of a line", async () => {
    const made = edition({ code: "zh-Hans", title, markdown: `## ${title.repeat(3)}` });
    const lines = linesOf(bytesOf(await renderer.render(made))).filter(({ text }) => /[关开档与权联声]/.test(text));
    expect(lines.length).toBeGreaterThan(3);
    for (const { text } of lines) expect(text.trim()).toMatch(/^(关于|开放|档案|与被|权利|联合|声明)/);
    const { text, outline } = await pdfOf(made);
    expect(text[0]?.replace(/\s/g, "")).toContain(title);
    expect(outline[0]).toBe(title);
  });

  it("stand on one line, in a box or not", async () => {
    const made = edition({ code: "zh-Hans", title: "我们将衡量什么", markdown: "字" });
    const line = linesOf(bytesOf(await renderer.render(made))).find(({ text }) => text.includes("衡量"));
    expect(new Set(line?.characters.map(({ y }) => Math.round(y * 10))).size).toBe(1);
    expect(line?.text).toContain("我们将衡量什么");
  });
});
