import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, type TestContext, test } from "vitest";
import { writeCorpus } from "../../scripts/corpus-udhr/corpus.ts";
import { type PoEntry, readPo } from "../../src/catalog/po.ts";
import { run } from "../support/command.ts";
import { copySample, hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";

/** The publications whose catalogs other programs are given: the sample, and the Declaration in a hundred languages. */
let roots: readonly string[];

beforeAll(async () => {
  const corpus = temporaryFolder();
  await writeCorpus(corpus);
  roots = [copySample(), corpus];
  for (const root of roots) {
    const { status, stderr } = await hexapla(["sync", "--pot", "--root", root]);
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  }
});

/** Debian's packages are on no CI machine of ours: without the program there is nothing to test. */
function needs(context: TestContext, program: string): void {
  if (spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined) context.skip(`${program} not found`);
}

function catalogs(root: string): readonly string[] {
  return readdirSync(join(root, "locales"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".po"))
    .map((name) => join(root, "locales", name))
    .sort();
}

const allCatalogs = () => roots.flatMap(catalogs);

/** What an entry says, whatever its folding, order and places. */
function sayings(text: string): readonly string[] {
  return readPo(text)
    .entries.filter(({ source }) => source !== "")
    .map(({ context, source, targets, obsolete, flags, previous, translatorComments, extractedComments }: PoEntry) =>
      JSON.stringify([
        context,
        source,
        targets,
        obsolete,
        [...flags].sort(),
        previous,
        translatorComments,
        extractedComments,
      ]),
    )
    .sort();
}

/** How many entries have a translation. */
function translatedIn(catalog: string): number {
  const { entries } = readPo(readFileSync(catalog, "utf8"));
  return entries.filter(({ source, targets }) => source !== "" && targets[0] !== "").length;
}

/** The corpus and the sample have no fuzzy or obsolete entries; this catalog has everything. */
const everything = `msgid ""
msgstr ""
"Language: el\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

# ένα σχόλιο
#. p-1 (paragraph)
#. A word of the author.
#: content/s.md:5
#, fuzzy
#| msgid "Old **text**, \\"quoted\\"."
msgid "New **text**, \\"quoted\\"."
msgstr "Παλιό **κείμενο**."

msgctxt "verb"
msgid "Open"
msgstr "Άνοιξε"

msgid ""
"Line\\\\\\n"
"break"
msgstr ""
"Γραμμή\\\\\\n"
"τέλος"

msgid "Empty"
msgstr ""

#~ msgid "gone"
#~ msgstr "πάει"
`;

async function eachOf(check: (catalog: string) => Promise<unknown>): Promise<void> {
  const found = allCatalogs();
  expect(found.length).toBeGreaterThan(115);
  const faults: unknown[] = [];
  for (const catalog of found) {
    const fault = await check(catalog);
    if (fault !== undefined) faults.push([catalog, fault]);
  }
  expect(faults).toEqual([]);
}

describe("gettext", () => {
  test("msgfmt --check accepts every catalog", async (context) => {
    needs(context, "msgfmt");
    await eachOf(async (catalog) => {
      const { status, stderr } = await run("msgfmt", ["--check", "-o", "/dev/null", catalog]);
      return status === 0 ? undefined : stderr;
    });
  });

  test("msgcat keeps every entry", async (context) => {
    needs(context, "msgcat");
    await eachOf(async (catalog) => {
      const { stdout } = await run("msgcat", [catalog]);
      const [before, after] = [sayings(readFileSync(catalog, "utf8")), sayings(stdout)];
      return JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after };
    });
  });

  test("msgmerge with our template keeps every translation", async (context) => {
    needs(context, "msgmerge");
    await eachOf(async (catalog) => {
      const template = join(dirname(dirname(catalog)), "templates", `${basename(catalog)}t`);
      const { status, stdout, stderr } = await run("msgmerge", ["--quiet", "--previous", catalog, template]);
      const [before, after] = [sayings(readFileSync(catalog, "utf8")), sayings(stdout)];
      return status === 0 && JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after, stderr };
    });
  });

  test("fuzzy, previous, contexts, comments and obsolete entries come back from msgcat and msgattrib as they went", async (context) => {
    needs(context, "msgcat");
    const folder = temporaryFolder();
    const catalog = join(folder, "s.po");
    writeFileSync(catalog, everything);
    expect((await run("msgfmt", ["--check", "-o", "/dev/null", catalog])).status).toBe(0);
    for (const [program, ...more] of [["msgcat"], ["msgcat", "--no-wrap"], ["msgattrib"]] as const) {
      const { stdout } = await run(program, [...more, catalog]);
      expect(sayings(stdout)).toEqual(sayings(everything));
    }
  });

  test("a catalog that went through gettext's tools is imported without a change", async (context) => {
    needs(context, "msgcat");
    const [root = ""] = roots;
    const back = temporaryFolder();
    const files: string[] = [];
    for (const catalog of catalogs(root)) {
      const file = join(back, basename(dirname(catalog)), basename(catalog));
      mkdirSync(dirname(file), { recursive: true });
      await run("msgcat", ["--no-wrap", "--sort-output", "-o", file, catalog]);
      files.push(file);
    }
    const { status, stdout, stderr } = await hexapla(["import", "--root", root, ...files]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("No catalog changed.");
  });
});

