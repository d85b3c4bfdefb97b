import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";

test("what it makes can be checked and built as it is, from its own folder", async () => {
  const root = join(temporaryFolder(), "harbour texts");
  const made = await hexapla(["init", root, "--locales", "ar,zh-Hans", "--statement", "news/first"]);
  expect([made.status, made.stderr]).toEqual([0, ""]);
  expect(made.stdout).toContain("content/news/first.md: written\n");
  expect(made.stdout).toContain(`hexapla build --root "${root}"`);
  expect(readFileSync(join(root, "hexapla.yaml"), "utf8")).toContain("\ntitle: Harbour texts\n");
  const built = await hexapla(["build", "--format", "html,pdf"], { cwd: root });
  expect([built.status, built.stderr]).toEqual([0, expect.not.stringContaining("error")]);
  expect(built.stdout).toContain("withheld: news/first in ar (0% of its words are current)");
  const page = readFileSync(join(root, "dist/en/news/first/index.html"), "utf8");
  expect(page).toContain("First Organization");
  expect(existsSync(join(root, "dist/en/news/first/first.en.pdf"))).toBe(true);
  const check = await hexapla(["check", "--locale", "en"], { cwd: root });
  expect([check.status, check.stdout]).toEqual([0, expect.not.stringMatching(/(?:error|warning)\[/)]);
});

test("the report as JSON", async () => {
  const root = temporaryFolder();
  const { status, stdout } = await hexapla(["init", root, "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, created: true, fonts: [], fontless: [], findings: [] });
});

test("nothing is overwritten: status 2", async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "hexapla.yaml"), "mine");
  const { status, stdout, stderr } = await hexapla(["init"], { cwd: root });
  expect([status, stdout]).toEqual([2, "Nothing was written.\n"]);
  expect(stderr).toContain("error[publication-exists] This stands here already; nothing is overwritten.");
  expect(stderr).toContain("--> hexapla.yaml");
  expect(readdirSync(root)).toEqual(["hexapla.yaml"]);
  const file = await hexapla(["init", "hexapla.yaml"], { cwd: root });
  expect([file.status, file.stderr]).toEqual([2, expect.stringContaining("This is a file, no folder.")]);
});
