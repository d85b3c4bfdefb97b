import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { compress, packZip } from "../../../src/render/zip/pack.ts";

const entries = [
  { path: "b/نص.txt", content: "text ".repeat(100), stored: false },
  { path: "a.pdf", content: new Uint8Array([1, 2, 3]), stored: true },
];

test("holds the files in the order given, under names in any script", () => {
  const files = unzipSync(packZip(entries));
  expect(Object.keys(files)).toEqual(["b/نص.txt", "a.pdf"]);
  expect(strFromU8(files["b/نص.txt"] ?? new Uint8Array())).toBe("text ".repeat(100));
});

test("stores what is compressed already, and makes text smaller", () => {
  const size = packZip(entries).length;
  expect(size).toBeLessThan(400);
  expect(Buffer.from(packZip(entries)).includes(Buffer.from([1, 2, 3]))).toBe(true);
});

test("gives the same bytes in every time zone", () => {
  const zone = process.env.TZ;
  process.env.TZ = "Pacific/Kiritimati";
  const far = packZip(entries);
  process.env.TZ = "America/Los_Angeles";
  expect(packZip(entries)).toEqual(far);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test("compresses as zlib does", () => {
  const bytes = new TextEncoder().encode("rows of pixels ".repeat(50));
  expect(new Uint8Array(inflateSync(compress(bytes)))).toEqual(bytes);
});
