import { existsSync, type FSWatcher, watch } from "node:fs";
import { join } from "node:path";

/** What to watch below a folder. */
export interface Watched {
  /** Absolute. */
  readonly root: string;
  /** Files that stand in the root itself. */
  readonly files: readonly string[];
  /** Folders in the root, with all that is in them. */
  readonly folders: readonly string[];
}

/**
 * Tells of every change of some files and folders, of those too that are not there yet or are put in the place of others.
 *
 * @param changed Gets the path from the root; one change may be told several times.
 * @returns A function that ends it.
 */
export function watchFiles({ root, files, folders }: Watched, changed: (path: string) => void): () => void {
  const below = new Map<string, FSWatcher>();
  const open = (folder: string): void => {
    below.get(folder)?.close();
    below.delete(folder);
    if (!existsSync(join(root, folder))) return;
    const told = (name: string | null) => changed(name === null ? folder : `${folder}/${name.replaceAll("\\", "/")}`);
    const watcher = watch(join(root, folder), { recursive: true }, (_, name) => told(name));
    // A folder that goes away meanwhile is told of by the root.
    watcher.on("error", () => watcher.close());
    below.set(folder, watcher);
  };
  for (const folder of folders) open(folder);
  const top = watch(root, (_, name) => {
    if (name === null) return;
    if (folders.includes(name)) open(name);
    if (folders.includes(name) || files.includes(name)) changed(name);
  });
  return () => {
    for (const watcher of [top, ...below.values()]) watcher.close();
  };
}
