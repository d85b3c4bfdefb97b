import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeHost } from "../../src/host/node.ts";
import { unpack } from "../render/epub/unpack.ts";
import { parallelSettings } from "../support/parallel-publication.ts";
import { volumePublication, volumeSettings } from "../support/volume-publication.ts";

const rights = "© Archive Network. CC BY 4.0";
const parallel = /^parallel:.*\n/m.exec(parallelSettings)?.[0] ?? "";

let root: string;

beforeAll(async () => {
  const settings = `${volumeSettings.replace("[html, epub]", "[epub, text]")}${parallel}rights: "${rights}"\n`;
  root = await volumePublication({ "hexapla.yaml": settings });
  expect(await build(nodeHost, { root, out: join(root, "dist"), jobs: 1 })).toMatchObject({ failed: [] });
});

function fileIn(book: string, path: string): string {
  return unpack(readFileSync(join(root, `dist/${book}.epub`)))[`EPUB/${path}`] ?? "";
}

it("stand on the title page of an e-book and in its metadata, in its language", () => {
  expect(fileIn("en/joint/joint.en", "title.xhtml")).toContain(`<p id="rights" class="rights">${rights}</p>`);
  expect(fileIn("ar/joint/joint.ar", "title.xhtml")).toContain(`<p id="rights" class="rights">نص: ${rights}</p>`);
  expect(fileIn("zh-Hans/joint/joint.zh-Hans", "package.opf")).toContain(
    `<dc:rights id="rights">文：${rights}</dc:rights>`,
  );
});

it("stand in each language of a parallel one, and so do the summary, the publisher and the series", () => {
  const title = fileIn("parallel/ar+ur/joint/joint.ar+ur", "title.xhtml");
  expect(title).toContain(`<p id="rights-ar" class="rights">نص: ${rights}</p>`);
  expect(title).toContain(`<p id="rights-ur" class="rights">متن: ${rights}</p>`);
  const opf = fileIn("parallel/ar+ur/joint/joint.ar+ur", "package.opf");
  for (const line of [
    `<dc:rights id="rights-2" xml:lang="ur" dir="rtl">متن: ${rights}</dc:rights>`,
    "<dc:description>نص: Three wishes.</dc:description>",
    '<dc:description xml:lang="ur" dir="rtl">متن: Three wishes.</dc:description>',
    '<meta property="alternate-script" refines="#publisher" xml:lang="ur" dir="rtl">متن: Archive Network</meta>',
    '<meta property="alternate-script" refines="#collection" xml:lang="ur" dir="rtl">متن: Statements</meta>',
    '<meta property="dcterms:identifier" refines="#collection">https://statements.example.org/</meta>',
  ])
    expect(opf).toContain(line);
});

it("stand on the title page of a volume, whose series is the same", () => {
  expect(fileIn("volumes/arabic/arabic", "title.xhtml")).toContain(`class="rights">نص: ${rights}</p>`);
  expect(fileIn("volumes/all/all", "package.opf")).toContain(
    '<meta property="dcterms:identifier" refines="#collection">https://statements.example.org/</meta>',
  );
});

it("stand at the end of a text edition", () => {
  const lines = readFileSync(join(root, "dist/ar/joint/joint.ar.txt"), "utf8").trimEnd().split("\n");
  expect(lines.slice(-5).join("\n")).toContain(`نص: ${rights}`);
});
