import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { aceViolations } from "../support/ace.ts";
import { readManifest } from "../support/built.ts";
import { epubcheck } from "../support/epubcheck.ts";
import { requireJava } from "../support/java.ts";
import { readPdf } from "../support/pdf.ts";
import { hexapla } from "../support/publication.ts";
import { volumePublication, volumeSettings } from "../support/volume-publication.ts";

const settings = volumeSettings.replace("formats: [html, epub]", "formats: [html, pdf, epub]");

let root: string;
let said: Awaited<ReturnType<typeof hexapla>>;

beforeAll(async () => {
  root = await volumePublication({ "hexapla.yaml": settings });
  said = await hexapla(["build", "--root", root, "--jobs", "1"]);
});

const artifacts = (format: string) =>
  readManifest(join(root, "dist")).artifacts.filter((each) => each.format === format && each.statement === null);
const filesOf = (format: string) => artifacts(format).map(({ path }) => join(root, "dist", path));

test("every volume is there, listed with its languages, and told", () => {
  expect(said).toMatchObject({ status: 0 });
  expect(said.stderr).not.toContain("warning");
  expect(said.stdout).toContain("volumes/arabic");
  expect(artifacts("pdf").map(({ path, locales }) => [path, locales])).toEqual([
    ["volumes/all/all.pdf", ["en", "el", "ar", "ur", "zh-Hans"]],
    ["volumes/arabic/arabic.pdf", ["ar", "en", "ur"]],
    ["volumes/urdu/urdu.pdf", ["ur"]],
  ]);
});

test("each PDF names both standards and its languages, and carries its fonts", async () => {
  for (const file of filesOf("pdf")) {
    const pdf = await readPdf(new Uint8Array(readFileSync(file)));
    expect(pdf.xmp, file).toMatchObject({ pdfa: "3A", pdfua: "1" });
    expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true);
  }
});

test("EPUBCheck has nothing to say of any, nor has Ace", async (context) => {
  expect(await aceViolations(filesOf("epub"))).toEqual([]);
  expect(await epubcheck(requireJava(context), filesOf("epub"))).toEqual([]);
});
