import type { SiteFile } from "../../model/page.ts";
import type { PublishedEdition } from "../../model/published.ts";
import type { Layout } from "./engine/layout.ts";
import { termsOf } from "./index-terms.ts";
import { indexedTexts } from "./index-texts.ts";

/** About how long a file of the index is, in bytes before compression: a query loads few of them. */
const fileLength = 10_000;

const encoder = new TextEncoder();

/** Folder of a locale's index below dist/. */
export function indexFolder(code: string): string {
  return `assets/search/${code}/`;
}

/**
 * The index of one language. Its files are scripts that hand their content, JSON, to the page that asks for them: so a
 * browser also loads them from a folder on a disk, where it lets no script read a file.
 *
 * @param statements The editions of the language that have a page, in the order of the index.
 * @param page The search page, from which addresses are seen.
 */
export function indexFiles(code: string, statements: readonly PublishedEdition[], page: string): readonly SiteFile[] {
  const { texts, layout } = indexedTexts(statements, page);
  const terms = filesOf(termsOf(texts));
  const entries = filesOf(texts.map(({ entry }) => entry));
  const whole: Layout = {
    ...layout,
    termFiles: terms.map(([entry]) => entry?.[0] ?? ""),
    textFiles: entries.map((_, at) => entries.slice(0, at).reduce((sum, { length }) => sum + length, 0)),
  };
  return [
    indexFile(code, "layout", whole),
    ...terms.map((file, at) => indexFile(code, `terms-${at}`, file)),
    ...entries.map((file, at) => indexFile(code, `texts-${at}`, file)),
  ];
}

/**
 * A short name for the content of an index (FNV-1a, 32 bits): the page asks for its files under it, so that a browser never
 * takes one that it has kept of an older index for one of this.
 */
export function indexVersion(files: readonly SiteFile[]): string {
  let hash = 0x811c9dc5;
  for (const { content } of files)
    for (let at = 0; at < content.length; at += 1) hash = Math.imul(hash ^ unitOf(content, at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function unitOf(content: string | Uint8Array, at: number): number {
  return typeof content === "string" ? content.charCodeAt(at) : (content[at] ?? 0);
}

function indexFile(code: string, name: string, content: unknown): SiteFile {
  const path = `${indexFolder(code)}${name}.js`;
  // A script's text must hold no end of a script element, should somebody put it into one.
  const json = JSON.stringify(content).replaceAll("<", "\\u003c");
  return { path, mediaType: "text/javascript", content: `hexaplaIndex(${JSON.stringify(name)},${json})\n` };
}

/** Entries in files of about one length, in their order. */
function filesOf<T>(entries: readonly T[]): readonly (readonly T[])[] {
  const files: T[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = encoder.encode(JSON.stringify(entry)).length;
    if (files.length === 0 || size > room) {
      files.push([]);
      room = fileLength;
    }
    files.at(-1)?.push(entry);
    room -= size;
  }
  return files;
}
