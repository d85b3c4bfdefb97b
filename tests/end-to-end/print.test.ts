import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Manifest, readManifest } from "../support/built.ts";
import { type ReadPdf, readPdf } from "../support/pdf.ts";
import { hexapla, writePublication } from "../support/publication.ts";
import { repository } from "../support/repository.ts";

const settings = `title: Leaflets
url: https://example.org
publisher: { name: A publisher }
source: en
locales: [en, ar, zh-Hans]
untranslated: source
formats: [html, booklet, leaflet]
fonts: ["@expo-google-fonts/noto-serif", "@expo-google-fonts/amiri", "@expo-google-fonts/noto-serif-sc"]
`;

const statement = (title: string, paragraphs: number) =>
  `---\ntitle: ${title}\n---\n\n${Array.from({ length: paragraphs }, (_, at) => `${at + 1}. ${"Words on paper. ".repeat(30)}`).join("\n")}\n`;

const sample = (locale: string, name: string) => readFileSync(join(repository, "locales", locale, name), "utf8");
const canonical = readFileSync(join(repository, "content/joint-statement.md"), "utf8");
const register = readFileSync(join(repository, "content/organizations.yaml"), "utf8");

let root: string;
let manifest: Manifest;
let said: { readonly status: number | null; readonly stderr: string };

beforeAll(async () => {
  root = writePublication({
    "hexapla.yaml": settings,
    "content/joint-statement.md": canonical,
    "content/organizations.yaml": register,
    "content/endless.md": statement("Endless", 40),
    "locales/ar/joint-statement.po": sample("ar", "joint-statement.po"),
    "locales/zh-Hans/joint-statement.po": sample("zh-Hans", "joint-statement.po"),
  });
  said = await hexapla(["build", "--root", root]);
  if (existsSync(join(root, "dist/manifest.json"))) manifest = readManifest(join(root, "dist"));
});

const pdf = (path: string): Promise<ReadPdf> => readPdf(new Uint8Array(readFileSync(join(root, "dist", path))));

test("booklets and leaflets are made, but for the text that is too long for a leaflet", () => {
  expect(said.stderr).toContain("leaflet-too-long");
  expect(said.status).toBe(0);
  const printed = manifest.artifacts.filter(({ format }) => format === "booklet" || format === "leaflet");
  expect(new Set(printed.map(({ mediaType }) => mediaType))).toEqual(new Set(["application/pdf"]));
  expect(printed.map(({ path }) => path).toSorted()).toEqual(
    ["ar", "en", "zh-Hans"].flatMap((locale) => [
      `${locale}/endless/endless.${locale}.booklet.pdf`,
      `${locale}/joint-statement/joint-statement.${locale}.booklet.pdf`,
      `${locale}/joint-statement/joint-statement.${locale}.leaflet.pdf`,
    ]),
  );
});

test("what is too long for a leaflet has its other formats", () => {
  const formats = manifest.artifacts.filter(
    ({ statement: name, locales }) => name === "endless" && locales[0] === "en",
  );
  expect(formats.map(({ format }) => format).toSorted()).toEqual(["booklet", "card", "html", "markdown"]);
});

describe.each(["en", "ar", "zh-Hans"])("in %s", (locale) => {
  const base = `${locale}/joint-statement/joint-statement.${locale}`;

  test("the leaflet is one sheet, the booklet as many as it takes", async () => {
    expect((await pdf(`${base}.leaflet.pdf`)).pages).toBe(2);
    const booklet = await pdf(`${base}.booklet.pdf`);
    expect(booklet.pages % 2).toBe(0);
    expect(booklet.pages).toBeGreaterThan(2);
    expect(booklet.language).toBe(locale);
    expect(booklet.xmp).toMatchObject({ pdfa: undefined, pdfua: undefined });
  });

  test("the page links to both, in the words of its language", () => {
    const page = readFileSync(join(root, "dist", locale, "joint-statement/index.html"), "utf8");
    const labels = JSON.parse(sample(locale, "labels.json")) as { format: { booklet: string; leaflet: string } };
    for (const format of ["booklet", "leaflet"] as const)
      expect(page).toMatch(
        new RegExp(`href="joint-statement\\.${locale}\\.${format}\\.pdf"[^>]*>${labels.format[format]}<`),
      );
  });
});

test("two builds give the same bytes, on one thread or two", async () => {
  const again = join(root, "again");
  await hexapla(["build", "--root", root, "--out", again, "--jobs", "1"]);
  expect(readManifest(again)).toEqual(manifest);
});

test("a part that is asked for alone is made alone", async () => {
  const out = join(root, "alone");
  const { status } = await hexapla(["build", "--root", root, "--out", out, "--format", "booklet", "--locale", "ar"]);
  expect(status).toBe(0);
  expect(new Set(readManifest(out).artifacts.map(({ format }) => format))).toEqual(new Set(["booklet"]));
});
