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
import { book } from "./unpack.ts";

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
}, 120_000);

test("EPUBCheck has nothing to say of hostile text (law 8)", async (context) => {
  const java = requireJava(context);
  const samples = fc.sample(hostileEdition, { numRuns: 60, seed: 8 });
  expect(await judge(java, Object.fromEntries(samples.map((one, index) => [`hostile-${index}`, one])))).toEqual([]);
}, 120_000);

test("EPUBCheck is really asked", async (context) => {
  const java = requireJava(context);
  const broken = edition({ over: { modified: "yesterday" } });
  expect(await judge(java, { broken })).toEqual([expect.stringContaining("RSC-005")]);
}, 120_000);
