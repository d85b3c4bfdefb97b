import { describe, expect, it } from "vitest";
import type { PieceData } from "../../../src/render/pdf/parallel-data.ts";
import { pagesBefore } from "../../../src/render/pdf/parallel-pages.ts";

const piece = (id: string | null, block: string): PieceData => ({
  lead: false,
  id,
  gaps: [],
  role: "text",
  blocks: [{ type: "paragraph", id: block, mark: null, children: [] }],
});

const data = {
  lead: [{ part: "summary", id: "summary" } as const],
  spreads: [
    [[piece("point-1", "point-1-en")], [piece(null, "point-1-ar")]],
    [[piece("point-2", "point-2-en")], []],
  ],
};
const at = (id: string, page: number) => ({ id, page, x: 0, y: 0 });

describe("the pages before the text", () => {
  it("are one, where the titles take one", () => {
    expect(pagesBefore(data, [at("title", 1), at("point-1", 2), at("point-1-ar", 3), at("point-2", 4)])).toBe(1);
    expect(pagesBefore(data)).toBe(1);
  });

  it("are three where the titles take two, as the first language's pages have even numbers", () => {
    expect(pagesBefore(data, [at("title", 1), at("title-ar", 2), at("point-1", 4), at("point-1-ar", 5)])).toBe(3);
    expect(pagesBefore(data, [at("point-1-ar", 5)])).toBe(3);
    expect(pagesBefore(data, [at("summary", 4), at("point-1", 6)])).toBe(3);
  });
});
