import { describe, expect, test } from "vitest";
import { memoryHost } from "../../src/host/memory.ts";
import { readManifest } from "../../src/verify/manifest.ts";
import { verify } from "../../src/verify/verify.ts";

const sha256 = "0".repeat(64);

const entry = (path: string, more = {}) => ({
  ...{ path, sha256, bytes: 1, mediaType: "text/html", statement: null, locales: [], format: "site" },
  ...more,
});

const manifest = (artifacts: readonly unknown[], more = {}) =>
  JSON.stringify({ version: 1, artifacts, withheld: [], ...more }, undefined, 2);

describe("a manifest that is not as a build writes it", () => {
  test.each([
    ["cut off", manifest([entry("a")]).slice(0, 60), 5, /no JSON: it breaks off/],
    ["with a comma too many", '{\n  "version": 1,\n}', 3, /no JSON: unexpected token RBrace found\.$/],
    ["of another program", '{ "name": "app" }', 1, /version/],
    ["that is a list", "[]", 1, /the whole/],
    ["of a later version", manifest([], { version: 2 }), 2, /version: this Hexapla knows version 1/],
    ["without files", '{\n"version": 1, "withheld": []\n}', 1, /artifacts/],
    ["with half a checksum", manifest([entry("a"), entry("b", { sha256: "abc" })]), 15, /artifacts\.1\.sha256/],
    ["with a length that is none", manifest([entry("a", { bytes: -1 })]), 7, /artifacts\.0\.bytes/],
    ["with a number for a path", manifest([entry("a", { path: 7 })]), 5, /artifacts\.0\.path/],
    ["with an edition withheld for nothing", manifest([], { withheld: [{}] }), 5, /withheld\.0\.statement/],
  ])("%s", (_, text, line, message) => {
    const [finding] = readManifest(text).findings;
    expect(finding).toMatchObject({ code: "manifest", severity: "error", file: "manifest.json", line });
    expect(finding?.message).toMatch(message);
  });

  test.each(
    [
      [
        "../x",
        "a/../../x",
        "/etc/passwd",
        "a//b",
        "",
        ".",
        "a\\..\\b",
        "C:/x",
        "c:x",
        "a\0b",
        "manifest.json",
        "a/",
        "./a",
      ],
    ].flat(),
  )("a path that is not followed: %j", async (path) => {
    const host = memoryHost({ "/p/x": "secret", "/p/dist/manifest.json": manifest([entry(path), entry("b.bin")]) });
    const asked: string[] = [];
    const watching = {
      ...host,
      readInside: (folder: string, name: string) => {
        asked.push(name);
        return host.readInside(folder, name);
      },
    };
    const { findings, summary } = await verify(watching, "/p/dist");
    expect(findings.filter(({ code }) => code === "manifest")).toMatchObject([{ file: "manifest.json", line: 5 }]);
    // The other entry is looked after all the same.
    expect(findings.find(({ code }) => code === "file-missing")?.file).toBe("b.bin");
    expect([summary.files, asked]).toEqual([1, ["manifest.json"]]);
  });

  test("a path twice: the first counts", () => {
    const read = readManifest(manifest([entry("a", { bytes: 7 }), entry("a", { bytes: 8 })]));
    expect(read.findings).toMatchObject([{ code: "manifest", line: 14, message: expect.stringContaining("a twice") }]);
    expect(read.manifest.files.get("a")?.bytes).toBe(7);
  });

  test("one that is right has nothing", () => {
    expect(readManifest(manifest([entry("ar/كتاب/index.html"), entry("a..b/c")])).findings).toEqual([]);
  });
});

describe("no manifest", () => {
  test.each([
    ["an empty folder", {}],
    ["a folder with other files", { "/p/dist/index.html": "x" }],
    ["a folder in its place", { "/p/dist/manifest.json/x": "x" }],
  ])("%s", async (_, files: Record<string, string>) => {
    const { findings, summary } = await verify(memoryHost(files), "/p/dist");
    expect(findings).toMatchObject([{ code: "manifest-missing", severity: "error" }]);
    expect(summary).toEqual({ errors: 1, warnings: 0, remarks: 0, files: 0, bytes: 0 });
  });
});
