import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hexapla, writePublication } from "../support/publication.ts";
import { repository, temporaryFolder } from "../support/repository.ts";

const config = "title: T\nurl: https://x.example\npublisher: { name: P }\nsource: el\nlocales: [el]\nfonts: []\n";
const page = join(repository, "tests/fixtures/new/statement-el.html");

test("brings a page in, and says what it did and what to look at, with both places", async () => {
  const root = writePublication({ "hexapla.yaml": config });
  const { status, stdout, stderr } = await hexapla(["new", "news/koini-dilosi", "--root", root, "--from", page], {
    cwd: root,
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Done:\n/);
  expect(stdout).toContain(`(${page}:14 -> content/news/koini-dilosi.md:4)\n      “Πάτρα, 18 Ιανουαρίου 2022”`);
  expect(stdout).toContain("5 new entries in the register: review their names, countries and ids.");
  expect(stdout).toContain("\ncontent/news/koini-dilosi.md: written\n");
  expect(readFileSync(join(root, "content/organizations.yaml"), "utf8")).toContain("country: AT");
  const check = await hexapla(["check", "--root", root]);
  expect([check.status, check.stderr]).toEqual([0, ""]);
  expect(check.stdout).not.toMatch(/(?:error|warning)\[/);
});

test("the report as JSON; a dry run writes nothing", async () => {
  const root = writePublication({ "hexapla.yaml": config });
  const { status, stdout } = await hexapla(["new", "s", "--root", root, "--from", page, "--dry-run", "--json"], {
    cwd: root,
  });
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    version: 1,
    created: true,
    dryRun: true,
    format: "html",
    file: "content/s.md",
    findings: [],
  });
  expect(report.notes).toContainEqual(expect.objectContaining({ code: "joined", sure: true, source: 15, line: 15 }));
  expect(existsSync(join(root, "content"))).toBe(false);
});

test("never overwrites: status 2, and the file is as it was", async () => {
  const root = writePublication({ "hexapla.yaml": config });
  expect((await hexapla(["new", "s", "--root", root])).status).toBe(0);
  writeFileSync(join(root, "content/s.md"), "mine");
  const { status, stdout, stderr } = await hexapla(["new", "s", "--root", root, "--from", page]);
  expect(status).toBe(2);
  expect(stderr).toContain("error[statement-exists] There is a statement “s” already; nothing is overwritten.");
  expect(stdout).toBe("Nothing was written.\n");
  expect(readFileSync(join(root, "content/s.md"), "utf8")).toBe("mine");
});

test("a file that is none ends with status 2", async () => {
  const root = writePublication({ "hexapla.yaml": config });
  const { status, stderr } = await hexapla(["new", "s", "--root", root, "--from", join(root, "nothing.html")]);
  expect(status).toBe(2);
  expect(stderr).toContain("error[incoming-file] There is no such file.\n  --> nothing.html");
  expect(existsSync(join(root, "content"))).toBe(false);
});

test("a link out of the publication is not followed", async () => {
  const root = writePublication({ "hexapla.yaml": config });
  const elsewhere = temporaryFolder();
  mkdirSync(join(root, "content"));
  symlinkSync(elsewhere, join(root, "content/news"));
  const { status, stderr } = await hexapla(["new", "news/s", "--root", root]);
  expect(status).toBe(2);
  expect(stderr).toContain("error[outside-publication] “content/news” is a link out of the publication.");
  expect(readdirSync(elsewhere)).toEqual([]);
});

const german =
  "Erklärung\n\nKöln, 5. März 2024\n\nWir fordern, dass die Häfen offen bleiben und dass jeder kommen darf.\n\nUnterzeichner\n\nBund der Lotsen, Österreich\n";

test("names in another language than the source say so in the register", async () => {
  const root = writePublication({ "hexapla.yaml": config, "in.txt": german });
  const { status, stdout } = await hexapla(["new", "s", "--root", root, "--from", join(root, "in.txt")]);
  expect(status).toBe(0);
  expect(stdout).toContain("1 signatory went to the front matter");
  expect(stdout).toContain("? The document seems to be in “de”; the publication's source is “el”.");
  const register = readFileSync(join(root, "content/organizations.yaml"), "utf8");
  expect(register).toBe("- { id: bund-der-lotsen, name: Bund der Lotsen, country: AT, language: de }\n");
  expect((await hexapla(["check", "--root", root])).stderr).toBe("");
});

test("--language says it; what is no tag ends with status 2", async () => {
  const root = writePublication({ "hexapla.yaml": config, "in.txt": german });
  const call = ["new", "s", "--root", root, "--from", join(root, "in.txt"), "--dry-run"];
  const { stdout } = await hexapla([...call, "--json", "--language", "fr"]);
  expect(JSON.parse(stdout).organizations).toMatchObject([{ name: "Bund der Lotsen, Österreich", language: "fr" }]);
  const wrong = await hexapla([...call, "--language", "de_DE!"]);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain("error[locale-tag] “de_DE!” is no language tag.");
});
