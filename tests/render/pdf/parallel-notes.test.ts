import { Document } from "mupdf";
import { beforeAll, describe, expect, it } from "vitest";
import { linesOf, type PlacedLine } from "./page-text.ts";
import { idsByPage, type Rendered, renderedParallel } from "./parallel-rendered.ts";

const rows = 10;
const codes = ["en+ar", "en+zh-Hans", "en+el+zh-Hans", "ar+en"];
const lengths = [20, 60, 100];

/** Words that tell which note they are of, and how the note ends. */
function statement(length: number): string {
  const texts = Array.from({ length: rows }, (_, at) => `${"archive ".repeat(59)}body${at}end[^${at}]`);
  const notes = texts.map((_, at) => `[^${at}]: note${at}starts ${"record ".repeat(length)}note${at}ends`);
  return ["---\ntitle: Noted\n---", ...texts, ...notes, ""].join("\n\n");
}

let made: readonly Rendered[];

beforeAll(async () => {
  const parallel = `[${codes.map((code) => `[${code.replaceAll("+", ", ")}]`).join(", ")}]`;
  made = await Promise.all(
    lengths.map((length) => renderedParallel(parallel, { "content/report.md": statement(length) })),
  );
});

const all = lengths.flatMap((length, at) => codes.map((code) => [length, code, at] as const));

async function bytesOf(at: number, code: string): Promise<Uint8Array> {
  return (await made[at]?.bytesOf(`report/${code}`)) ?? new Uint8Array();
}

/** Where the first line with these words is, counted down from the top of the first page. */
function placesOf(lines: readonly PlacedLine[], words: string): readonly number[] {
  return lines.filter(({ text }) => text.includes(words)).map(({ page, y }) => page * 10_000 + y);
}

/** Whether two lines are drawn over each other: closer than half their height, with a part of their width in common. */
function overprints(one: PlacedLine, other: PlacedLine): boolean {
  if (one.page !== other.page || one.text.trim() === "" || other.text.trim() === "") return false;
  const isBeside = one.right <= other.left + 1 || other.right <= one.left + 1;
  return !isBeside && Math.abs(one.y - other.y) < Math.min(one.size, other.size) / 2;
}

describe("the notes of languages side by side", () => {
  it.each(all)("stand after the text, whole and in order: %i words, %s", async (_length, code, at) => {
    const lines = linesOf(await bytesOf(at, code));
    const count = code.split("+").length;
    const end = Math.max(...placesOf(lines, `body${rows - 1}end`));
    let last = end;
    for (let row = 0; row < rows; row += 1) {
      const [starts, ends] = [placesOf(lines, `note${row}starts`), placesOf(lines, `note${row}ends`)];
      expect([starts.length, ends.length], `note ${row}`).toEqual([count, count]);
      expect(Math.min(...starts)).toBeGreaterThan(last);
      // Their first lines are one.
      expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(3);
      last = Math.max(...ends);
    }
  });

  it.each(all)("stand over nothing, and above the foot: %i words, %s", async (_length, code, at) => {
    const bytes = await bytesOf(at, code);
    const lines = linesOf(bytes);
    const over = lines.flatMap((one, place) => lines.slice(place + 1).filter((other) => overprints(one, other)));
    expect(over.map(({ page, text }) => `${page}: ${text}`)).toEqual([]);
    const [, , , height = 0] = Document.openDocument(bytes, "application/pdf").loadPage(0).getBounds();
    const own = lines.filter(({ text }) => /record|note\d|archive|body\d/.test(text));
    expect(Math.max(...own.map(({ y }) => y))).toBeLessThan(height - 64);
  });

  it.each(codes)("are led to, and lead back to where they are referred to: %s", async (code) => {
    const bytes = await bytesOf(2, code);
    const document = Document.openDocument(bytes, "application/pdf");
    const pages = Array.from({ length: document.countPages() }, (_, page) => document.loadPage(page));
    const links = pages.flatMap((page, at) => page.getLinks().map((link) => ({ at, to: document.resolveLink(link) })));
    const count = rows * code.split("+").length;
    expect(links.filter(({ at, to }) => to > at).length).toBe(count);
    expect(links.filter(({ at, to }) => to < at).length).toBe(count);
    const ids = (await idsByPage(bytes)).flat();
    for (const locale of code.split("+")) expect(ids).toContain(`note-${rows}-${locale}`);
  });
});
