import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { CommandResult } from "../support/command.ts";
import { hexapla, writePublication } from "../support/publication.ts";

const sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of "x"
const entry = { sha256, bytes: 1, mediaType: "text/plain", statement: null, locales: [], format: "site" };
const manifest = (...paths: readonly string[]) =>
  JSON.stringify({ version: 1, artifacts: paths.map((path) => ({ path, ...entry })), withheld: [] });

/** A folder as somebody unpacks it: no publication near. */
let root: string;

beforeAll(() => {
  root = writePublication({
    "dist/manifest.json": manifest("a.bin", "b/c.bin"),
    "dist/a.bin": "x",
    "dist/b/c.bin": "x",
    "leftover/manifest.json": manifest("a.bin", "b/c.bin"),
    "leftover/a.bin": "x",
    "leftover/b/c.bin": "x",
    "leftover/b/d.bin": "x",
    "leftover/CNAME": "x",
    "damaged/manifest.json": manifest("a.bin", "b/c.bin", "أ.txt"),
    "damaged/a.bin": "y",
    "damaged/أ.txt": "نص\u202e\u001b[31m\0\n",
    "broken/manifest.json": '{\n  "version": 1,',
    "empty/file": "x",
  });
});

const verify = (...words: readonly string[]) => hexapla(["verify", ...words], { cwd: root });

function expectQuiet({ stdout, stderr }: CommandResult): void {
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(/\n\s+at |node:|\.ts:/);
}

describe("the exit status", () => {
  test("0 where all is well; dist/ is looked at where no folder is named", async () => {
    for (const words of [
      ["--root", root],
      [join(root, "dist"), "--strict"],
    ]) {
      const result = await verify(...words);
      expect(result).toMatchObject({ status: 0, stdout: "Nothing to report in 2 files (2 bytes).\n" });
      expectQuiet(result);
    }
  });

  test("a leftover is a warning, a file of one's own a remark: neither fails, but the first does with --strict", async () => {
    const result = await verify("leftover");
    expect(result.status).toBe(0);
    expect(result.stdout).toContain("warning[file-unlisted]");
    expect(result.stdout).toContain("  --> b/d.bin\n");
    expect(result.stdout).toMatch(/\n1 warning, 1 remark in 2 files \(2 bytes\)\.\n$/);
    expect((await verify("leftover", "--strict")).status).toBe(1);
  });

  test("1 where something is damaged", async () => {
    const result = await verify("damaged");
    expect(result.status).toBe(1);
    expect(result.stdout).toContain("error[file-changed]");
    expect(result.stdout).toContain("error[file-missing]");
    expect(result.stdout).toContain("help: ");
    expect(result.stdout).not.toMatch(/[\u202e\u001b\0]/);
    expectQuiet(result);
  });

  test("1 for a manifest that is damaged, with its line", async () => {
    const result = await verify("broken");
    expect(result.status).toBe(1);
    expect(result.stdout).toContain(
      "error[manifest] The manifest is no JSON: it breaks off.\n  --> manifest.json:2:16\n",
    );
    expect(result.stdout).toContain('  2 |   "version": 1,\n');
    expectQuiet(result);
  });

  test.each([[["nowhere"]], [["empty/file"]], [["--root", "empty"]]])("2 where no manifest is: %j", async (words) => {
    const result = await verify(...words);
    expect(result.status).toBe(2);
    expect(result.stdout).toContain("error[manifest-missing]");
    expectQuiet(result);
  });

  test.each([[["--reporter", "junit"]], [["dist", "empty"]]])("2 where the call is wrong: %j", async (words) => {
    const { status, stdout, stderr } = await verify(...words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: /);
  });
});

describe("reports", () => {
  test("JSON has every finding and how much was looked at", async () => {
    const { status, stdout } = await verify("damaged", "--reporter", "json");
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(report.version).toBe(1);
    expect(report.findings[0]).toEqual({
      code: "file-changed",
      severity: "error",
      file: "a.bin",
      message: expect.stringContaining(sha256),
      hint: expect.any(String),
      expected: `1 bytes, SHA-256 ${sha256}`,
      actual: expect.stringMatching(/^1 bytes, SHA-256 [0-9a-f]{64}$/),
    });
    expect(report.findings[1]).toMatchObject({ code: "file-missing", file: "b/c.bin" });
    expect(report.summary).toEqual({ errors: report.findings.length, warnings: 0, remarks: 0, files: 3, bytes: 3 });
  });

  test("annotations and SARIF name files from the working folder; a report can go to a file", async () => {
    const { stdout } = await verify("damaged", "--reporter", "github,sarif=found.sarif");
    expect(stdout).toContain("::error file=damaged/a.bin,title=file-changed::");
    const sarif = JSON.parse(readFileSync(join(root, "found.sarif"), "utf8"));
    const [result] = sarif.runs[0].results;
    expect(result.ruleId).toBe("file-changed");
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe("damaged/a.bin");
  });

  test("a report for which there is no folder is refused before anything is read", async () => {
    const { status, stderr } = await verify("dist", "--reporter", "json=nowhere/a.json");
    expect(status).toBe(2);
    expect(stderr).toContain("its folder is not there");
  });
});
