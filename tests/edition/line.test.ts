import { describe, expect, it } from "vitest";
import { fillLine } from "../../src/edition/line.ts";
import type { LinePart } from "../../src/model/edition.ts";

function part(role: LinePart["role"], text: string, lang?: string): LinePart {
  return { role, text, lang, dir: undefined };
}

describe("fillLine", () => {
  it("puts the pieces in the pattern's order and keeps their language", () => {
    const line = fillLine(({ date, source }) => `${date}：${source}初刊`, {
      source: part("source", "The Daily", "en"),
      date: part("date", "2022年1月22日"),
    });
    expect(line).toEqual([
      part("date", "2022年1月22日"),
      part("text", "："),
      part("source", "The Daily", "en"),
      part("text", "初刊"),
    ]);
  });

  it("leaves out a piece that the pattern does not use, and no words of it", () => {
    expect(fillLine(() => "In.", { date: part("date", "x") })).toEqual([part("text", "In.")]);
  });
});
