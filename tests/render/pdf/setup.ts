import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { collectFonts } from "../../../src/build/fonts.ts";
import { nodeHost } from "../../../src/host/node.ts";
import type { Edition } from "../../../src/model/edition.ts";
import type { FontFace, Rendered, Templates } from "../../../src/model/rendition.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { type ReadPdf, readPdf } from "../../support/pdf.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The fonts of one of the packages that the tests are set in. */
export async function facesOf(...packages: readonly string[]): Promise<readonly FontFace[]> {
  const names = packages.map((name) => `@expo-google-fonts/${name}`);
  const { faces, findings } = await collectFonts(nodeHost, root, names);
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join("\n"));
  // Any locale of a test may use them.
  return faces.map((face) => ({ ...face, origins: [] }));
}

/** The templates as they ship. */
export const templates: Templates = Object.fromEntries(
  ["pdf", "epub"].flatMap((folder) =>
    readdirSync(`${root}/templates/${folder}`)
      .filter((name) => name.endsWith(".typ"))
      .map((name) => [`${folder}/${name}`, readFileSync(`${root}/templates/${folder}/${name}`, "utf8")]),
  ),
);

export const allFaces = await facesOf(
  "noto-serif",
  "noto-naskh-arabic",
  "noto-nastaliq-urdu",
  "noto-serif-bengali",
  "noto-serif-sc",
);

export const renderer = createPdfRenderer({ fonts: allFaces, templates });

/** The bytes of an edition; its findings as an error where there are none. */
export function bytesOf(rendered: Rendered): Uint8Array {
  if (!rendered.ok) throw new Error(rendered.findings.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return rendered.bytes;
}

/** An edition's PDF, read again. */
export async function pdfOf(edition: Edition): Promise<ReadPdf> {
  return readPdf(bytesOf(await renderer.render(edition)));
}
