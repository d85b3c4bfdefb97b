// npm run contact-sheet -- --out DIR [--fonts DIR-OR-PACKAGE]… [--columns N] [--scale N]
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ColorSpace, Document, Matrix } from "mupdf";
import { collectFonts } from "../../src/build/fonts.ts";
import { readTemplates } from "../../src/build/templates.ts";
import { hideMachineFonts, nodeHost, ownFolder } from "../../src/host/node.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { FontFace, Rendered } from "../../src/model/rendition.ts";
import { createPdfRenderer, type PdfRenderer } from "../../src/render/pdf/renderer.ts";
import { installedFonts } from "../corpus-udhr/settings.ts";
import { declarationIn, editionsOf } from "./editions.ts";
import { fontNote, isBookFace } from "./fonts.ts";
import { sheetLanguages } from "./languages.ts";
import { contactSheet, type SheetPage } from "./sheet.ts";

const root = ownFolder.replace(/\/$/, "");

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

/** The sample's joint statement, alone and side by side, then the Declaration by its first two pages. */
async function pagesOf(folder: string): Promise<readonly SheetPage[]> {
  const pages = [...(await samplePages())];
  const folders = values.fonts.map((name) => (name.startsWith("@") ? name : resolve(name)));
  const pdf = await rendererWith([...installedFonts(), ...folders], (faces) =>
    // The Declaration is set in serifs where a script has them, as books are.
    faces
      .toSorted((a, b) => Number(isBookFace(b.family)) - Number(isBookFace(a.family)))
      .map((face) => ({ ...face, origins: [] })),
  );
  for (const language of sheetLanguages)
    for (const edition of await declarationIn(language, join(folder, "udhr")))
      pages.push(...(await single(pdf, edition, () => [0, 1])));
  return pages;
}

/**
 * The joint statement by its first and last page in each language; of each edition side by side its second page; on facing
 * pages the first two with text. All in the sample's own fonts, as a build sets it.
 */
async function samplePages(): Promise<readonly SheetPage[]> {
  const { editions, parallel, fonts } = await editionsOf(root);
  const pdf = await rendererWith(fonts);
  const pages: SheetPage[] = [];
  const isShown = ({ statement }: { readonly statement: string }) => statement === "joint-statement";
  for (const edition of editions.filter(isShown))
    pages.push(...(await single(pdf, edition, (count) => [0, count - 1])));
  for (const edition of parallel.filter(isShown)) {
    const about = `${edition.code} · ${edition.pages}`;
    const choose = () => (edition.pages === "facing" ? [1, 2] : [1]);
    pages.push(...chosen(await pdf.parallel(edition), edition.key, about, choose));
  }
  return pages;
}

async function rendererWith(
  names: readonly string[],
  order: (faces: readonly FontFace[]) => readonly FontFace[] = (faces) => faces,
): Promise<PdfRenderer> {
  const { faces } = await collectFonts(nodeHost, root, names);
  const { templates } = await readTemplates(nodeHost, root);
  return createPdfRenderer({ fonts: order(faces), templates });
}

/** Which pages of so many are shown, from 0. */
type Choose = (count: number) => readonly number[];

async function single(pdf: PdfRenderer, edition: Edition, choose: Choose): Promise<readonly SheetPage[]> {
  const about = `${edition.locale.code} · ${fontNote(edition.locale.code, pdf.faces(edition)[0]?.family)}`;
  return chosen(await pdf.render(edition), edition.key, about, choose);
}

/** The pages to show of what was made; says what was found. */
function chosen(made: Rendered, key: string, about: string, choose: Choose): readonly SheetPage[] {
  for (const { severity, message } of made.findings) console.error(`${key}: ${severity}: ${message}`);
  if (!made.ok) return [{ caption: about, instead: made.findings.map(({ code }) => code).join(", ") }];
  const count = made.pages ?? 1;
  return choose(count)
    .filter((page) => page < count)
    .map((page) => ({ pdf: made.bytes, page, caption: `${about} · ${page + 1}/${count}` }));
}
