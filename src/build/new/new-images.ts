import { dirname } from "node:path";
import type { Host } from "../../host/host.ts";
import { imageTypeOf } from "../../read/assets.ts";
import type { Draft } from "../../read/incoming/draft.ts";
import { type ImagePlace, imagesOf } from "../../read/incoming/images.ts";

/** Where images go, and their files from the publication's root. */
export interface Gathered {
  readonly places: ReadonlyMap<string, ImagePlace>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Images that lie beside the document, or in it, for copies beside the statement; nothing is fetched (law 7). */
export async function gatherImages(
  host: Host,
  draft: Draft,
  { root, name, from }: { readonly root: string; readonly name: string; readonly from: string },
): Promise<Gathered> {
  const places = new Map<string, ImagePlace>();
  const files = new Map<string, Uint8Array>();
  const base = `content/${name}`;
  for (const { url, alt } of imagesOf(draft)) {
    const bytes = draft.pictures.get(url) ?? (await bytesBeside(host, from, url));
    const type = bytes === undefined ? undefined : imageTypeOf(bytes);
    const path = `${base}-${files.size + 1}.${type?.replace(/^image\//, "").replace("jpeg", "jpg")}`;
    const isTaken = (await host.kind(`${root}/${path}`)) !== "none";
    const reason = (alt ?? "").trim() === "" ? "it has no description" : reasonAgainst({ url, bytes, type, isTaken });
    places.set(url, reason === undefined ? { url: path.split("/").at(-1) ?? path } : { reason });
    if (reason === undefined && bytes !== undefined) files.set(path, bytes);
  }
  return { places, files };
}

interface Candidate {
  readonly url: string;
  readonly bytes: Uint8Array | undefined;
  readonly type: string | undefined;
  readonly isTaken: boolean;
}

/** Why an image cannot stand beside the statement. */
function reasonAgainst({ url, bytes, type, isTaken }: Candidate): string | undefined {
  if (bytes === undefined) {
    const isElsewhere = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
    return isElsewhere ? "it is not beside the document" : "there is no such file beside the document";
  }
  if (type === undefined) return "it is no PNG, JPEG or GIF";
  return isTaken ? "there is a file of its new name already" : undefined;
}

/** A file below the document's own folder; nothing above it is read. */
async function bytesBeside(host: Host, from: string, url: string): Promise<Uint8Array | undefined> {
  if (url === "" || /^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(url)) return undefined;
  const path = decoded(url.replace(/[?#].*$/s, ""));
  if (path.split(/[\\/]/).includes("..")) return undefined;
  const read = await host.readInside(dirname(from), path);
  return read.ok ? read.bytes : undefined;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
