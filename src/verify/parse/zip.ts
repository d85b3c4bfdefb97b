import { inflateSync } from "fflate";
import { crc32 } from "./crc32.ts";

/** A file in a ZIP as its directory lists it (APPNOTE 6.3, 4.3.12). */
export interface ZipEntry {
  readonly path: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** A ZIP's directory, or why it cannot be read. */
export type ReadZip =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly message: string };

/** What an entry holds, or what is wrong with it. */
export type ReadEntry =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;

/** The end of a ZIP is 22 bytes and at most 65,535 of a comment. */
const endSize = 22;

/** Reads a ZIP's directory. With `inflateSync` below, this file is the only door to a ZIP and to fflate. */
export function readZip(bytes: Uint8Array): ReadZip {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return { ok: false, message: "the directory at its end is missing: it was cut off" };
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 46 <= end && view.getUint32(at, true) === signatures.central ? entryAt(bytes, at) : undefined;
    if (entry === undefined)
      return { ok: false, message: `its directory breaks off at entry ${index + 1} of ${count}` };
    entries.push(entry.entry);
    at = entry.next;
  }
  return { ok: true, entries };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  return undefined;
}

function entryAt(bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const view = viewOf(bytes);
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const number = (offset: number) => view.getUint32(at + offset, true);
  const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
  const sizes = { crc: number(16), packedSize: number(20), size: number(24), offset: number(42) };
  return { entry: { path, method: view.getUint16(at + 10, true), ...sizes }, next: at + 46 + name + extra + comment };
}

/** Deflate cannot pack tighter (RFC 1951): what claims to is damaged, or a trap for who reserves the room. */
const tightest = 1032;

/** Unpacks an entry, and compares it with its length and checksum. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): ReadEntry {
  const start = dataStart(bytes, entry);
  if (start === undefined) return { ok: false, message: "its header is not where the directory says" };
  if (start + entry.packedSize > bytes.length) return { ok: false, message: "it breaks off" };
  const unpacked = unpack(bytes.subarray(start, start + entry.packedSize), entry);
  if (typeof unpacked === "string") return { ok: false, message: unpacked };
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc)
    return { ok: false, message: "its checksum (CRC-32) is not that of its bytes" };
  return { ok: true, bytes: unpacked };
}

/** Where an entry's bytes begin: behind its own header, whose name and extra field may have other lengths. */
export function dataStart(bytes: Uint8Array, { offset }: ZipEntry): number | undefined {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== signatures.local) return undefined;
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function unpack(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | string {
  if (method === 0) return packed;
  if (method !== 8) return `it is packed in a way that no build uses (method ${method})`;
  if (size > packed.length * tightest + tightest) return "its length cannot be true";
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return "it cannot be unpacked";
  }
}
