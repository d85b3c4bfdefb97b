import { expect, it } from "vitest";
import { assembleVolume } from "../../../src/edition/volume.ts";
import { toFinding } from "../../../src/render/pdf/diagnostics.ts";
import { familiesOf } from "../../../src/render/pdf/families.ts";
import { renderVolume, type VolumeTools } from "../../../src/render/pdf/volume.ts";
import type { VolumeData } from "../../../src/render/pdf/volume-data.ts";
import { edition } from "../epub/edition.ts";
import { allFaces } from "./setup.ts";

const parts = [
  edition({ code: "ar", markdown: "نص.[^a]\n\n[^a]: حاشية." }),
  edition({ code: "en", markdown: "Text.[^a] More.[^b]\n\n[^a]: One.\n\n[^b]: Two." }),
] as const;
const volume = assembleVolume(parts, { name: "all", title: parts[0].title, url: "https://statements.example.org/" });

/** The notes after the text of each part, each time that the volume is set, where each time this goes wrong. */
async function looseNotes(message: string): Promise<readonly (readonly number[])[]> {
  const sets: VolumeData[] = [];
  const fault = { severity: "error", message, file: undefined, line: undefined, column: undefined } as const;
  const tools: VolumeTools = {
    familiesFor: () => familiesOf(allFaces),
    typeset: async (job) => {
      sets.push(JSON.parse(new TextDecoder().decode(job.files.get("/edition.json"))) as VolumeData);
      return { ok: false, findings: [toFinding(fault, "s", "ar")] };
    },
    strangeFonts: () => [],
    remember: () => undefined,
  };
  expect(await renderVolume(volume, tools)).toMatchObject({ ok: false });
  return sets.map((set) => set.parts.map((part) => part.looseNotes.length));
}

it("sets a volume once more with the notes after the text of each part, after an internal fault", async () => {
  expect(await looseNotes("internal error: expected link ancestor")).toEqual([
    [0, 0],
    [1, 2],
  ]);
});

it("does not set it again where a template is at fault", async () => {
  expect(await looseNotes("unknown variable: oops")).toEqual([[0, 0]]);
});
