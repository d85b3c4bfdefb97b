import fc from "fast-check";
import { expect, test } from "vitest";
import { pictureSize } from "../../../src/render/xhtml/picture-size.ts";
import { editionOf } from "./sample-edition.ts";
import { bodyOf } from "./written.ts";

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((char) => char.charCodeAt(0)) : [...part])),
  );
}

const png = bytesOf([0x89], "PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 0, 1, 0x40, 0, 0, 0, 200, 8, 6, 0, 0, 0]);
const gif = bytesOf("GIF89a", [0x40, 1, 200, 0, 0, 0, 0]);
/** A JPEG's beginning, with Exif's orientation where one is given. */
function jpeg(orientation?: number): Uint8Array {
  const tag = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation ?? 1, 0, 0];
  const exif = [
    0xff,
    0xe1,
    0,
    34,
    ..."Exif\0\0MM\0*".split("").map((char) => char.charCodeAt(0)),
    0,
    0,
    0,
    8,
    0,
    1,
    ...tag,
    0,
    0,
    0,
    0,
  ];
  const jfif = [0xff, 0xe0, 0, 16, ..."JFIF\0".split("").map((char) => char.charCodeAt(0)), 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 200, 1, 0x40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9];
  return bytesOf([0xff, 0xd8], orientation === undefined ? jfif : exif, frame);
}

test.each([
  ["PNG", png],
  ["GIF", gif],
  ["JPEG", jpeg()],
  ["JPEG the right way up", jpeg(1)],
])("the size that a %s tells", (_, bytes) => {
  expect(pictureSize({ bytes })).toEqual({ width: 320, height: 200 });
});

test("a photograph that lies on its side is shown turned", () => {
  expect(pictureSize({ bytes: jpeg(6) })).toEqual({ width: 200, height: 320 });
});

test("whatever the bytes are, there is a size or none", () => {
  const start = fc.constantFrom(png, gif, jpeg(), jpeg(6), new Uint8Array());
  fc.assert(
    fc.property(start, fc.nat({ max: 60 }), fc.uint8Array({ maxLength: 40 }), (from, length, rest) => {
      const size = pictureSize({ bytes: Uint8Array.from([...from.subarray(0, length), ...rest]) });
      if (size !== undefined) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test("a picture keeps its room in the page", () => {
  const assets = [{ path: "a.png", mediaType: "image/png", bytes: png }];
  expect(bodyOf(editionOf("![A map](a.png)", { assets })).html).toContain(
    '<img src="images/a.png" alt="A map" width="320" height="200">',
  );
});
