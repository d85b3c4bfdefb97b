import { join, relative, resolve } from "node:path";
import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import type { FontFace } from "../model/rendition.ts";
import { readFontFaces } from "../render/pdf/font-face.ts";
import { nearestWeights, neededFiles } from "../render/pdf/font-files.ts";
import { damagedTables } from "../render/pdf/font-tables.ts";
import { damagedFont, isFolder, missingFont, unreadableFont } from "./font-findings.ts";

/** The faces a publication may be set in, the preferred families first. */
export interface Fonts {
  readonly faces: readonly FontFace[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the fonts of a publication.
 *
 * @param names npm packages, or folders (absolute, or from the root), as in `fonts:` of hexapla.yaml.
 * @returns Of each family regular and bold, upright and italic, or what comes nearest. Findings: `font-missing` for a
 *   name that is neither, or has no font in it; `unreadable` for a file that is no font.
 */
export async function collectFonts(host: Host, root: string, names: readonly string[]): Promise<Fonts> {
  const findings: Finding[] = [];
  const faces: FontFace[] = [];
  for (const name of names) {
    const folder = await locate(host, root, name);
    const files = folder === undefined ? [] : await fontFiles(host, folder);
    if (files.length === 0) findings.push(missingFont(name, folder !== undefined));
    for (const face of inOrder(await readAll(host, root, files, findings))) {
      const known = faces.findIndex((other) => isSame(face, other));
      const before = faces[known];
      if (before === undefined) faces.push({ ...face, origins: [name] });
      else faces[known] = { ...before, origins: [...before.origins, name] };
    }
  }
  return { faces, findings };
}

async function locate(host: Host, root: string, name: string): Promise<string | undefined> {
  const isPath = isFolder(name);
  const installed = isPath ? undefined : await host.packageFolder(name, root);
  if (installed !== undefined) return installed;
  const folder = resolve(root, name);
  return (await host.kind(folder)) === "folder" ? folder : undefined;
}

async function fontFiles(host: Host, folder: string): Promise<readonly string[]> {
  return neededFiles(await filesBelow(host, folder));
}

async function filesBelow(host: Host, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await host.list(folder)) {
    if (name === "node_modules" || name.startsWith(".")) continue;
    const path = join(folder, name);
    if ((await host.kind(path)) === "folder") found.push(...(await filesBelow(host, path)));
    else found.push(path);
  }
  return found;
}

async function readAll(
  host: Host,
  root: string,
  files: readonly string[],
  findings: Finding[],
): Promise<readonly FontFace[]> {
  const faces: FontFace[] = [];
  for (const file of files) {
    try {
      const bytes = await host.readBytes(file);
      faces.push(...readFontFaces(bytes, file));
      const tables = damagedTables(bytes);
      if (tables.length > 0) findings.push(damagedFont(relative(root, file), tables));
    } catch (error) {
      findings.push(unreadableFont(relative(root, file), error));
    }
  }
  return faces;
}

/** Text families before display and symbols, serif before sans: who names a folder has named no order. */
function inOrder(faces: readonly FontFace[]): readonly FontFace[] {
  const families = [...Map.groupBy(faces, (face) => `${face.family} ${face.italic}`).values()].flatMap(nearestWeights);
  return families.toSorted((a, b) => rank(a.family) - rank(b.family) || misnamed(a) - misnamed(b));
}

/** 1 for a bold face that says it is a regular one, as some do: it stands behind the real one, which is then used. */
function misnamed({ weight, postscriptName }: FontFace): number {
  return weight === 400 && /bold|black|heavy/i.test(postscriptName) ? 1 : 0;
}

const special =
  /\b(Display|Mono|Code|UI|Symbols?|Emoji|Music|Math|Kufi|Rashi|Looped|Condensed|Unjoined|Signs?)\b|Slanted/;

function rank(family: string): number {
  if (special.test(family)) return 2;
  return /\bSans\b/.test(family) ? 1 : 0;
}

function isSame(a: FontFace, b: FontFace): boolean {
  return a.family === b.family && a.weight === b.weight && a.italic === b.italic;
}
