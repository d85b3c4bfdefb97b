import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { type Examined, faultAt, uploadAgain, type VerifyContext } from "./examined.ts";
import { examine } from "./formats/formats.ts";
import type { ListedFile } from "./manifest.ts";
import { sha256 } from "./parse/sha256.ts";
import { unlessRefused } from "./refused.ts";

/** Longer files are not read: no build makes any, and one fills the memory. */
const longest = 2 ** 30;

/** Reads one listed file, compares it with the manifest, and looks into it. */
export async function examineFile(
  host: Host,
  folder: string,
  file: ListedFile,
  context: VerifyContext,
): Promise<Examined> {
  const read = await readWhole(host, folder, file.path);
  if (!read.ok)
    return read.size === undefined ? unreadable(file, read.message) : { findings: [tooLong(file, read.size)] };
  const changed = await changes(file, read.bytes);
  const examined = await examine(file, read.bytes, context);
  return { ...examined, findings: [...changed, ...examined.findings] };
}

/** A file's bytes, or why there are none; of one that is too long, how long it is. */
type ReadWhole =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string; readonly size?: number };

/** Reads a file below the folder. What is no file on a disk (a pipe, a device) is not opened: it may never end. */
export function readWhole(host: Host, folder: string, path: string): Promise<ReadWhole> {
  const ask = async (): Promise<ReadWhole> => {
    if ((await host.kind(`${folder}/${path}`)) === "none") return { ok: false, message: "it is not there" };
    const size = await host.size(`${folder}/${path}`);
    if (size === undefined) return { ok: false, message: "it is no file" };
    if (size > longest) return { ok: false, message: `it is too long (${size} bytes)`, size };
    return host.readInside(folder, path);
  };
  return unlessRefused(ask, (message) => ({ ok: false, message }));
}

function unreadable(file: ListedFile, reason: string): Examined {
  const told = { message: `This file cannot be read: ${reason}.`, hint: uploadAgain };
  return { findings: [faultAt("file-unreadable", file.path, told)] };
}

function tooLong(file: ListedFile, size: number): Finding {
  if (size !== file.bytes) return changed(file, `${size} bytes`);
  const message = "This file is too long to be looked into; only its length was compared.";
  const hint = "Compare its checksum with another program.";
  return faultAt("file-unreadable", file.path, { message, hint, severity: "warning" });
}

async function changes(file: ListedFile, bytes: Uint8Array): Promise<readonly Finding[]> {
  const digest = await sha256(bytes);
  if (bytes.length === file.bytes && digest === file.sha256) return [];
  return [changed(file, `${bytes.length} bytes, SHA-256 ${digest}`)];
}

function changed(file: ListedFile, actual: string): Finding {
  const expected = `${file.bytes} bytes, SHA-256 ${file.sha256}`;
  const message = `This file is not the one that the build made. It has ${actual}; the manifest says ${expected}.`;
  const hint =
    "Copy it again, as binary, and let nothing change it on the way (line ends, “optimization”). If it was edited on purpose, edit the text and build again.";
  return faultAt("file-changed", file.path, { message, hint, expected, actual });
}
