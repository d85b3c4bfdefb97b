// npm run contact-sheet -- --out DIR [--fonts DIR-OR-PACKAGE]… [--columns N] [--scale N]
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ColorSpace, Document, Matrix } from "mupdf";
import { collectFonts } from "../../src/build/fonts.ts";
import { readTemplates } from "../../src/build/templates.ts";
import { hideMachineFonts, nodeHost, ownFolder } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import { createPdfRenderer } from "../../src/render/pdf/renderer.ts";
import { installedFonts } from "../corpus-udhr/settings.ts";
import { declarationIn, editionsOf } from "./editions.ts";
import { fontNote, isBookFace } from "./fonts.ts";
import { sheetLanguages } from "./languages.ts";
import { contactSheet, type SheetPage } from "./sheet.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    fonts: { type: "string", multiple: true, default: [] },
    columns: { type: "string", default: "8" },
    // Of the picture: 1 draws a page 300 pixels wide.
    scale: { type: "string", default: "1" },
  },
});

if (values.out === undefined || !(Number(values.columns) >= 1 && Number(values.scale) > 0)) {
  console.error("Say where to, and how: npm run contact-sheet -- --out DIR --columns 8 --scale 1");
  process.exitCode = 2;
} else await main(resolve(values.out));

/** Writes contact-sheet.pdf and contact-sheet.png; says which languages have no font. */
async function main(folder: string): Promise<void> {
  hideMachineFonts();
  mkdirSync(folder, { recursive: true });
  const sheet = await contactSheet(await pagesOf(folder), Number(values.columns));
  writeFileSync(join(folder, "contact-sheet.pdf"), sheet);
  const scale = Number(values.scale);
  const picture = Document.openDocument(sheet, "application/pdf").loadPage(0);
  writeFileSync(
    join(folder, "contact-sheet.png"),
    picture.toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB, false).asPNG(),
  );
}

/** The sample's joint statement by its first and last page, the Declaration by its first two. */
async function pagesOf(folder: string): Promise<readonly SheetPage[]> {
  const render = await renderer();
  const pages: SheetPage[] = [];
  for (const edition of await editionsOf(ownFolder.replace(/\/$/, "")))
    if (edition.statement === "joint-statement") pages.push(...(await render(edition, (count) => [0, count - 1])));
  for (const language of sheetLanguages)
    for (const edition of await declarationIn(language, join(folder, "udhr")))
      pages.push(...(await render(edition, () => [0, 1])));
  return pages;
}

async function renderer() {
  const root = ownFolder.replace(/\/$/, "");
  const folders = values.fonts.map((name) => (name.startsWith("@") ? name : resolve(name)));
  const { faces } = await collectFonts(nodeHost, root, [...installedFonts(), ...folders]);
  const { templates } = await readTemplates(nodeHost, root);
  // The statements are set in serifs where a script has them, as books are.
  const ordered = faces.toSorted((a, b) => Number(isBookFace(b.family)) - Number(isBookFace(a.family)));
  const pdf = createPdfRenderer({ fonts: ordered.map((face) => ({ ...face, origins: [] })), templates });
  return async (edition: Edition, choose: (count: number) => readonly number[]): Promise<readonly SheetPage[]> => {
    const made = await pdf.render(edition);
    for (const { severity, message } of made.findings) console.error(`${edition.key}: ${severity}: ${message}`);
    const about = `${edition.locale.code} · ${fontNote(edition.locale.code, pdf.faces(edition)[0]?.family)}`;
    if (!made.ok) return [{ caption: about, instead: made.findings.map(({ code }) => code).join(", ") }];
    const count = made.pages ?? 1;
    return choose(count)
      .filter((page) => page < count)
      .map((page) => ({ pdf: made.bytes, page, caption: `${about} · ${page + 1}/${count}` }));
  };
}
