/** OpenType 1.9, “Organization of an OpenType font”: an entry of the table directory. */
interface TableEntry {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

const directoryAt = 12;
const entrySize = 16;
const collection = 0x74746366; // ttcf
/** Where `head` has the sum over the whole file, which counts as 0 in the table's own. */
const adjustmentAt = 8;

/** Throws where a table ends behind the file: a font of which a part is missing would be drawn with holes. */
export function refuseTruncated(bytes: Uint8Array): void {
  const cut = entriesOf(bytes).find(({ offset, length }) => offset + length > bytes.length);
  if (cut === undefined) return;
  // Of a file that is no font at all, the tag is any four bytes.
  if (!isTag(cut.tag)) throw new Error("it has no list of tables");
  throw new Error(`the file ends before its table “${cut.tag}” does`);
}

/** Tables whose bytes are not those they were saved with, by their checksums. */
export function damagedTables(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return entriesOf(bytes)
    .filter((entry) => entry.offset + entry.length <= bytes.length && sumOf(view, entry) !== entry.checksum)
    .map(({ tag }) => (isTag(tag) ? tag : "?"));
}

/** OpenType 1.9, data type Tag, as fonts have it: letters and digits, filled up with spaces. */
function isTag(tag: string): boolean {
  return /^[\w/-]{1,4} {0,3}$/.test(tag);
}

/** The directory of a single font; of a collection nothing is said. */
function entriesOf(bytes: Uint8Array): readonly TableEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < directoryAt || view.getUint32(0) === collection) return [];
  const count = Math.min(view.getUint16(4), Math.floor((bytes.length - directoryAt) / entrySize));
  return Array.from({ length: count }, (_, index) => {
    const at = directoryAt + index * entrySize;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    return { tag, checksum: view.getUint32(at + 4), offset: view.getUint32(at + 8), length: view.getUint32(at + 12) };
  });
}

/** The sum of a table's 32-bit words, the last filled up with zeros. */
function sumOf(view: DataView, { tag, offset, length }: TableEntry): number {
  let sum = 0;
  const whole = length & ~3;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(offset + at)) | 0;
  for (let at = whole; at < length; at++) sum = (sum + (view.getUint8(offset + at) << (24 - 8 * (at & 3)))) | 0;
  if (tag === "head" && length >= adjustmentAt + 4) sum = (sum - view.getUint32(offset + adjustmentAt)) | 0;
  return sum >>> 0;
}
