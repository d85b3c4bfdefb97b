import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readManifest } from "../support/built.ts";
import { hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";

const { folder } = inject("sample");

/** What stands where the sample was copied to, far from any publication. */
function copy(): string {
  const root = temporaryFolder();
  cpSync(folder, join(root, "site"), { recursive: true });
  return root;
}

const verify = (root: string, ...words: readonly string[]) => hexapla(["verify", "site", ...words], { cwd: root });

test("the sample is right in every file, in its copy too", async () => {
  const { artifacts } = readManifest(folder);
  const { status, stdout, stderr } = await verify(copy());
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(new RegExp(`^Nothing to report in ${artifacts.length} files \\([0-9,]+ bytes\\)\\.\\n$`));
});

test("damage on the way is found: one finding a fault, in the order of the files", async () => {
  const root = copy();
  const at = (path: string) => join(root, "site", path);
  const half = (path: string) => writeFileSync(at(path), readFileSync(at(path)).subarray(0, 9000));
  half("ar/joint-statement/joint-statement.ar.pdf");
  half("bn/meeting-report/meeting-report.bn.epub");
  rmSync(at("ur/the-second-reader/the-second-reader.ur.md"));
  writeFileSync(at("zh-Hans/old.html"), "x");
  writeFileSync(at("CNAME"), "statements.example.org\n");
  const page = at("zh-Hans/joint-statement/index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace('href="#section-1"', 'href="#section-9"'));
  const { status, stdout, stderr } = await verify(root, "--reporter", "json");
  expect([status, stderr]).toEqual([1, ""]);
  const { findings, summary } = JSON.parse(stdout);
  const told = findings.map(({ code, severity, statement, locale }: Record<string, string>) =>
    [severity, code, statement, locale].filter((part) => part !== undefined).join(" "),
  );
  expect(told).toEqual([
    "info file-unlisted",
    "error file-changed joint-statement ar",
    "error pdf-file joint-statement ar",
    "error file-changed meeting-report bn",
    "error epub-container meeting-report bn",
    "error file-missing the-second-reader ur",
    "error file-changed joint-statement zh-Hans",
    "error dead-link joint-statement zh-Hans",
    "warning file-unlisted",
  ]);
  expect(summary).toMatchObject({ errors: 7, warnings: 1, remarks: 1 });
});

test("without its manifest it cannot be looked at", async () => {
  const root = copy();
  rmSync(join(root, "site/manifest.json"));
  const { status, stdout } = await verify(root);
  expect(status).toBe(2);
  expect(stdout).toContain("error[manifest-missing]");
});
