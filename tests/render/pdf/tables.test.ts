import { describe, expect, it } from "vitest";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { cpuSecondsOf } from "../../support/cpu-time.ts";
import { readPdf } from "../../support/pdf.ts";
import { edition } from "../epub/edition.ts";
import { linesOf, lineWith } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const [header = [], ...rest] = rows;
  return [header, header.map(() => "--"), ...rest].map((row) => `| ${row.join(" | ")} |`).join("\n");
};
const filled = (columns: number, rows: number, cell: (row: number, column: number) => string) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)));
const render = (rows: readonly (readonly string[])[]) =>
  renderer.render(edition({ markdown: `Before.\n\n${tableOf(rows)}` }));

const long = ["responsibility", "internationalization", "archives", "translation"];
const longWords = (columns: number) => filled(columns, 3, (row, column) => long[(row + column) % 4] as string);

describe("a table's rows", () => {
  it("have the header's columns: short ones are filled up, long ones cut and said to be", () => {
    const made = edition({ markdown: "| a | b | c |\n| - | - | - |\n| a2 |\n| a3 | b3 | c3 | d3 |" });
    const { draft, findings } = draftEdition(made);
    const [table] = draft.body;
    const rows = table?.type === "table" ? table.rows : [];
    expect(rows.map((row) => row.map(({ children }) => children.map((it) => "value" in it && it.value)))).toEqual([
      [["a"], ["b"], ["c"]],
      [["a2"], [], []],
      [["a3"], ["b3"], ["c3"]],
    ]);
    expect(findings).toMatchObject([{ code: "typeset", severity: "warning", block: "p-8", actual: "d3" }]);
  });

  it("say nothing of empty cells that are too many", () => {
    expect(draftEdition(edition({ markdown: "| a |\n| - |\n| b | |" })).findings).toEqual([]);
  });

  it("keep their cells below their headings", async () => {
    const markdown = "| one | two | three |\n| - | - | - |\n| a2 |\n| a3 | b3 | c3 | d3 |\n| a4 | b4 | c4 |";
    const rendered = await renderer.render(edition({ markdown }));
    expect(rendered).toMatchObject({ ok: true, findings: [{ severity: "warning" }] });
    const lines = linesOf(bytesOf(rendered));
    const left = (words: string) =>
      lines.flatMap(({ characters, text }) => characters[text.indexOf(words)] ?? []).find(() => true)?.left;
    expect(lineWith(lines, "a4").y).toBeGreaterThan(lineWith(lines, "a3").y);
    expect(left("a4")).toBeCloseTo(left("one") as number, 0);
    expect((await readPdf(bytesOf(rendered))).tags.match(/TD/g)).toHaveLength(9);
  });
});