describe("translate-toolkit", () => {
  test("po2xliff has every translation of every catalog", async (context) => {
    needs(context, "po2xliff");
    for (const root of roots) {
      const out = temporaryFolder();
      const { status, stderr } = await run("po2xliff", ["--progress=none", join(root, "locales"), out]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      for (const catalog of catalogs(root)) {
        const written = readFileSync(
          join(out, relative(join(root, "locales"), catalog).replace(/po$/, "xliff")),
          "utf8",
        );
        const units = written.match(/ approved="yes"/g) ?? [];
        expect(units).toHaveLength(translatedIn(catalog));
      }
    }
  });

  test("pocount counts every text of every catalog as translated", async (context) => {
    needs(context, "pocount");
    for (const root of roots) {
      const { stdout } = await run("pocount", ["--csv", ...catalogs(root)]);
      const rows = stdout
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",").map((cell) => cell.trim()));
      for (const catalog of catalogs(root)) {
        const row = rows.find(([file]) => file === catalog);
        expect([row?.[1], row?.[4]]).toEqual([String(translatedIn(catalog)), "0"]);
      }
    }
  });

  test("pocount reads our TMX, and po2tmx's comes in again", async (context) => {
    needs(context, "po2tmx");
    const [sample = ""] = roots;
    const out = temporaryFolder();
    await hexapla(["export", "ar", "joint-statement", "--as", "tmx", "--out", out, "--root", sample]);
    const { stdout } = await run("pocount", ["--csv", join(out, "joint-statement.ar.tmx")]);
    expect(
      stdout
        .trim()
        .split("\n")
        .at(-1)
        ?.split(",")
        .map((cell) => cell.trim())
        .slice(1, 2),
    ).toEqual([String(translatedIn(join(sample, "locales/ar/joint-statement.po")))]);

    const catalog = join(sample, "locales/ar/joint-statement.po");
    const theirs = join(out, "theirs.tmx");
    await run("po2tmx", ["--progress=none", "--language=ar", "--source-language=en", catalog, theirs]);
    const root = temporaryFolder();
    cpSync(sample, root, { recursive: true });
    const before = readFileSync(catalog, "utf8");
    const emptied = join(root, "locales/ar/joint-statement.po");
    writeFileSync(emptied, before.replace(/^msgstr (?:"[^"\n]+"|""\n(?:"(?!Project).*"\n)+)$/gm, 'msgstr ""\n'));
    expect(sayings(readFileSync(emptied, "utf8"))).not.toEqual(sayings(before));
    const { status } = await hexapla(["import", "--root", root, theirs]);
    expect(status).toBe(0);
    expect(sayings(readFileSync(emptied, "utf8"))).toEqual(sayings(before));
  });
});

describe("the real commands", () => {
  test.each(["xliff", "tmx", "markdown"])(
    "export as %s, then import: no catalog of the sample or the corpus changes a byte",
    async (format) => {
      for (const root of roots) {
        const out = temporaryFolder();
        const locales = [...new Set(catalogs(root).map((catalog) => basename(dirname(catalog))))].join();
        const exported = await hexapla(["export", locales, "--as", format, "--out", out, "--root", root]);
        expect({ status: exported.status, stderr: exported.stderr }).toEqual({ status: 0, stderr: "" });
        const before = catalogs(root).map((catalog) => readFileSync(catalog, "utf8"));
        const files = readdirSync(out).map((name) => join(out, name));
        const imported = await hexapla(["import", "--root", root, ...files]);
        expect({ status: imported.status, stderr: imported.stderr }).toEqual({ status: 0, stderr: "" });
        expect(imported.stdout).toContain("No catalog changed.");
        expect(catalogs(root).map((catalog) => readFileSync(catalog, "utf8"))).toEqual(before);
      }
    },
  );

  test("an export does not overwrite what it did not write", async () => {
    const [root = ""] = roots;
    const out = temporaryFolder();
    const call = ["export", "el", "joint-statement", "--as", "markdown", "--out", out, "--root", root];
    expect((await hexapla(call)).status).toBe(0);
    expect((await hexapla(call)).status).toBe(0);
    writeFileSync(join(out, "joint-statement.el.md"), "the work of a week");
    const { status, stderr } = await hexapla(call);
    expect(status).toBe(2);
    expect(stderr).toContain("--force");
    expect(readFileSync(join(out, "joint-statement.el.md"), "utf8")).toBe("the work of a week");
    expect((await hexapla([...call, "--force"])).status).toBe(0);
  });

  test.each([
    ["export without --as", ["export", "el", "--out", "x"]],
    ["an unknown format", ["export", "el", "--as", "docx", "--out", "x"]],
    ["a locale that is none", ["export", "xx", "--as", "tmx", "--out", "x"]],
    ["the source locale", ["export", "en", "--as", "tmx", "--out", "x"]],
    ["a statement that is none", ["export", "el", "none", "--as", "tmx", "--out", "x"]],
    ["import of nothing", ["import"]],
    ["import of a file that is not there", ["import", "none.po"]],
  ])("%s ends with 2 and no stack trace", async (_, parameters) => {
    const { status, stderr } = await hexapla([...parameters], { cwd: roots[0] ?? "" });
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe("");
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});
