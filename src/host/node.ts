import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EntryKind, Host } from "./host.ts";

/** The folder that Hexapla itself is installed in: its templates/ and locales/ stand there. */
export const ownFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The host that is this machine. */
export const nodeHost: Host = {
  readBytes: async (path) => new Uint8Array(await readFile(path)),
  list: async (folder) => {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (hasCode(error, "ENOENT")) return [];
      throw error;
    }
  },
  kind,
  realPath: (path) => realpath(path),
  writeBytes: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  replaceFile,
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  packageFolder: async (name, from) => (await findPackage(name, from)) ?? (await findPackage(name, ownFolder)),
  environment: (name) => process.env[name],
  // biome-ignore lint/plugin: this is the door to the clock.
  now: () => Date.now(),
};

/** The new file is whole and on the disk before it takes the old one's name. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.hexapla-new`;
  const file = await open(fresh, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

async function kind(path: string): Promise<EntryKind> {
  try {
    const entry = await stat(path);
    return entry.isDirectory() ? "folder" : "file";
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return "none";
    throw error;
  }
}

/** Node's own search for a package, upwards through node_modules; the package's `exports` do not matter here. */
async function findPackage(name: string, from: string): Promise<string | undefined> {
  const folder = join(from, "node_modules", name);
  if ((await kind(join(folder, "package.json"))) === "file") return folder;
  const parent = dirname(from);
  return parent === from ? undefined : findPackage(name, parent);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}

/**
 * Hides this machine's fonts from the typesetter, on Linux where it asks fontconfig for them (law 5). To be called before
 * the first worker starts; macOS and Windows have no such switch, there a font that is no configured one is a finding.
 */
export function hideMachineFonts(): void {
  process.env.FONTCONFIG_FILE = join(ownFolder, "templates", "pdf", "fonts.conf");
}
