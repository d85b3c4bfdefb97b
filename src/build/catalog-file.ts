import { parseCatalog } from "../catalog/catalog.ts";
import { type PoFile, readPo } from "../catalog/po.ts";
import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { decodeText } from "../read/decode.ts";
import { markFinding } from "./byte-order-mark.ts";

/** Which catalog. */
export interface CatalogAddress {
  readonly root: string;
  readonly locale: string;
  readonly statement: string;
}

/** A catalog's file as it is changed: its text with plain line ends, and those it is written back with. */
export interface CatalogFile {
  /** Path from the publication's root. */
  readonly file: string;
  readonly text: string;
  readonly po: PoFile;
  readonly lineEnd: "\n" | "\r\n";
}

/** A catalog that can be changed, none where there is no file, or what stands against it. */
export type CatalogFileResult =
  | { readonly ok: true; readonly catalog: CatalogFile | undefined; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Path of a catalog from the publication's root. */
export function catalogPath(locale: string, statement: string): string {
  return `locales/${locale}/${statement}.po`;
}

/** Reads a catalog in order to change it: whatever gettext's own tools would stumble over is refused. */
export async function readCatalogFile(
  host: Host,
  { root, locale, statement }: CatalogAddress,
): Promise<CatalogFileResult> {
  const file = catalogPath(locale, statement);
  if ((await host.kind(`${root}/${file}`)) !== "file") return { ok: true, catalog: undefined, findings: [] };
  const place = { file, locale, statement };
  const bytes = await host.readBytes(`${root}/${file}`);
  const mark = markFinding(bytes);
  if (mark !== undefined) return { ok: false, findings: [{ ...mark, ...place }] };
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return { ok: false, findings: decoded.findings.map((finding) => ({ ...finding, ...place })) };
  const { catalog, findings } = parseCatalog(decoded.text, place);
  if (catalog === undefined) return { ok: false, findings };
  const { text } = decoded;
  return { ok: true, catalog: { file, text, po: readPo(text), lineEnd: lineEndOf(bytes) }, findings };
}

/** The line end that most lines have. */
function lineEndOf(bytes: Uint8Array): CatalogFile["lineEnd"] {
  let plain = 0;
  let withReturn = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 10) continue;
    if (bytes[at - 1] === 13) withReturn += 1;
    else plain += 1;
  }
  return withReturn > plain ? "\r\n" : "\n";
}

/**
 * Puts a catalog's new text in the place of the old one, in one step (law 6).
 *
 * @returns What stood against it; nothing where it is done.
 */
export async function writeCatalogFile(
  host: Host,
  { root, locale, statement }: CatalogAddress,
  { text, lineEnd }: Pick<CatalogFile, "text" | "lineEnd">,
): Promise<Finding | undefined> {
  const file = catalogPath(locale, statement);
  const written = lineEnd === "\n" ? text : text.replaceAll("\n", "\r\n");
  return replaceFile(host, { root, file, locale, statement }, written);
}

/** Replaces a file of a publication in one step; a disk that is full is the user's, not a bug. */
export async function replaceFile(
  host: Host,
  place: { readonly root: string; readonly file: string; readonly locale?: string; readonly statement: string },
  text: string,
): Promise<Finding | undefined> {
  const { root, ...at } = place;
  try {
    await host.replaceFile(`${root}/${at.file}`, new TextEncoder().encode(text));
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = "See to it and run the command again; what else was to be written is not affected.";
    const message = `The file could not be written (${error.message}); it is as it was.`;
    return { code: "catalog-unwritable", severity: "error", message, hint, ...at };
  }
}
