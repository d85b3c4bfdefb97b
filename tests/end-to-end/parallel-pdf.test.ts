import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readManifest } from "../support/built.ts";
import { parallelPublication, parallelSettings } from "../support/parallel-publication.ts";
import { readPdf } from "../support/pdf.ts";
import { hexapla } from "../support/publication.ts";

const settings = parallelSettings
  .replace("formats: [html, epub]", "formats: [html, pdf]")
  .replace(/^parallel:.*$/m, "parallel: [[en, ar], [ar, el, zh-Hans], { locales: [en, ur], pages: facing }]");

let root: string;
let said: Awaited<ReturnType<typeof hexapla>>;

beforeAll(async () => {
  root = await parallelPublication({ "hexapla.yaml": settings });
  said = await hexapla(["build", "--root", root, "--jobs", "1"]);
});

const parallelPdfs = (folder: string) =>
  readManifest(folder).artifacts.filter(({ format, locales }) => format === "pdf" && locales.length > 1);

test("every combination of every statement has its PDF, listed with its languages", () => {
  expect(said).toMatchObject({ status: 0 });
  expect(said.stderr).not.toContain("warning");
  expect(parallelPdfs(join(root, "dist")).map(({ path, locales }) => [path, locales])).toEqual([
    ["parallel/ar+el+zh-Hans/joint/joint.ar+el+zh-Hans.pdf", ["ar", "el", "zh-Hans"]],
    ["parallel/ar+el+zh-Hans/report/report.ar+el+zh-Hans.pdf", ["ar", "el", "zh-Hans"]],
    ["parallel/en+ar/joint/joint.en+ar.pdf", ["en", "ar"]],
    ["parallel/en+ar/report/report.en+ar.pdf", ["en", "ar"]],
    ["parallel/en+ur/joint/joint.en+ur.pdf", ["en", "ur"]],
    ["parallel/en+ur/report/report.en+ur.pdf", ["en", "ur"]],
  ]);
});

test("each names both standards and its languages, and carries its fonts", async () => {
  for (const { path, locales } of parallelPdfs(join(root, "dist"))) {
    const pdf = await readPdf(new Uint8Array(readFileSync(join(root, "dist", path))));
    expect(pdf.xmp, path).toMatchObject({ pdfa: "3A", pdfua: "1" });
    expect(pdf.language).toBe(locales[0]);
    expect(pdf.displayTitle).toBe(true);
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(pdf.tags.match(/^ *H1/gm)).toHaveLength(locales.length);
  }
});

test("their page links to them", () => {
  const page = readFileSync(join(root, "dist/parallel/en+ar/joint/index.html"), "utf8");
  expect(page).toMatch(/href="joint\.en(?:\+|%2B)ar\.pdf"/);
});

test("two threads make the same bytes as one (law 5)", async () => {
  const out = join(root, "again");
  await hexapla(["build", "--root", root, "--jobs", "2", "--out", out]);
  expect(parallelPdfs(out)).toEqual(parallelPdfs(join(root, "dist")));
});

test("a broken template is named with its line", async () => {
  const broken = await parallelPublication({
    "hexapla.yaml": settings,
    "templates/pdf/parallel-look.typ": `#let sheets = (a4: (two: (paper: "a4")))\n#let base = 1 +\n`,
  });
  const { status, stderr } = await hexapla(["build", "--root", broken, "--jobs", "1"]);
  expect(status).toBe(1);
  expect(stderr).toContain("templates/pdf/parallel-look.typ:2:");
  expect(stderr).not.toMatch(/^\s+at /m);
});
