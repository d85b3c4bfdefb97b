import { afterEach, expect, test, vi } from "vitest";
import { packContainer } from "../../../src/render/epub/container.ts";
import { unpack } from "./unpack.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const files = [
  { path: "EPUB/package.opf", content: "<package/>".repeat(50), stored: false },
  { path: "EPUB/images/cover.png", content: new Uint8Array(500), stored: true },
];

interface LocalHeader {
  readonly method: number;
  readonly time: number;
  readonly extra: number;
  readonly name: string;
}

/** The local file headers of a ZIP (APPNOTE 4.3.7). */
function localHeaders(bytes: Uint8Array): LocalHeader[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const headers: LocalHeader[] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [length, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length));
    headers.push({ method: view.getUint16(at + 8, true), time: view.getUint32(at + 10, true), extra, name });
    at += 30 + length + extra + view.getUint32(at + 18, true);
  }
  return headers;
}

test("mimetype comes first, stored, without an extra field (OCF, section 4.3.2)", () => {
  const bytes = packContainer(files, "EPUB/package.opf");
  expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
  expect(localHeaders(bytes)[0]).toMatchObject({ name: "mimetype", method: 0, extra: 0 });
});

test("the container names its package document and keeps the order of its files", () => {
  const bytes = packContainer(files, "EPUB/package.opf");
  expect(localHeaders(bytes).map(({ name }) => name)).toEqual([
    "mimetype",
    "META-INF/container.xml",
    "EPUB/package.opf",
    "EPUB/images/cover.png",
  ]);
  expect(unpack(bytes)["META-INF/container.xml"]).toContain('full-path="EPUB/package.opf"');
});

test("what is compressed already is stored, the rest is deflated", () => {
  const headers = localHeaders(packContainer(files, "EPUB/package.opf"));
  expect(headers.map(({ method }) => method)).toEqual([0, 8, 8, 0]);
});

test.each(["Pacific/Auckland", "America/St_Johns", "UTC"])("every time is 1980-01-01 00:00 in %s", (zone) => {
  vi.stubEnv("TZ", zone);
  const times = localHeaders(packContainer(files, "EPUB/package.opf")).map(({ time }) => time);
  expect(new Set(times)).toEqual(new Set([0x0021_0000]));
});
