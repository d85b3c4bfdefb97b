import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Format } from "../../src/model/formats.ts";
import { readManifest } from "../support/built.ts";
import { writePublication } from "../support/publication.ts";

const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, ar]
untranslated: source
fonts: ["@expo-google-fonts/noto-serif"]
`;

function publication(formats = ""): string {
  return writePublication({
    "hexapla.yaml": settings + formats,
    "content/2026/open.md": "---\ntitle: Open archives\n---\n\nText with [a link](https://a.example/x).\n",
    "locales/ar/2026/open.po": 'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "Open archives"\nmsgstr "أرشيفات مفتوحة"\n',
  });
}

function run(root: string, formats?: readonly Format[]) {
  return build(nodeHost, { root, out: join(root, "dist"), jobs: 1, formats });
}

const file = "ar/2026/open/open.ar.txt";

test("text alone: a file an edition and the manifest, nothing else", async () => {
  const root = publication("formats: [text]\n");
  const result = await run(root);
  expect(result).toMatchObject({ failed: [], published: true });
  expect(result.editions.map(({ files }) => files)).toContainEqual({ text: file });
  expect(readManifest(join(root, "dist")).artifacts).toMatchObject([
    { path: file, mediaType: "text/plain; charset=utf-8", statement: "2026/open", locales: ["ar"], format: "text" },
    { path: "en/2026/open/open.en.txt", format: "text" },
  ]);
});

test("asked for, it is made where hexapla.yaml names no formats; by itself it is not", async () => {
  const root = publication();
  await run(root, ["text"]);
  expect(existsSync(join(root, "dist", file))).toBe(true);
  const other = publication();
  await run(other, ["html"]);
  expect(existsSync(join(other, "dist", file))).toBe(false);
});

test("the page links to it in the words of its language, and a build of the page alone keeps it", async () => {
  const root = publication("formats: [html, text]\n");
  await run(root);
  const text = readFileSync(join(root, "dist", file));
  await run(root, ["html"]);
  expect(readFileSync(join(root, "dist", file))).toEqual(text);
  const page = readFileSync(join(root, "dist/ar/2026/open/index.html"), "utf8");
  expect(page).toContain('<a href="open.ar.txt" type="text/plain; charset=utf-8">نص عادي</a>');
});

test("a passage that is not translated is shown with a notice", async () => {
  const root = publication("formats: [text]\n");
  await run(root);
  expect(readFileSync(join(root, "dist", file), "utf8")).toMatch(
    /\n\[لم يُترجَم هذا المقطع بعد\..*\]\nText with a link\[.\]\.\n/,
  );
});
