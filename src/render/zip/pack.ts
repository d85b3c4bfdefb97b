import { strToU8, type Zippable, zipSync, zlibSync } from "fflate";

/** A file of a ZIP. */
export interface ZipEntry {
  /** Path from the ZIP's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Already compressed: stored as it is. */
  readonly stored: boolean;
}

/**
 * Every entry has the first time a ZIP can write. Without an offset this is local time, and fflate writes local time:
 * the bytes are the same in every time zone (law 5).
 */
const zipTime = "1980-01-01T00:00:00";

/**
 * Files as one ZIP, in the order given; the same files give the same bytes. Names that are not ASCII are marked as UTF-8.
 * This file is the only door to zip and to deflate.
 */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const zippable: Zippable = {};
  for (const { path, content, stored } of entries)
    zippable[path] = [typeof content === "string" ? strToU8(content) : content, { level: stored ? 0 : 6 }];
  return zipSync(zippable, { mtime: zipTime });
}

/** Bytes as a zlib stream (RFC 1950), as a PNG holds its pixels; the same on every machine. */
export function compress(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}
