import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { epubcheck } from "../../support/epubcheck.ts";
import { requireJava } from "../../support/java.ts";
import { temporaryFolder } from "../../support/repository.ts";
import { edition } from "./edition.ts";
import { fixtures } from "./fixtures.ts";
import { hostileEdition } from "./hostile.ts";
import { book, unpack } from "./unpack.ts";

async function judge(java: string, editions: Readonly<Record<string, Edition>>): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const files = Object.entries(editions).map(([name, one]) => ({ file: join(folder, `${name}.epub`), one }));
  for (const { file, one } of files) await writeFile(file, book(one));
  return epubcheck(
    java,
    files.map(({ file }) => file),
  );
}

test("EPUBCheck has nothing to say of any fixture", async (context) => {
  expect(await judge(requireJava(context), fixtures)).toEqual([]);
});

test("EPUBCheck has nothing to say of a page list, fonts and a certificate", async (context) => {
  const one = edition({
    code: "ur",
    markdown: "Text.\n\n## Heading\n\n1. Point\n2. Point\n\n| a | b |\n| - | - |\n| c | d |",
  });
  const starts = ["p-1", "section-1", "point-2", "p-4"].map((block, index) => ({
    page: index + 2,
    block,
    characters: 0,
  }));
  const font = readFileSync(
    "node_modules/@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf",
  );
  const whole = book(one, {
    pageStarts: starts,
    fonts: [{ language: "ur", bold: false, bytes: new Uint8Array(font) }],
    certification: { certifiedBy: "Ada <Example>", report: "https://example.org/?a&b" },
  });
  const file = join(temporaryFolder(), "whole.epub");
  await writeFile(file, whole);
  for (const mark of ["page-5", "conformsTo", "font-1.ttf"])
    expect(Object.values(unpack(whole)).join("")).toContain(mark);
  expect(await epubcheck(requireJava(context), [file])).toEqual([]);
});

test("EPUBCheck has nothing to say of hostile text (law 8)", async (context) => {
  const java = requireJava(context);
  const samples = fc.sample(hostileEdition, { numRuns: 60, seed: 8 });
  expect(await judge(java, Object.fromEntries(samples.map((one, index) => [`hostile-${index}`, one])))).toEqual([]);
});

test("EPUBCheck is really asked", async (context) => {
  const java = requireJava(context);
  const broken = edition({ over: { modified: "yesterday" } });
  expect(await judge(java, { broken })).toEqual([expect.stringContaining("RSC-005")]);
});
