import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
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
 * Each folder has a watcher of its own: Node's recursive one follows files, on Linux, and is deaf to one that was put in
 * another's place, as most editors save.
 *
 * @param changed Gets the path from the root; one change may be told several times.
 * @returns A function that ends it.
 */
export function watchFiles({ root, files, folders }: Watched, changed: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const close = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const open = (folder: string): void => {
    close(folder);
    if (!existsSync(join(root, folder))) return;
    try {
      const watcher = watch(join(root, folder), (_, name) => {
        if (name !== null && isFolder(root, `${folder}/${name}`)) open(`${folder}/${name}`);
        changed(name === null ? folder : `${folder}/${name}`);
      });
      // A folder that goes away meanwhile is told of by the one that it stood in.
      watcher.on("error", () => close(folder));
      watchers.set(folder, watcher);
      for (const name of foldersIn(root, folder)) open(`${folder}/${name}`);
    } catch {
      // It went away between the two looks at it.
      close(folder);
    }
  };
  for (const folder of folders) open(folder);
  const top = watch(root, (_, name) => {
    if (name === null) return;
    if (folders.includes(name)) open(name);
    if (folders.includes(name) || files.includes(name)) changed(name);
  });
  return () => {
    for (const watcher of [top, ...watchers.values()]) watcher.close();
  };
}

function isFolder(root: string, path: string): boolean {
  const steps = path.split("/");
  return foldersIn(root, steps.slice(0, -1).join("/")).includes(steps.at(-1) ?? "");
}

/** Folders that stand in one; links are not followed, they could lead round in a circle. */
function foldersIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
