import type { Host } from "./host.ts";
import { memoryHost } from "./memory.ts";

/**
 * A host that keeps one folder in memory, with what stands beside it under the folder's name and a dot; all else is the
 * other host's. What is built there can be served while the next build is made, and the disk stays as it is.
 *
 * @param folder Absolute; it need not be there.
 */
export function heldHost(host: Host, folder: string): Host {
  const held = memoryHost({});
  const of = (path: string): Host =>
    path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`) ? held : host;
  return {
    ...host,
    readBytes: (path) => of(path).readBytes(path),
    list: (path) => of(path).list(path),
    kind: (path) => of(path).kind(path),
    size: (path) => of(path).size(path),
    realPath: (path) => of(path).realPath(path),
    writeBytes: (path, bytes) => of(path).writeBytes(path, bytes),
    replaceFile: (path, bytes) => of(path).replaceFile(path, bytes),
    rename: (from, to) => of(from).rename(from, to),
    remove: (path) => of(path).remove(path),
  };
}
