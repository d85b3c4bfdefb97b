import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type TestContext, test } from "vitest";
import { type Host, HostError } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node.ts";
import { verify } from "../../src/verify/verify.ts";
import { run } from "../support/command.ts";
import { requireProgram } from "../support/program.ts";

const sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of "x"

/** A folder whose manifest lists some files of one byte; those named in `made` are there. */
function folder(listed: readonly string[], made: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "verify-")));
  const dist = join(root, "dist");
  const entry = {
    sha256,
    bytes: 1,
    mediaType: "application/octet-stream",
    statement: null,
    locales: [],
    format: "site",
  };
  const artifacts = listed.map((path) => ({ path, ...entry }));
  write(join(dist, "manifest.json"), JSON.stringify({ version: 1, artifacts, withheld: [] }));
  for (const path of made) write(join(dist, path), "x");
  write(join(root, "outside"), "x");
  return dist;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function pipe(context: TestContext, path: string): Promise<void> {
  requireProgram(context, "mkfifo");
  expect((await run("mkfifo", [path])).status).toBe(0);
}

const said = async (dist: string) =>
  (await verify(nodeHost, dist)).findings.map(({ code, severity, file }) => `${code} ${severity} ${file}`);

test("files that are there", async () => {
  expect(await said(folder(["a.bin", "b/c.bin", "ar/كتاب.bin"], ["a.bin", "b/c.bin", "ar/كتاب.bin"]))).toEqual([]);
});

test("each file is told of when it was looked into", async () => {
  const told: string[] = [];
  const dist = folder(["a.bin", "b/c.bin"], ["b/c.bin"]);
  await verify(nodeHost, dist, (path, done, total) => told.push(`${done}/${total} ${path}`));
  expect(told).toEqual(["1/2 a.bin", "2/2 b/c.bin"]);
});

test("a link within the folder counts as the file; one that leads out is not followed", async () => {
  const dist = folder(["a.bin", "b.bin", "c.bin", "d.bin"], ["a.bin"]);
  symlinkSync("a.bin", join(dist, "b.bin"));
  symlinkSync("../outside", join(dist, "c.bin"));
  symlinkSync("nowhere", join(dist, "d.bin"));
  expect(await said(dist)).toEqual(["file-unreadable error c.bin", "file-missing error d.bin"]);
});

test("folders that links lead to are not gone into, out or round in a circle; what is listed below one is found", async () => {
  const dist = folder(["a/b.bin", "link/b.bin", "out/outside"], ["a/b.bin"]);
  symlinkSync("a", join(dist, "link"));
  symlinkSync("..", join(dist, "a/circle"));
  symlinkSync("..", join(dist, "out"));
  expect(await said(dist)).toEqual(["file-unlisted warning a/circle", "file-unreadable error out/outside"]);
});

test("a folder that is itself a link", async () => {
  const dist = folder(["a/b.bin"], ["a/b.bin"]);
  symlinkSync(dist, join(dirname(dist), "link"));
  expect(await said(join(dirname(dist), "link"))).toEqual([]);
});

test("a folder in a file's place, and a file in a folder's", async () => {
  expect(await said(folder(["a", "b/c"], ["a/x", "b"]))).toEqual([
    "file-unlisted info a",
    "file-missing error a",
    "file-unlisted info b",
    "file-missing error b/c",
  ]);
});

test("a pipe is not opened: it would never end", async (context) => {
  const dist = folder(["pipe"], []);
  await pipe(context, join(dist, "pipe"));
  expect(await said(dist)).toEqual(["file-unreadable error pipe"]);
});

test("a manifest that is a pipe", async (context) => {
  const dist = realpathSync(mkdtempSync(join(tmpdir(), "verify-")));
  await pipe(context, join(dist, "manifest.json"));
  expect(await said(dist)).toEqual(["manifest-missing error manifest.json"]);
});

test("a file of three gigabytes is not read", async () => {
  const dist = folder(["a.bin"], ["a.bin"]);
  truncateSync(join(dist, "a.bin"), 3 * 2 ** 30);
  const { findings } = await verify(nodeHost, dist);
  expect(findings).toMatchObject([{ code: "file-changed", actual: "3221225472 bytes" }]);
});

test("of a file that is as long as it should be, but too long to be read, that is said", async () => {
  const dist = folder(["a.bin"], ["a.bin"]);
  const length = 2 ** 30 + 1;
  truncateSync(join(dist, "a.bin"), length);
  const manifest = readFileSync(join(dist, "manifest.json"), "utf8");
  writeFileSync(join(dist, "manifest.json"), manifest.replace('"bytes":1', `"bytes":${length}`));
  expect(await said(dist)).toEqual(["file-unreadable warning a.bin"]);
});

test("what nobody may read is said, and the rest is looked at", async () => {
  const dist = folder(["a.bin", "b/c.bin", "d.bin", "e.bin"], ["a.bin", "b/c.bin", "e.bin"]);
  const refuse = (path: string): never => {
    throw new HostError(path, "there is no permission");
  };
  const host: Host = {
    ...nodeHost,
    list: async (path) => (path === join(dist, "b") ? refuse(path) : nodeHost.list(path)),
    size: async (path) => (path === join(dist, "a.bin") ? refuse(path) : nodeHost.size(path)),
    kind: async (path) => (path === join(dist, "e.bin") ? refuse(path) : nodeHost.kind(path)),
  };
  const { findings } = await verify(host, dist);
  expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
    "file-unreadable a.bin",
    "file-unreadable b",
    "file-missing b/c.bin",
    "file-missing d.bin",
    "file-unreadable e.bin",
  ]);
});
