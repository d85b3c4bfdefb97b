import type { Edition } from "../../model/edition.ts";
import type { Asset } from "../../model/statement.ts";
import type { AttachmentData } from "./data.ts";
import { plain } from "./scope.ts";

/** A file to attach, described in the first language that has it. */
export type Source = Edition["sources"][number] & { readonly description: string };

/** The sources of all editions; the canonical text, which they share, once. */
export function sourcesOf(editions: readonly Edition[]): readonly Source[] {
  const byName = new Map<string, Source>();
  for (const { sources, labels } of editions) {
    for (const source of sources)
      if (!byName.has(source.name)) byName.set(source.name, { ...source, description: plain(labels.attached) });
  }
  return [...byName.values()];
}

/** What a template is told of them. */
export function attachmentsOf(sources: readonly Source[]): readonly AttachmentData[] {
  return sources.map(({ name, mediaType, relationship, description }, at) => {
    return { name, path: sourcePath(at), mediaType, relationship, description };
  });
}

/** Pictures and files to attach, by their path below Typst's root. */
export function placedFiles(assets: readonly Asset[], sources: readonly Source[]): ReadonlyMap<string, Uint8Array> {
  const paths = imagePaths(assets);
  const encoder = new TextEncoder();
  return new Map([
    ...assets.map((asset) => [paths.get(asset.path) as string, asset.bytes] as const),
    ...sources.map(({ text }, at) => [sourcePath(at), encoder.encode(text)] as const),
  ]);
}

/**
 * Where each picture is put below Typst's root: numbered, so that no name in a publication can point elsewhere. Typst goes
 * by the name's end, which is therefore that of what the file is, whatever it is called.
 */
export function imagePaths(assets: readonly Asset[]): ReadonlyMap<string, string> {
  return new Map(assets.map(({ path, mediaType }, at) => [path, `/assets/${at}.${mediaType.replace("image/", "")}`]));
}

function sourcePath(at: number): string {
  return `/sources/${at}`;
}