describe("a table's columns", () => {
  const charactersOf = async (rows: readonly (readonly string[])[]) => {
    const rendered = await render(rows);
    const lines = linesOf(bytesOf(rendered));
    return { rendered, lines, characters: lines.flatMap(({ characters }) => characters) };
  };
  /** Pairs of characters, neither a space, on one baseline of one page that are drawn over each other. */
  const collisions = (lines: Awaited<ReturnType<typeof charactersOf>>["lines"]) => {
    const drawn = lines
      .flatMap(({ page, characters }) => characters.map((it) => ({ ...it, line: `${page} ${Math.round(it.y * 10)}` })))
      .filter(({ character }) => character.trim() !== "");
    return [...Map.groupBy(drawn, ({ line }) => line).values()].flatMap((row) => {
      const sorted = row.toSorted((a, b) => a.left - b.left);
      return sorted.filter((it, at) => at > 0 && it.left < (sorted[at - 1]?.right ?? 0) - 0.35 * it.size);
    });
  };

  it.each([
    ["fourteen short", filled(14, 4, (row, column) => `cell ${row}.${column}`)],
    ["fourteen of long words", longWords(14)],
    ["forty of long words", longWords(40)],
    [
      "one of an endless word",
      [
        ["a", "b"],
        ["x".repeat(400), "c"],
      ],
    ],
    [
      "one of an endless word in code",
      [
        ["a", "b"],
        [`\`${"x".repeat(400)}\``, "c"],
      ],
    ],
  ])("stay on the page and off each other: %s", async (_, rows) => {
    const { lines, characters } = await charactersOf(rows);
    expect(Math.min(...characters.map(({ left }) => left))).toBeGreaterThan(28);
    expect(Math.max(...characters.map(({ right }) => right))).toBeLessThan(595 - 28);
    expect(collisions(lines)).toEqual([]);
  });

  it("are said not to fit where their text cannot be read, by the first block of the table", async () => {
    const { rendered } = await charactersOf(longWords(40));
    expect(rendered).toMatchObject({ ok: true, findings: [{ code: "typeset", severity: "warning", block: "p-2" }] });
    expect((await charactersOf(longWords(14))).rendered.findings).toEqual([]);
  });

  it.each([
    [9, 5],
    [12, 3],
    [12, 5],
    [6, 10],
  ])("of single words are as wide as the words: %i of %i digits", async (columns, digits) => {
    for (const code of ["en", "ar", "bn"]) {
      const rows = filled(columns, 3, (row, column) => String(10 ** (digits - 1) + 10 * row + column));
      const rendered = await renderer.render(edition({ code, markdown: tableOf(rows) }));
      expect(rendered).toMatchObject({ ok: true, findings: [] });
      const lines = linesOf(bytesOf(rendered));
      for (const word of rows.flat()) lineWith(lines, word);
    }
  });

  it.each([
    ["en", "Column", "1234567"],
    ["ar", "العمود", "١٢٣٤٥٦٧"],
    ["bn", "কলাম", "১২৩৪৫৬৭"],
    ["zh-Hans", "第几栏", "1234567"],
  ])(
    "keep numbers and short words whole, however many they are, and are said not to fit: %s",
    async (code, head, number) => {
      const rows = [...filled(30, 1, () => head), ...filled(30, 3, () => number)];
      const rendered = await renderer.render(edition({ code, markdown: tableOf(rows) }));
      expect(rendered).toMatchObject({ ok: true, findings: [{ code: "typeset", severity: "warning" }] });
      const text = linesOf(bytesOf(rendered))
        .map((line) => line.text)
        .join("\n");
      // A number that is cut is two numbers.
      // Digits that stand from left to right in a line from right to left are read out either way.
      const whole = [number, [...number].reverse().join("")].join("|");
      expect(text.match(new RegExp(whole, "g")) ?? text).toHaveLength(90);
      if (code === "en") expect(text.match(/Column/g)).toHaveLength(30);
    },
  );

  it("part no word into pieces of fewer than four letters", async () => {
    const rows = [...filled(12, 1, () => "Responsibility"), ...filled(12, 3, () => "10000")];
    const { lines } = await charactersOf(rows);
    const pieces = lines.flatMap(({ text }) => text.split(/\s+/)).filter((text) => /^[A-Za-z]+$/.test(text));
    const parts = pieces.filter((text) => "Responsibility".includes(text));
    expect(parts.join("")).toContain("Respons");
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(3);
  });

  it("of single letters stand together", async () => {
    const { lines } = await charactersOf([
      ["a", "b", "c"],
      ["x", "y", "z"],
    ]);
    const cells = lines.flatMap(({ characters }) => characters).filter(({ character }) => /[xyz]/.test(character));
    expect(cells).toHaveLength(3);
    for (const [at, cell] of cells.entries())
      if (at > 0) expect(cell.left - (cells[at - 1]?.right ?? 0)).toBeLessThan(60);
  });

  it("with short texts are not folded for one with long texts", async () => {
    const { lines } = await charactersOf([
      ["Measure of the thing", "By the end of 2028"],
      ["long words ".repeat(40), "90%"],
    ]);
    lineWith(lines, "By the end of 2028");
  });

  it("are found fast: 300 rows of 14", async () => {
    const secondsOf = (rows: number) =>
      cpuSecondsOf(async () => bytesOf(await render(filled(14, rows, (row, column) => `cell ${row}.${column}`))));
    const [small, large] = [await secondsOf(30), await secondsOf(300)];
    // Ten times the rows, not a hundred times the work.
    expect(large).toBeLessThan(30 * Math.max(small, 0.05));
  });
});
