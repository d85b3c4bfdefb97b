import { describe, expect, test } from "vitest";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { markWords } from "../../../src/render/pdf/marked-words.ts";
import { findPageStarts } from "../../../src/render/pdf/page-starts.ts";
import { edition } from "../epub/edition.ts";
import { renderer } from "./setup.ts";

const draftOf = (markdown: string, code = "en") => {
  const { language, body } = draftEdition(edition({ markdown, code })).draft;
  return { language, body };
};

/** The words of blocks, one after the other. */
function wordsOf(data: unknown): string {
  if (Array.isArray(data)) return data.map(wordsOf).join("");
  if (typeof data !== "object" || data === null) return "";
  return Object.entries(data)
    .map(([key, value]) => (key === "value" && typeof value === "string" ? value : wordsOf(value)))
    .join("");
}

/** A page for each place by its id; what is not said is not on any. */
function placing(pages: Readonly<Record<string, number>>) {
  return () => Object.entries(pages).map(([id, page]) => ({ id, page, x: 0, y: 0 }));
}

describe("ends of words", () => {
  test("are marked where asked for, and change no text", () => {
    const draft = draftOf("One two[^a] *three* four.\n\nFive six.\n\n[^a]: Note.");
    const marked = markWords([draft], (block) => block === "p-1");
    expect(wordsOf(marked.bodies)).toBe(wordsOf(draft.body));
    expect(marked.places.map(({ block, characters, begins }) => [block, characters, begins])).toEqual([
      ["p-1", 0, true],
      ["p-1", 3, false],
      ["p-2", 0, true],
    ]);
  });

  test.each([
    ["ar", "هذا نصٌّ عربي قصير", [3, 7, 11]],
    ["zh-Hans", "我们（甲）同意。", [1, 2, 5, 6]],
    ["th", "สวัสดีชาวโลกทั้งหลาย", [6, 9, 12, 16]],
  ] as const)("in %s never stand between letters that belong together", (code, text, ends) => {
    const { places } = markWords([draftOf(text, code)], () => true);
    expect(places.filter(({ begins }) => !begins).map(({ characters }) => characters)).toEqual(ends);
  });
});

describe("pages begin", () => {
  const draft = draftOf("One two three.\n\n## Heading\n\nFour five.\n\n- six\n- seven");

  test("at a block", () => {
    const starts = findPageStarts([[draft]], placing({ "p-1": 1, "section-1": 2, "p-2": 2 }));
    expect(starts).toEqual([{ page: 2, block: "section-1", characters: 0 }]);
  });

  test("within one, after the last word of the page before", () => {
    const pages = { "p-1": 1, "word:0.1": 1, "word:0.2": 2, "section-1": 2, "p-2": 2 };
    expect(findPageStarts([[draft]], placing(pages))).toEqual([{ page: 2, block: "p-1", characters: 3 }]);
  });

  test("nowhere in the text where all of a page is something else", () => {
    const starts = findPageStarts([[draft]], placing({ "p-1": 1, "section-1": 3 }));
    expect(starts).toEqual([{ page: 3, block: "section-1", characters: 0 }]);
  });

  test("at blocks alone where a template knows no marks", () => {
    let calls = 0;
    const place = () => (calls++ === 0 ? placing({ "p-1": 1, "section-1": 2 })() : undefined);
    expect(findPageStarts([[draft]], place)).toEqual([{ page: 2, block: "section-1", characters: 0 }]);
  });
});

test("pages of a real PDF, one after the other, in three scripts", async () => {
  const words = {
    en: "A record that nobody can find. ",
    ar: "وثيقة لا يجدها أحد ليست وثيقة. ",
    "zh-Hans": "无人能找到的档案不是档案。",
  };
  for (const [code, text] of Object.entries(words)) {
    const one = edition({ code, markdown: `${text.repeat(160)}\n\n${text.repeat(160)}` });
    const pdf = await renderer.render(one);
    const starts = await renderer.pageStarts(one);
    expect(pdf.ok && pdf.pages).toBe(starts.length + 1);
    expect(starts.map(({ page }) => page)).toEqual(starts.map((_, index) => index + 2));
    expect(starts[0]?.characters).toBeGreaterThan(500);
  }
});
