import { expect, test } from "vitest";
import { edition } from "../../epub/edition.ts";
import { linesOf } from "../page-text.ts";
import { bytesOf, renderer } from "../setup.ts";

const words = {
  en: "We keep what was written, so that whoever comes later can read it, copy it and disagree with it. ",
  ar: "نحفظ ما كُتب ليقرأه من يأتي بعدنا وينسخه ويختلف معه. ",
  "zh-Hans": "我们保存所写下的一切，让后来的人可以阅读、抄录，也可以不同意。",
} as const;

/** The publication's name in the foot; its place says which side the page's number has left free. */
const publication = "Archive";

test.each(["en", "ar", "zh-Hans"] as const)("page numbers of a booklet stand away from the fold: %s", async (code) => {
  const markdown = Array.from({ length: 9 }, (_, at) => `${at + 1}. ${words[code].repeat(12)}`).join("\n");
  const lines = linesOf(bytesOf(await renderer.booklet(edition({ code, markdown }))));
  const [width, height] = [841.89, 595.28];
  const feet = lines.filter(({ y }) => y > height - 70 && y < height - 30);
  const outer = feet.filter(({ left, right }) => left < 100 || right > width - 100);
  const names = feet.filter(({ text }) => text.includes(publication));
  expect(names.length).toBeGreaterThan(2);
  // The names stand at the fold, and as many numbers at the edges.
  for (const { left, right } of names)
    expect(Math.min(Math.abs(width / 2 - left), Math.abs(width / 2 - right))).toBeLessThan(100);
  const numbers = outer.filter(({ text }) => !text.includes(publication));
  expect(new Set(numbers.map(({ page, left }) => `${page} ${left < width / 2}`)).size).toBe(names.length);
});
