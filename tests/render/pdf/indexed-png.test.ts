import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { indexedPng } from "../../../src/render/pdf/indexed-png.ts";

/** A picture of which each pixel is given by a function of its place. */
function picture(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]) {
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) rgba.set([...colour(at % width, Math.floor(at / width)), 255], at * 4);
  return { width, height, rgba };
}

/** Its chunks by name, each with its checksum looked at. */
function chunksOf(png: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString("latin1", 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

/** The colour of each pixel. */
function pixelsOf(png: Uint8Array): readonly string[] {
  const chunks = chunksOf(png);
  const header = chunks.get("IHDR") as Buffer;
  const palette = chunks.get("PLTE") as Buffer;
  const rows = inflateSync(chunks.get("IDAT") as Buffer);
  const width = header.readUInt32BE(0);
  return [...rows].flatMap((index, at) =>
    at % (width + 1) === 0 ? [] : palette.subarray(index * 3, index * 3 + 3).toString("hex"),
  );
}

test("few colours stay what they are", () => {
  const png = indexedPng(picture(3, 2, (x, y) => [x * 100, y * 200, 7]));
  expect(pixelsOf(png as Uint8Array)).toEqual(["000007", "640007", "c80007", "00c807", "64c807", "c8c807"]);
});

test("of many, neighbours are taken together, and the most frequent stays", () => {
  // Paper, and the edges of black and of red letters on it.
  const edge = (x: number, y: number) => (y % 2 === 0 ? ([x, x, x] as const) : ([x, x >> 1, x >> 2] as const));
  const png = indexedPng(picture(256, 60, (x, y) => (y < 40 ? [251, 249, 244] : edge(x, y))));
  const colours = pixelsOf(png as Uint8Array);
  expect(new Set(colours).size).toBeLessThanOrEqual(256);
  expect(new Set(colours.slice(0, 256 * 40))).toEqual(new Set(["fbf9f4"]));
});

test("a picture of too many colours is none", () => {
  expect(indexedPng(picture(64, 64, (x, y) => [x * 4, y * 4, (x ^ y) * 4]))).toBeUndefined();
});
