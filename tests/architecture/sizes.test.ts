import { expect, test } from "vitest";
import { sourceFiles } from "../support/source-files.ts";

// Functions (at most 100 lines, four parameters) are held by biome.json.
const lengths = sourceFiles("src").map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));

function quantile(share: number): number {
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

test("half of the files have at most 100 lines", () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(100);
});

test("nine files in ten have less than 300 lines", () => {
  expect(quantile(0.9)).toBeLessThan(300);
});

test("no file is an orchestrator of 500 lines", () => {
  expect(lengths.filter(({ lines }) => lines > 500)).toEqual([]);
});
