import { expect, test } from "vitest";
import { renderBooklet } from "../../../../src/render/pdf/print/booklet.ts";
import { renderLeaflet } from "../../../../src/render/pdf/print/leaflet.ts";
import type { PrintTools } from "../../../../src/render/pdf/print/piece.ts";
import type { PageRun } from "../../../../src/render/pdf/print/typeset-pages.ts";
import { edition } from "../../epub/edition.ts";
import { bytesOf } from "../setup.ts";
import { imprintPage, numberedPages } from "./numbered-pages.ts";
import { readSheets, wordsIn } from "./read-sheets.ts";

/** A typesetter that makes so many pages on panels of a third, so many on halves; and remembers what it was asked for. */
function tools(thirds: number, halves: number, asked: PageRun[] = []): PrintTools {
  return {
    strangeFonts: () => [],
    typeset: async (_, run) => {
      asked.push(run);
      const parts = run.paper.startsWith("panel") ? 3 : 2;
      const pages = parts === 3 ? thirds : halves;
      const isImprint = run.template === "pdf/imprint.typ";
      const bytes = isImprint ? await imprintPage(parts) : await numberedPages(pages, parts);
      return {
        ok: true,
        pdf: { bytes, pages: isImprint ? 1 : pages, positions: [], unfit: [], ends: [], data: "" },
        findings: [],
      };
    },
  };
}

const papersOf = (asked: readonly PageRun[]) => asked.map(({ paper }) => paper);

test("a text that fits on six panels is folded twice", async () => {
  const asked: PageRun[] = [];
  const sides = await readSheets(bytesOf(await renderLeaflet(edition(), tools(6, 6, asked))));
  expect(sides.map((side) => [0, 1, 2].map((part) => wordsIn(side, part, 3)))).toEqual([
    ["page 5", "page 6", "page 1"],
    ["page 2", "page 3", "page 4"],
  ]);
  expect(papersOf(asked)).toEqual(["panel-a4"]);
});

test("one that does not is set on halves and folded once, with an imprint where it leaves room", async () => {
  const asked: PageRun[] = [];
  const sides = await readSheets(bytesOf(await renderLeaflet(edition({ code: "ar" }), tools(7, 3, asked))));
  expect(sides.map((side) => [0, 1].map((part) => wordsIn(side, part, 2)))).toEqual([
    ["page 1", "imprint"],
    ["page 3", "page 2"],
  ]);
  expect(papersOf(asked)).toEqual(["panel-a4", "half-a4", "half-a4"]);
});

test("one that fits neither way is a warning that tells how many panels it needs", async () => {
  const rendered = await renderLeaflet(edition(), tools(9, 5));
  expect(rendered).toMatchObject({ ok: false, findings: [{ code: "leaflet-too-long", severity: "warning" }] });
  expect(rendered.findings[0]).toMatchObject({ expected: "6 or 4", actual: "9 or 5", locale: "en" });
});

test.each([
  ["a4", "a4"],
  ["a5", "a4"],
  ["letter", "letter"],
] as const)("an edition on %s is printed on sheets of %s", async (paper, sheet) => {
  const own = edition();
  const on = { ...own, settings: { ...own.settings, paper } };
  const asked: PageRun[] = [];
  bytesOf(await renderLeaflet(on, tools(1, 1, asked)));
  bytesOf(await renderBooklet(on, tools(1, 1, asked)));
  expect(papersOf(asked)).toEqual([`panel-${sheet}`, `panel-${sheet}`, `booklet-${sheet}`, `booklet-${sheet}`]);
});

test.each([
  ["booklet", renderBooklet],
  ["leaflet", renderLeaflet],
] as const)("pages that are none are a finding, not an empty %s", async (_, render) => {
  const rendered = await render(edition(), tools(0, 0));
  expect(rendered).toMatchObject({ ok: false, findings: [{ code: "typeset", severity: "error" }] });
});

test.each([
  ["booklet", renderBooklet],
  ["leaflet", renderLeaflet],
] as const)("what the typesetter refuses is no %s, and its findings are told", async (_, render) => {
  const finding = { code: "template", severity: "error", message: "Typst: no" } as const;
  const refusing: PrintTools = { strangeFonts: () => [], typeset: async () => ({ ok: false, findings: [finding] }) };
  expect(await render(edition(), refusing)).toEqual({ ok: false, findings: [finding] });
});

test("a face of the machine's own fonts stops a booklet", async () => {
  const finding = { code: "typeset", severity: "error", message: "strange" } as const;
  const strange: PrintTools = { ...tools(1, 1), strangeFonts: (_, names) => (names.length >= 0 ? [finding] : []) };
  expect(await renderBooklet(edition(), strange)).toEqual({ ok: false, findings: [finding] });
});
