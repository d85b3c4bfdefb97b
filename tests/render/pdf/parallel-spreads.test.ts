import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Height, RowHeights } from "../../../src/render/pdf/parallel-heights.ts";
import type { Spread } from "../../../src/render/pdf/parallel-open.ts";
import { planSpreads } from "../../../src/render/pdf/parallel-spreads.ts";

const page = { room: 100, noteRule: 10, line: 2 };

/** A row of two languages; a list of heights are atoms of it. */
function row(heights: readonly [number | number[], number | number[]], more: Partial<RowHeights> = {}): RowHeights {
  const cells = heights.map((height) => {
    const atoms = [height].flat().map((text): Height => ({ text, notes: 0 }));
    return { whole: { text: atoms.reduce((sum, { text }) => sum + text, 0), notes: 0 }, atoms, again: 0, least: 1 };
  });
  return { keep: false, gaps: [0, 0], cells, ...more };
}

/** `0 1`: the rows of each page; `1:2-4` where only some atoms of it stand there. */
function written(spreads: readonly Spread[], rows: readonly RowHeights[]): readonly (readonly string[])[] {
  return spreads.map((spread) =>
    spread.map((pieces, place) =>
      pieces
        .map(({ row: at, from, to }) =>
          to - from === rows[at]?.cells[place]?.atoms.length ? String(at) : `${at}:${from}-${to}`,
        )
        .join(" "),
    ),
  );
}

const plan = (rows: readonly RowHeights[]) => written(planSpreads(rows, page), rows);

describe("pages that face each other", () => {
  it("end where either is full", () => {
    expect(plan([row([50, 20]), row([20, 60]), row([60, 10])])).toEqual([
      ["0 1", "0 1"],
      ["2", "2"],
    ]);
  });

  it("count what stands between rows, but not above the first", () => {
    expect(plan([row([50, 1]), row([50, 1])])).toHaveLength(1);
    expect(plan([row([50, 1], { gaps: [9, 9] }), row([50, 1], { gaps: [1, 1] })])).toHaveLength(2);
  });

  it("have room for notes", () => {
    const noted = row([50, 1]);
    const cells = noted.cells.map(({ atoms }) => ({ whole: { text: 50, notes: 20 }, atoms, again: 0, least: 1 }));
    expect(plan([row([20, 1]), { ...noted, cells }])).toHaveLength(1);
    expect(plan([row([21, 1]), { ...noted, cells }])).toHaveLength(2);
  });

  it("part what is longer than a page; the language that ends first waits", () => {
    expect(plan([row([[50, 50, 50, 50], 30]), row([10, 10])])).toEqual([
      ["0:0-2", "0"],
      ["0:2-4", ""],
      ["1", "1"],
    ]);
  });

  it("count what a part repeats", () => {
    const table = row([[40, 30, 30, 30, 30], 10]);
    const cells = table.cells.map((cell) => ({ ...cell, again: 20 }));
    expect(plan([{ ...table, cells }])).toEqual([
      ["0:0-3", "0"],
      ["0:3-5", ""],
    ]);
    expect(plan([{ ...table, cells: cells.map((cell) => ({ ...cell, again: 50 })) }])).toHaveLength(3);
  });

  it("part languages that have as many atoms at the same one", () => {
    expect(
      plan([
        row([
          [30, 30, 30, 30],
          [45, 45, 45, 45],
        ]),
      ]),
    ).toEqual([
      ["0:0-2", "0:0-2"],
      ["0:2-4", "0:2-4"],
    ]);
  });

  it("begin a long row only where there is room for some of it in every language", () => {
    expect(
      plan([
        row([85, 10]),
        row([
          [30, 30],
          [30, 30],
        ]),
      ]),
    ).toEqual([
      ["0", "0"],
      ["1", "1"],
    ]);
    expect(
      plan([
        row([60, 10]),
        row([
          [30, 30],
          [30, 30],
        ]),
      ]),
    ).toEqual([
      ["0 1:0-1", "0 1:0-1"],
      ["1:1-2", "1:1-2"],
    ]);
  });

  it("begin a long row beside one that is short and all there", () => {
    expect(plan([row([60, 10]), row([[30, 30], 1])])).toEqual([
      ["0 1:0-1", "0 1"],
      ["1:1-2", ""],
    ]);
    expect(plan([row([60, 10]), row([1, [80, 30]])])).toEqual([
      ["0 1", "0 1:0-1"],
      ["", "1:1-2"],
    ]);
  });

  it("part no table before its second row, or before its last", () => {
    const table = row([
      [30, 30, 30, 30],
      [10, 10, 10, 10],
    ]);
    const least = { ...table, cells: table.cells.map((cell) => ({ ...cell, least: 2 })) };
    expect(plan([row([60, 10]), least])).toEqual([
      ["0", "0"],
      ["1:0-2", "1:0-2"],
      ["1:2-4", "1:2-4"],
    ]);
    expect(plan([row([60, 10]), table])[0]).toEqual(["0 1:0-1", "0 1:0-1"]);
  });

  it("take no pages for what has no height", () => {
    expect(plan([row([0, 0]), row([300, 10])])).toEqual([["0 1", "0 1"]]);
  });

  it("leave no heading behind", () => {
    const heading = row([5, 5], { keep: true });
    expect(plan([row([85, 10]), heading, heading, row([20, 20])])).toEqual([
      ["0", "0"],
      ["1 2 3", "1 2 3"],
    ]);
  });

  it("take what no page has room for, and headings with nothing below them", () => {
    const heading = row([60, 60], { keep: true });
    expect(plan([row([300, 10])])).toEqual([["0", "0"]]);
    expect(plan([heading, heading])).toEqual([
      ["0", "0"],
      ["1", "1"],
    ]);
  });

  it("have every atom of every row, once and in order", () => {
    const heights = fc.array(fc.integer({ min: 0, max: 140 }), { minLength: 1, maxLength: 6 });
    const anyRow = fc
      .tuple(heights, heights, fc.boolean())
      .map(([one, other, keep]) => row(keep ? [one[0] ?? 0, other[0] ?? 0] : [one, other], { keep, gaps: [3, 4] }));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const spreads = planSpreads(rows, page);
        for (const place of [0, 1]) {
          const atoms = spreads.flatMap((spread) =>
            (spread[place] ?? []).flatMap(({ row: at, from, to }) =>
              Array.from({ length: to - from }, (_, index) => [at, from + index]),
            ),
          );
          expect(atoms).toEqual(
            rows.flatMap(({ cells }, at) => (cells[place]?.atoms ?? []).map((_, index) => [at, index])),
          );
        }
      }),
    );
  });
});
