import { beforeAll, describe, expect, test } from "vitest";
import { builtFiles, changed, type Files, verifyFiles } from "./built-publication.ts";

let files: Files;

beforeAll(async () => {
  files = await builtFiles(["html", "text"]);
});

const encode = (text: string) => new TextEncoder().encode(text);

test("what a build wrote is right", async () => {
  expect(await verifyFiles(files)).toEqual([]);
});

describe("a file that is not there", () => {
  test("is told of once, with how many lead to it", async () => {
    const findings = await verifyFiles(changed(files, { "ar/joint/joint.ar.txt": null }));
    expect(findings).toMatchObject([
      { code: "file-missing", severity: "error", statement: "joint", locale: "ar", file: "ar/joint/joint.ar.txt" },
    ]);
    expect(findings[0]?.message).toContain("3 files lead to it");
  });

  test("half a folder: each is named, and nothing else", async () => {
    const gone = [...files.keys()].filter((path) => path.startsWith("ur/"));
    const findings = await verifyFiles(changed(files, Object.fromEntries(gone.map((path) => [path, null]))));
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual(
      gone.toSorted().map((path) => `file-missing ${path}`),
    );
  });
});

describe("a file that was changed", () => {
  test("of the same length", async () => {
    const findings = await verifyFiles(
      changed(files, { "zh-Hans/joint/joint.zh-Hans.txt": (text) => text.replace("2026", "2027") }),
    );
    expect(findings).toMatchObject([
      { code: "file-changed", file: "zh-Hans/joint/joint.zh-Hans.txt", locale: "zh-Hans" },
    ]);
    expect(findings[0]?.message).toContain(findings[0]?.expected);
    expect(findings[0]?.message).toContain(findings[0]?.actual);
  });

  test("in its line ends, as by a transfer in text mode", async () => {
    const path = "ur/joint/joint.ur.md";
    const findings = await verifyFiles(changed(files, { [path]: (text) => text.replaceAll("\n", "\r\n") }));
    expect(findings.map(({ code }) => code)).toEqual(["file-changed"]);
    expect(findings[0]?.expected).toMatch(/^\d+ bytes, SHA-256 [0-9a-f]{64}$/);
    expect(findings[0]?.actual).not.toBe(findings[0]?.expected);
  });
});

describe("a file that the manifest does not list", () => {
  const strays = async (paths: readonly string[]) => {
    const added = Object.fromEntries(paths.map((path) => [path, encode("x")]));
    return (await verifyFiles(changed(files, added))).map(({ code, severity, file }) =>
      [code, severity, file].join(" "),
    );
  };

  test("is somebody's own at the root, behind a dot and in folders of its own", async () => {
    const own = ["CNAME", ".nojekyll", ".git/HEAD", ".git/a/b", ".well-known/security.txt", "logo/a.svg", "logo/b.svg"];
    expect(await strays(own)).toEqual([
      "file-unlisted info .git",
      "file-unlisted info .nojekyll",
      "file-unlisted info .well-known",
      "file-unlisted info CNAME",
      "file-unlisted info logo",
    ]);
  });

  test("is a leftover among the files of the build", async () => {
    expect(await strays(["el/joint/old.html", "el/draft/index.html", "el/draft/a.pdf", "assets/.DS_Store"])).toEqual([
      "file-unlisted warning assets/.DS_Store",
      "file-unlisted warning el/draft",
      "file-unlisted warning el/joint/old.html",
    ]);
  });
});

test("a link to a file of the publisher's own is alive", async () => {
  const page = (text: string) => text.replace("</main>", '<p><a href="../map.html">Map</a></p></main>');
  const codes = async (more: Record<string, Uint8Array>) =>
    (await verifyFiles(changed(files, { "en/index.html": page, ...more }))).map(({ code }) => code);
  expect(await codes({})).toEqual(["file-changed", "dead-link"]);
  expect(await codes({ "map.html": encode("<!doctype html>") })).toEqual(["file-changed", "file-unlisted"]);
});
