import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import type { BuildOptions } from "../../src/build/options.ts";
import { nodeHost } from "../../src/host/node.ts";
import { readManifest } from "../support/built.ts";
import { writePublication } from "../support/publication.ts";

const settings = `title: Statements
url: https://statements.example.org/sub/
publisher: { name: Archive Network }
source: en
locales: [en, ar]
formats: [html, text]
untranslated: source
fonts: ["@expo-google-fonts/noto-serif", "@expo-google-fonts/noto-naskh-arabic"]
`;
const catalog = 'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "Open archives"\nmsgstr "أرشيفات مفتوحة"\n';
const text = "---\ntitle: Open archives\naliases: [old/open.html, ar/old/]\n---\n\nText.\n";

function publication(changes: Readonly<Record<string, string>> = {}): string {
  return writePublication({
    "hexapla.yaml": settings,
    "content/2026/open.md": text,
    "locales/ar/2026/open.po": catalog,
    ...changes,
  });
}

function run(root: string, more: Partial<BuildOptions> = {}) {
  return build(nodeHost, { root, out: join(root, "dist"), jobs: 1, ...more });
}

function pathsOf(root: string): readonly string[] {
  return readManifest(join(root, "dist")).artifacts.map(({ path }) => path);
}

const beside = [
  ...["ar/2026/open/card.png", "ar/2026/open/open.ar.md", "ar/card.png", "card.png"],
  ...["downloads/2026/open/open.zip", "en/2026/open/card.png", "en/2026/open/open.en.md", "en/card.png"],
];
const hosts = ["404.html", "_headers", "_redirects", "ar/old/index.html", "old/open.html"];

describe("what comes with the pages", () => {
  it("is made with them, listed, linked and the same each time", async () => {
    const root = publication();
    expect((await run(root)).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pathsOf(root)).toEqual(expect.arrayContaining([...beside, ...hosts]));
    const manifest = readManifest(join(root, "dist"));
    expect(manifest.artifacts.filter(({ path }) => path.startsWith("downloads/"))).toMatchObject([
      { mediaType: "application/zip", statement: "2026/open", locales: ["ar", "en"], format: "archive" },
    ]);
    const page = readFileSync(join(root, "dist/ar/2026/open/index.html"), "utf8");
    expect(page).toContain('href="open.ar.md" type="text/markdown; charset=utf-8"');
    expect(page).toContain('href="../../../downloads/2026/open/open.zip" type="application/zip"');
    expect(page).toContain("https://statements.example.org/sub/ar/2026/open/card.png");
    rmSync(join(root, "dist"), { recursive: true });
    await run(root, { jobs: 2 });
    expect(readManifest(join(root, "dist"))).toEqual(manifest);
  });

  it("stays through a build of a part, and the ZIP holds what is new", async () => {
    const root = publication();
    await run(root);
    const before = pathsOf(root);
    await run(root, { locales: ["ar"], formats: ["html"] });
    expect(pathsOf(root)).toEqual(before);
    await run(root, { formats: ["text"], locales: ["en"] });
    expect(pathsOf(root)).toEqual(before);
    await run(root, { formats: ["epub"], locales: ["en"] });
    const zip = unzipSync(readFileSync(join(root, "dist/downloads/2026/open/open.zip")));
    expect(Object.keys(zip)).toContain("open/en/open.en.epub");
  });

  it("is not made without pages", async () => {
    const root = publication();
    await run(root, { formats: ["text"] });
    expect(pathsOf(root)).toEqual(["ar/2026/open/open.ar.txt", "en/2026/open/open.en.txt"]);
  });

  it("has no cards where there are no fonts, or none with the letters; the pages are made all the same", async () => {
    const none = publication({ "hexapla.yaml": settings.replace(/^fonts:.*$/m, "") });
    expect(await run(none, { formats: ["html"] })).toMatchObject({ findings: [], failed: [], published: true });
    expect(pathsOf(none).filter((path) => path.endsWith("card.png"))).toEqual([]);
    const latin = publication({ "hexapla.yaml": settings.replace(/, "@expo-google-fonts\/noto-naskh-arabic"/, "") });
    const { findings, fails } = await run(latin, { formats: ["html"] });
    expect(fails).toBe(false);
    const said = { code: "missing-glyph", severity: "info", statement: "2026/open", locale: "ar" };
    expect(findings).toMatchObject([said, said]);
    expect(findings[0]?.message).toMatch(/no card/);
    expect(pathsOf(latin).filter((path) => path.endsWith("card.png"))).toEqual([
      ...["card.png", "en/2026/open/card.png", "en/card.png"],
    ]);
  });
});

describe("the ZIP of a statement", () => {
  it("has a folder a language, and says what is in it in each language's words", async () => {
    const root = publication();
    await run(root);
    const files = unzipSync(readFileSync(join(root, "dist/downloads/2026/open/open.zip")));
    expect(Object.keys(files)).toEqual([
      ...["open/README.txt", "open/ar/open.ar.md", "open/ar/open.ar.txt"],
      ...["open/en/open.en.md", "open/en/open.en.txt"],
    ]);
    const readme = strFromU8(files["open/README.txt"] ?? new Uint8Array());
    expect(readme).toMatch(/العربية\n {2}أرشيفات مفتوحة\n {2}https:.*\n {4}ar\/open\.ar\.txt {2}نص عادي\n/);
    const copy = readFileSync(join(root, "dist/en/2026/open/open.en.txt"));
    expect(Buffer.from(files["open/en/open.en.txt"] ?? [])).toEqual(copy);
  });
});

describe("former addresses", () => {
  it("lead on, from the folder of a language to that language", async () => {
    const root = publication();
    await run(root);
    const redirects = readFileSync(join(root, "dist/_redirects"), "utf8");
    expect(redirects).toBe("/sub/old/open.html /sub/en/2026/open/ 301\n/sub/ar/old/ /sub/ar/2026/open/ 301\n");
    expect(readFileSync(join(root, "dist/ar/old/index.html"), "utf8")).toContain("url=../2026/open/index.html");
  });

  it("of an edition that is withheld lead to the source's; of a statement that is, to none, with a warning", async () => {
    const strict = settings.replace("untranslated: source", "untranslated: withhold");
    const root = publication({ "hexapla.yaml": strict });
    await run(root, { formats: ["html"] });
    expect(readFileSync(join(root, "dist/_redirects"), "utf8")).toContain("/sub/ar/old/ /sub/en/2026/open/ 301");
    const other = publication({
      "content/other.md": '---\ntitle: Other\naliases: [gone.html]\n---\n\n::include{statement="nothing"}\n',
    });
    const { findings } = await run(other, { formats: ["html"] });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "alias", severity: "warning", file: "content/other.md", line: 3, column: 11 }),
    );
    expect(existsSync(join(other, "dist/gone.html"))).toBe(false);
  });

  it("that are those of a file that is made are told, and the file stays", async () => {
    const root = publication();
    writeFileSync(join(root, "content/2026/open.md"), text.replace("ar/old/", "en/2026/open/About.html"));
    const { findings } = await run(root, { formats: ["html"] });
    expect(findings).toMatchObject([{ code: "alias", severity: "error", line: 3, column: 26 }]);
    expect(readFileSync(join(root, "dist/en/2026/open/about.html"), "utf8")).not.toContain("refresh");
  });
});
