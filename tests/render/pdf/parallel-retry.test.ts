import { expect, it } from "vitest";
import type { ParallelEdition } from "../../../src/model/parallel.ts";
import { toFinding } from "../../../src/render/pdf/diagnostics.ts";
import { familiesOf } from "../../../src/render/pdf/families.ts";
import { type ParallelTools, renderParallel } from "../../../src/render/pdf/parallel.ts";
import type { MeasuredRow, ParallelData } from "../../../src/render/pdf/parallel-data.ts";
import type { TypesetOutcome } from "../../../src/render/pdf/print/typeset-pages.ts";
import type { Job } from "../../../src/render/pdf/typeset.ts";
import { renderedParallel } from "./parallel-rendered.ts";
import { allFaces } from "./setup.ts";

const { editions } = await renderedParallel("[[ar, en], { locales: [en, ar], pages: facing }]");
const editionOf = (key: string) => editions.find((each) => each.key === key) as ParallelEdition;

function read(job: Job, path: string): unknown {
  return JSON.parse(new TextDecoder().decode(job.files.get(path)));
}

/** Rows of which five fill a page. */
function measured(job: Job): unknown {
  const rows = (read(job, "/rows.json") as readonly MeasuredRow[]).map(({ cells }) => ({
    gaps: cells.map(() => 0),
    cells: cells.map(({ starts, atoms }) => ({
      whole: 100,
      starts: starts.map((_, at) => 20 * (at + 1)),
      atoms: atoms.map(() => 20),
    })),
  }));
  return { room: 520, lead: [0, 0], line: 19, rows, notes: [{}, {}] };
}

/** What is set, one after the other, where it comes out as `outcome` says. */
async function tried(key: string, outcome: (tries: number) => TypesetOutcome): Promise<readonly ParallelData[]> {
  const sets: ParallelData[] = [];
  const tools: ParallelTools = {
    familiesFor: () => familiesOf(allFaces),
    typeset: async (job) => {
      sets.push(read(job, "/edition.json") as ParallelData);
      return outcome(sets.length);
    },
    measure: async (job) => ({ ok: true, measured: measured(job) }),
    strangeFonts: () => [],
    remember: () => undefined,
  };
  const rendered = await renderParallel(editionOf(key), tools);
  expect(rendered.ok).toBe(false);
  return sets;
}

const fault = {
  severity: "error",
  message: "internal error: expected link ancestor",
  file: undefined,
  line: undefined,
  column: undefined,
} as const;
const failed: TypesetOutcome = { ok: false, findings: [toFinding(fault, "joint", "en")] };

it("sets pages that face each other once more with the notes after the text, after an internal fault", async () => {
  const sets = await tried("joint/en+ar", () => failed);
  expect(sets.map(({ parts }) => parts.map(({ looseNotes }) => looseNotes.length))).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

it("does not set columns again: their notes stand after the text anyway", async () => {
  expect(await tried("joint/ar+en", () => failed)).toHaveLength(1);
});

it("puts less on pages that were too full", async () => {
  const pdf = { bytes: new Uint8Array(), pages: 99, positions: [], unfit: [], ends: [], data: "" };
  const full: TypesetOutcome = { ok: true, pdf, findings: [] };
  const sets = await tried("joint/en+ar", (tries) => (tries < 4 ? full : { ok: false, findings: [] }));
  const rows = sets.map(({ spreads }) => spreads.length);
  expect(rows).toHaveLength(4);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(rows[3]).toBeGreaterThan(rows[0] as number);
});
