import { describe, expect, it } from "vitest";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { asFirstSet, repeated } from "./as-first-set.ts";
import { linesOf } from "./page-text.ts";
import { allFaces, bytesOf, renderer, templates } from "./setup.ts";

const words = { en: "Line.", ar: "سطر.", ur: "سطر۔", bn: "লাইন।", "zh-Hans": "一行。" };
const filled = (code: string, count: number) => repeated(code, words[code as keyof typeof words], count);

const pagesOf = async (made: ReturnType<typeof renderer.render>) => {
  const rendered = await made;
  return linesOf(bytesOf(rendered)).at(-1)?.page ?? 0;
};

/** As few paragraphs as fill more than a page. */
async function overfull(code: string): Promise<number> {
  let [low, high] = [10, 60];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((await pagesOf(asFirstSet.render(filled(code, middle)))) > 1) high = middle;
    else low = middle;
  }
  return high;
}

describe.each(Object.keys(words))("the last page in %s", (code) => {
  it("is saved where it would hold a line alone, and where the next page begins stays known", async () => {
    const count = await overfull(code);
    const of = filled(code, count);
    expect(await pagesOf(asFirstSet.render(of))).toBe(2);
    const made = await renderer.render(of);
    expect(made).toMatchObject({ ok: true, pages: 1, findings: [] });
    expect(await renderer.pageStarts(of)).toEqual([]);
    // The same each time, whatever was set before it.
    expect(Buffer.compare(bytesOf(made), bytesOf(await renderer.render(of)))).toBe(0);
  });

  it("is saved for who asks where pages begin before there is a PDF, too", async () => {
    const count = await overfull(code);
    const fresh = createPdfRenderer({ fonts: allFaces, templates });
    expect(await fresh.pageStarts(filled(code, count))).toEqual([]);
    // What is not saved is found.
    expect(await fresh.pageStarts(filled(code, count + 6))).toMatchObject([{ page: 2 }]);
  });

  it("stays as it is, to the letter, where closer lines save nothing", async () => {
    const of = filled(code, (await overfull(code)) + 6);
    const [ours, theirs] = [bytesOf(await renderer.render(of)), bytesOf(await asFirstSet.render(of))];
    expect(linesOf(ours)).toEqual(linesOf(theirs));
    expect(await pagesOf(renderer.render(of))).toBe(2);
  });
});
