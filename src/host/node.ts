import { mkdir, open, readdir, readFile, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type EntryKind, type FileRead, type Host, HostError } from "./host.ts";

/** The folder that Hexapla itself is installed in: its templates/ and locales/ stand there. */
export const ownFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The host that is this machine. */
export const nodeHost: Host = {
  readBytes: (path) => asked(path, async () => new Uint8Array(await readFile(path))),
  readInside,
  list: (folder) => asked(folder, () => list(folder)),
  kind: (path) => asked(path, () => kind(path)),
  size: (path) =>
    asked(path, async () => {
      const entry = await statOf(path);
      return entry?.isFile() === true ? entry.size : undefined;
    }),
  realPath: (path) => asked(path, () => realpath(path)),
  writeBytes: (path, bytes) =>
    asked(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }),
  replaceFile: (path, bytes) => asked(path, () => replaceFile(path, bytes)),
  rename: (from, to) =>
    asked(to, async () => {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }),
  remove: (path) => asked(path, () => rm(path, { recursive: true, force: true })),
  packageFolder: async (name, from) => (await findPackage(name, from)) ?? (await findPackage(name, ownFolder)),
  environment: (name) => process.env[name],
  now: () => Date.now(),
};

/** What the system says, in words. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: "there is no permission",
  EPERM: "it is not allowed",
  EROFS: "the file system can only be read",
  ENOSPC: "there is no room left",
  ENOENT: "it is not there",
  ENOTDIR: "a part of its path is a file",
  EISDIR: "it is a folder",
  ELOOP: "symbolic links go round in a circle",
  ENAMETOOLONG: "its name is too long",
  EEXIST: "it is there already",
};

/** Does what is asked; the system's refusal is a `HostError`. */
async function asked<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new HostError(path, refusals[code] ?? `the system says ${code}`);
  }
}

async function readInside(folder: string, path: string): Promise<FileRead> {
  const full = join(folder, path);
  try {
    if ((await nodeHost.kind(full)) !== "file") return { ok: false, reason: "missing", message: "it is not there" };
    const [real, root] = [await nodeHost.realPath(full), await nodeHost.realPath(folder)];
    if (!real.startsWith(join(root, "/"))) return { ok: false, reason: "outside", message: "a link leads out" };
    return { ok: true, bytes: await nodeHost.readBytes(full) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ok: false, reason: "refused", message: error.message };
  }
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

/**
 * The new file is whole and on the disk before it takes the old one's name. A link stays, and leads to the new file; what
 * is no file (a device, a pipe) cannot be replaced, and is written to.
 */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const entry = await statOf(path);
  if (entry !== undefined && !entry.isFile()) return writeFile(path, bytes);
  const target = entry === undefined ? await leadsTo(path) : await realpath(path);
  await mkdir(dirname(target), { recursive: true });
  const fresh = `${target}.hexapla-new`;
  const file = await open(fresh, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, target);
}

/** Where a path leads that has no file: a link may name one that is not there yet. */
async function leadsTo(path: string): Promise<string> {
  try {
    return await leadsTo(resolve(dirname(path), await readlink(path)));
  } catch (error) {
    if (["ENOENT", "EINVAL", "ENOTDIR"].some((code) => hasCode(error, code))) return path;
    throw error;
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].some((code) => hasCode(error, code))) return undefined;
    throw error;
  }
}

async function kind(path: string): Promise<EntryKind> {
  try {
    const entry = await stat(path);
    return entry.isDirectory() ? "folder" : "file";
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].some((code) => hasCode(error, code))) return "none";
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
