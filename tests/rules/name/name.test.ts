import { describe, expect, it } from "vitest";
import { name } from "../../../src/align/rules/name.ts";
import type { RuleExample } from "../../../src/align/rules/rule.ts";
import { check } from "../../../src/build/check.ts";
import { memoryHost } from "../../../src/host/memory.ts";
import { readGlossary } from "../../../src/read/glossary.ts";
import { checkedPairs } from "../../support/checked.ts";
import { publicationFiles } from "../../support/small-publication.ts";

const glossaries: Readonly<Record<string, string>> = {
  de: `term,translation,rule,note
Archive Network,Archivnetz|Netz der Archive e. V.,required,
record*,Rekord|Rekorde,forbidden,a false friend
ISAD(G),,untranslatable,
,Leserschaft,forbidden,
`,
  ru: "term,translation\nArchive Network,Архивная сеть\n",
  ar: "term,translation\nArchive Network,شبكة الأرشيف\n",
  "zh-Hans": "term,translation\narchive*,档案\n",
};

async function messages({ locale, source, translation }: RuleExample): Promise<readonly string[]> {
  const statement = await checkedPairs(locale, [[source, translation]]);
  const { terms, findings } = readGlossary(glossaries[locale] ?? "", "glossary.csv");
  expect(findings).toEqual([]);
  const withTerms = { ...statement, glossary: terms };
  return name.check(withTerms, { statements: [withTerms] }).map(({ message }) => message);
}

describe("name", () => {
  it.each(name.documentation.good)("lets pass $locale $translation", async (example) => {
    expect(await messages(example)).toEqual([]);
  });
  it.each(name.documentation.bad)("finds $locale $translation", async (example) => {
    expect(await messages(example)).toHaveLength(1);
  });
  it.each([
    ["de", "The records", "Die Rekorde", "“Rekorde” must not be used for “record*”."],
    ["de", "by ISAD(G)", "nach der Norm", "“ISAD(G)” must stand in the translation as it is."],
    ["de", "by ISAD(G)", "nach ISAD(G)", undefined],
    ["de", "readers", "die Leserschaft", "“Leserschaft” must not be used."],
    ["de", "the archive network", "das Netz", undefined],
    ["zh-Hans", "Open archives", "开放的档案", undefined],
    ["zh-Hans", "Open archives", "开放的文件", "“archive*” is not translated as “档案”."],
    ["ar", "the Archive Network", "وبشبكة الأرشيفات", undefined],
  ])("%s: %s, %s", async (locale, source, translation, message) => {
    expect(await messages({ locale, source, translation })).toEqual(message === undefined ? [] : [message]);
  });
});

describe("glossary.csv", () => {
  it("is read by check, and its faults have their lines", async () => {
    const files = publicationFiles("One.");
    files["/p/locales/el/glossary.csv"] = "term,translation,rule\nOpen,Ανοιχτά,must\n,,required\nOne,Ένα,\n";
    const { findings } = await check(memoryHost(files), { root: "/p" });
    const own = findings.filter(({ code }) => code === "glossary");
    expect(own.map(({ line, locale }) => [line, locale])).toEqual([
      [2, "el"],
      [3, "el"],
    ]);
  });

  it("says where it is no CSV", () => {
    const { findings, terms } = readGlossary('term,translation\n"open,a\n', "glossary.csv");
    expect(terms).toEqual([]);
    expect(findings).toMatchObject([{ code: "glossary", file: "glossary.csv" }]);
  });
});
