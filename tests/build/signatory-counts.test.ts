import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../../src/build/check.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { publicationFiles } from "../support/small-publication.ts";

const po = (locale: string, entries: readonly (readonly [string, string])[]) =>
  `msgid ""\nmsgstr ""\n"Language: ${locale}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n` +
  entries.map(([source, target]) => `msgid "${source}"\nmsgstr "${target}"\n`).join("\n");

/** A report that shows a statement of three in two of its ways, and its translation. */
async function findingsOf(locale: string, source: string, translation: string, shows = '::include{statement="s"}') {
  const labels = `locales/${locale}/labels.json`;
  const files = publicationFiles("We agree.", {
    "/p/content/organizations.yaml":
      "- { id: alpha, name: Alpha }\n- { id: beta, name: Beta }\n- { id: gamma, name: Gamma }\n",
    "/p/content/s.md": "---\ntitle: T\ndate: 2026-03-12\nsignatories: [alpha, beta, gamma]\n---\n\nWe agree.\n",
    "/p/content/r.md": `---\ntitle: R\nkind: report\ndate: 2026-03-13\n---\n\n${source}\n\n${shows}\n`,
    "/p/locales/en/labels.json": readFileSync("locales/en/labels.json", "utf8"),
    [`/p/${labels}`]: readFileSync(labels, "utf8"),
    [`/p/locales/${locale}/r.po`]: po(locale.replace("-", "_"), [[source, translation]]),
  });
  const { findings } = await check(memoryHost(files), { root: "/p", locales: [locale] });
  return findings
    .filter(({ code }) => code === "signatory-count")
    .map(({ file, block, actual, severity }) => `${severity} ${file} ${block} ${actual}`);
}

describe("signatory-count in a text that shows another's signatories", () => {
  it.each([
    ["el", "Τέσσερις οργανώσεις υπέγραψαν.", "Τέσσερις"],
    ["ar", "وقّعت أربع منظمات.", "أربع"],
    ["zh-Hans", "四个组织签署了。", "四"],
  ])("finds a translation with another number in %s", async (locale, translation, actual) => {
    const source = "Three organizations signed.";
    const place = `warning locales/${locale}/r.po p-1 ${actual}`;
    expect(await findingsOf(locale, source, translation)).toEqual([place]);
    const listed = '::signatories{statement="s" as="prose"}';
    expect(await findingsOf(locale, source, translation, listed)).toEqual([place]);
  });

  it.each([
    ["el", "Τρεις οργανώσεις υπέγραψαν."],
    ["ar", "وقّعت ثلاث منظمات."],
    ["zh-Hans", "三个组织签署了。"],
  ])("lets pass the right number in %s", async (locale, translation) => {
    expect(await findingsOf(locale, "Three organizations signed.", translation)).toEqual([]);
  });

  it("finds a wrong number in the canonical text once, and not again in a translation that follows it", async () => {
    expect(await findingsOf("el", "Four organizations signed.", "Τέσσερις οργανώσεις υπέγραψαν.")).toEqual([
      "warning content/r.md p-1 Four",
    ]);
  });

  it("has no opinion where nobody signed", async () => {
    expect(await findingsOf("el", "Three organizations signed.", "Τέσσερις οργανώσεις υπέγραψαν.", "…")).toEqual([]);
  });
});
