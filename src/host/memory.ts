import type { Host } from "./host.ts";

/** A host whose files are a record in memory, for tests and for programs that build from data. */
export interface MemoryHost extends Host {
  /** The files as they are now, by absolute path. */
  readonly files: Map<string, Uint8Array>;
}

/** Makes a host from files: absolute path to text or bytes. */
export function memoryHost(
  initial: Readonly<Record<string, string | Uint8Array>>,
  environment: Readonly<Record<string, string>> = {},
): MemoryHost {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(initial).map(([path, content]) => [
      path,
      typeof content === "string" ? encoder.encode(content) : content,
    ]),
  );
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    files,
    readBytes: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) throw new Error(`no such file in memory: ${path}`);
      return bytes;
    },
    readInside: async (folder, path) => {
      const bytes = files.get(`${folder}/${path}`);
      return bytes === undefined ? { ok: false, reason: "missing", message: "it is not there" } : { ok: true, bytes };
    },
    list: async (folder) =>
      [...new Set(below(folder).map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""))].sort(),
    kind: async (path) => {
      if (files.has(path)) return "file";
      return below(path).length > 0 ? "folder" : "none";
    },
    size: async (path) => files.get(path)?.length,
    realPath: async (path) => path,
    writeBytes: async (path, bytes) => {
      files.set(path, bytes);
    },
    replaceFile: async (path, bytes) => {
      files.set(path, bytes);
    },
    rename: async (from, to) => {
      for (const path of [from, ...below(from)]) {
        const bytes = files.get(path);
        if (bytes === undefined) continue;
        files.delete(path);
        files.set(to + path.slice(from.length), bytes);
      }
    },
    remove: async (path) => {
      for (const each of [path, ...below(path)]) files.delete(each);
    },
    packageFolder: async (name, from) => {
      const folder = `${from}/node_modules/${name}`;
      return files.has(`${folder}/package.json`) ? folder : undefined;
    },
    environment: (name) => environment[name],
    now: () => Date.UTC(2026, 0, 1),
  };
}
