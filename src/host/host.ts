/** What one path is. */
export type EntryKind = "file" | "folder" | "none";

/** What came of reading a file: its bytes, or why there are none, in words that fit behind a colon. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "missing" | "outside" | "refused"; readonly message: string };

/** The machine's own refusal: no permission, no room, a name that cannot be. The user's to mend, never a bug. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/**
 * The only door to files, clock and environment. Paths are absolute or relative to the process's working folder.
 * Reading fails with `HostError` only; everything else is a bug.
 */
export interface Host {
  readBytes(path: string): Promise<Uint8Array>;
  /** Reads a file below a folder; a symbolic link that leads out of the folder is not followed. */
  readInside(folder: string, path: string): Promise<FileRead>;
  /** Names in a folder, sorted by code unit; empty where the folder is not there. */
  list(folder: string): Promise<readonly string[]>;
  kind(path: string): Promise<EntryKind>;
  /** How many bytes a file has; nothing for what is no file on a disk (a folder, a pipe, a device). */
  size(path: string): Promise<number | undefined>;
  /** The path with every symbolic link followed. */
  realPath(path: string): Promise<string>;
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts new bytes in a file's place in one step: whoever reads it gets the old ones or the new ones, whole (law 6). */
  replaceFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Moves a file or folder in one step of the file system. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all that is in it; nothing where it is not there. */
  remove(path: string): Promise<void>;
  /** The folder of an installed npm package, seen from `from`; undefined where it is not installed. */
  packageFolder(name: string, from: string): Promise<string | undefined>;
  environment(name: string): string | undefined;
  /** The time, in milliseconds since 1970: for what a person does, such as an import; a build reads no clock (law 5). */
  now(): number;
}
