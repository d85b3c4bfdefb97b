import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPo } from "../../src/catalog/po.ts";
import { run } from "../support/command.ts";
import { requireProgram } from "../support/program.ts";
import { copySample, hexapla } from "../support/publication.ts";

const locales = ["ar", "zh-Hans", "bn", "el"];

/** The sample after edits of every type, synced with templates. */
async function syncedSample(): Promise<string> {
  const root = copySample();
  const canonical = join(root, "content/joint-statement.md");
  const before = readFileSync(canonical, "utf8");
  const start = before.indexOf("We will meet again in the autumn");
  const after = `${before.slice(0, start)}A wholly new paragraph.\n\n${before.slice(before.indexOf("[^named]:"))}`
    .replace("within 30 days", "within 60 days")
    .replace(" We found the same gap everywhere", "\n\nWe found the same gap everywhere")
    .replace(" An archive that nobody reads", " An archive, that nobody reads,")
    .replace(/\n\nThe table names/, " The table names");
  writeFileSync(canonical, after);
  const { status, stderr } = await hexapla(["sync", "--root", root, "--pot"]);
  expect([status, stderr]).toEqual([0, ""]);
  return root;
}

describe("gettext's own tools", () => {
  it("accept a synced catalog, and msgcat keeps all of it", async (context) => {
    requireProgram(context, "msgfmt");
    const root = await syncedSample();
    for (const locale of locales) {
      const file = join(root, `locales/${locale}/joint-statement.po`);
      const check = await run("msgfmt", ["--check", "-o", "/dev/null", file]);
      expect([check.status, check.stderr]).toEqual([0, ""]);
      const written = await run("msgcat", [file]);
      const meaning = (text: string) => readPo(text).entries.map(({ raw: _, line: __, ...entry }) => entry);
      expect(meaning(written.stdout)).toEqual(meaning(readFileSync(file, "utf8")));
    }
  });

  it("merge with the template and change nothing that counts", async (context) => {
    requireProgram(context, "msgmerge");
    const root = await syncedSample();
    const template = join(root, "locales/templates/joint-statement.pot");
    expect(existsSync(template)).toBe(true);
    for (const locale of locales) {
      const file = join(root, `locales/${locale}/joint-statement.po`);
      const merged = await run("msgmerge", ["--previous", "--no-fuzzy-matching", "--quiet", file, template]);
      expect(merged.status).toBe(0);
      const meaning = (text: string) =>
        readPo(text)
          .entries.slice(1)
          .map(({ context: of, source, targets, obsolete, flags, previous, references }) => ({
            of,
            source,
            targets,
            obsolete,
            flags,
            previous,
            // Lines move without a text; the files stay.
            references: references.map((place) => place.replace(/:\d+$/, "")),
          }));
      expect(meaning(merged.stdout)).toEqual(meaning(readFileSync(file, "utf8")));
      writeFileSync(file, merged.stdout);
    }
    // What msgmerge drops, the line that tells what changed, does not make a sync lose anything either.
    const again = await hexapla(["status", "--root", root, "--json"]);
    expect(JSON.parse(again.stdout).locales).toHaveLength(11);
  });
});
