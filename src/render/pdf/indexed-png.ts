import { compress } from "../zip/pack.ts";

/** Pixels of a picture without transparency: red, green, blue, alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Entries of a palette (PNG, section 11.2.2). */
const entries = 256;

/** How many bits of each channel tell colours apart: less than five would be seen. */
const precisions = [8, 7, 6, 5] as const;

/**
 * A PNG of no more than 256 colours, a quarter to a half as long as one that names the colour of each pixel. Letters on
 * paper have few colours, and many between these where they are smoothed: neighbours among them are taken together, and
 * stand for them the one that is used most, so that paper and ink stay what they are.
 *
 * @returns Nothing where the picture has too many colours for that.
 */
export function indexedPng({ width, height, rgba }: Pixels): Uint8Array | undefined {
  const pixels = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const counts = countColours(pixels);
  const colours = precisions
    .map((bits) => mergeColours(counts, bits))
    .find((each) => new Set(each.values()).size <= entries);
  if (colours === undefined) return undefined;
  const palette = [...new Set(colours.values())].toSorted((one, other) => one - other);
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const places = new Map([...colours].map(([colour, shown]) => [colour, index.get(shown) ?? 0]));
  return join([
    signature,
    chunk("IHDR", header(width, height)),
    chunk(
      "PLTE",
      Uint8Array.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])),
    ),
    chunk("IDAT", compress(rowsOf(pixels, width, places))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Neighbours are mostly of one colour: only changes are looked up. */
function countColours(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let at = 1; at <= pixels.length; at += 1) {
    const colour = pixels[start] ?? 0;
    if (at < pixels.length && pixels[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

/** By which colour each is shown: of those that agree in their first bits, the most frequent. */
function mergeColours(counts: ReadonlyMap<number, number>, bits: number): ReadonlyMap<number, number> {
  const mask = ((0xff << (8 - bits)) & 0xff) * 0x010101;
  const byCount = [...counts].toSorted(([one, many], [other, more]) => more - many || one - other);
  const shown = new Map<number, number>();
  for (const [colour] of byCount) if (!shown.has(colour & mask)) shown.set(colour & mask, colour);
  return new Map(byCount.map(([colour]) => [colour, shown.get(colour & mask) ?? colour]));
}

/** Each row with its filter in front: none, as a palette's numbers have nothing to do with each other. */
function rowsOf(pixels: Uint32Array, width: number, places: ReadonlyMap<number, number>): Uint8Array {
  const rows = new Uint8Array(pixels.length + pixels.length / width);
  let [last, place] = [pixels[0] ?? 0, places.get(pixels[0] ?? 0) ?? 0];
  for (let at = 0, to = 0; at < pixels.length; at += 1, to += 1) {
    if (at % width === 0) to += 1;
    const colour = pixels[at] ?? 0;
    if (colour !== last) [last, place] = [colour, places.get(colour) ?? 0];
    rows[to] = place;
  }
  return rows;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Eight bits a pixel, colour type 3 (PNG, section 11.2.1). */
function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([8, 3], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The cyclic redundancy check of PNG, annex D. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (crcTable[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, number) => {
  let rest = number;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
