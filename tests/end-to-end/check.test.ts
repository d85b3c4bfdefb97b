import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copySample, hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";

const catalog = "locales/el/joint-statement.po";

function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${file}`);
  writeFileSync(path, after);
}

/** The catalog with the footnote's mark lost in the translation; the first one is the source's. */
const withoutNote = (text: string) => text.replace(/(\[\^named\][\s\S]*?)\[\^named\]/, "$1");

describe("hexapla check", () => {
  it("finds nothing in the sample", async () => {
    const { status, stdout, stderr } = await hexapla(["check"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Nothing to report in \d+ segments of 11 locales\.\n$/);
  });

  it("tells which paragraph of which language no longer follows its source", async () => {
    const root = copySample();
    edit(root, "content/joint-statement.md", (text) => text.replace("within 30 days", "within 60 days"));
    const { status, stdout } = await hexapla(["check", "--root", root, "--reporter", "json"]);
    const { findings, summary } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(findings).toHaveLength(11);
    expect(new Set(findings.map(({ code, block }: { code: string; block: string }) => `${code} ${block}`)).size).toBe(
      1,
    );
    expect(findings[0]).toMatchObject({ code: "stale", severity: "error", statement: "joint-statement" });
    expect(summary).toMatchObject({ errors: 11, warnings: 0, locales: 11 });
  });

  it("points at the entry's own line, in each format", async () => {
    const root = copySample();
    const out = temporaryFolder();
    edit(root, catalog, (text) => withoutNote(text));
    const files = ["json", "sarif", "junit"].map((name) => `${name}=${join(out, name)}`);
    const { status, stdout } = await hexapla(["check", "--reporter", ["github", ...files].join(",")], { cwd: root });
    expect(status).toBe(1);
    const { findings } = JSON.parse(readFileSync(join(out, "json"), "utf8"));
    const [{ line }] = findings;
    expect(readFileSync(join(root, catalog), "utf8").split("\n")[line - 1]).toMatch(/^msgstr /);
    expect(stdout).toContain(`::error file=${catalog},line=${line},`);
    const sarif = JSON.parse(readFileSync(join(out, "sarif"), "utf8"));
    expect(sarif.runs[0].results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: catalog },
      region: { startLine: line },
    });
    expect(readFileSync(join(out, "junit"), "utf8")).toContain(`file="${catalog}" line="${line}"`);
  });

  it("looks at what was asked for only", async () => {
    const root = copySample();
    edit(root, catalog, (text) => withoutNote(text));
    expect((await hexapla(["check", "--root", root, "--locale", "ar,ur"])).status).toBe(0);
    expect((await hexapla(["check", "--root", root, "--locale", "el", "--statement", "joint-statement"])).status).toBe(
      1,
    );
  });

  it("ends with 2 where a catalog cannot be read, and checks the others", async () => {
    const root = copySample();
    edit(root, catalog, (text) => `<<<<<<< HEAD\n${text}`);
    edit(root, "locales/ur/joint-statement.po", (text) => withoutNote(text));
    const { status, stdout, stderr } = await hexapla(["check", "--root", root]);
    expect([status, stderr]).toEqual([2, ""]);
    expect(stdout).toContain("error[po-syntax]");
    expect(stdout).toContain("error[footnote-reference]");
    expect(stdout).not.toContain("    at ");
  });

  it.each([
    ["an unknown reporter", ["--reporter", "xml"]],
    ["two reports for one output", ["--reporter", "json,text"]],
    ["an unknown locale", ["--locale", "xx"]],
    ["an unknown statement", ["--statement", "nothing"]],
    ["a folder that is no publication", ["--root", "/"]],
    ["a report that cannot be written", ["--reporter", "json=package.json/report.json"]],
  ])("ends with 2 at %s", async (_, flags) => {
    const { status, stdout, stderr } = await hexapla(["check", ...flags]);
    expect(status).toBe(2);
    expect(stdout + stderr).toMatch(/error/);
    expect(stdout + stderr).not.toContain("    at ");
  });
});
