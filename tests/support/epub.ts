import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { temporaryFolder } from "./repository.ts";

/** An EPUB's files, unpacked. */
export interface UnpackedEpub {
  /** Absolute. */
  readonly folder: string;
  /** In the container's order. */
  readonly paths: readonly string[];
}

/** Unpacks an EPUB into a fresh folder. */
export function unpackEpub(file: string): UnpackedEpub {
  const folder = temporaryFolder();
  const files = Object.entries(unzipSync(readFileSync(file))).filter(([path]) => !path.endsWith("/"));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { folder, paths: files.map(([path]) => path) };
}
