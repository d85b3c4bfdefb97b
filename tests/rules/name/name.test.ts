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
open-access,Open-Access,required,
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
    ["de", "an open-access text", "ein Open-Access-Text", undefined],
    ["de", "an open-access text", "ein freier Text", "“open-access” is not translated as “Open-Access”."],
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

/** What a check says of one paragraph, with a register of two organizations that have names in the locale. */
async function organizationReport(locale: string, source: string, translation: string, flags = "") {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    el: ["Δίκτυο Αρχείων", "Δίκτυο Αρχείων Νότου"],
    ar: ["شبكة الأرشيف", "شبكة أرشيف الجنوب"],
    "zh-Hans": ["档案网络", "南方档案网络"],
  };
  const [one, other] = names[locale] ?? ["", ""];
  const po = (entries: string) =>
    `msgid ""\nmsgstr ""\n"Language: ${locale.replace("-", "_")}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n${entries}`;
  const files = publicationFiles(source, {
    "/p/content/organizations.yaml":
      "- { id: an, name: Archive Network, abbreviation: AN }\n- { id: ans, name: Archive Network South }\n",
    [`/p/locales/${locale}/organizations.po`]: po(
      `${flags}msgctxt "an"\nmsgid "Archive Network (AN)"\nmsgstr "${one} (AN)"\n\nmsgctxt "ans"\nmsgid "Archive Network South"\nmsgstr "${other}"\n`,
    ),
    [`/p/locales/${locale}/s.po`]: po(`msgid "${source}"\nmsgstr "${translation}"\n`),
  });
  const { findings } = await check(memoryHost(files), { root: "/p", locales: [locale] });
  return findings.filter(({ code }) => code === "name");
}

async function organizationFindings(locale: string, source: string, translation: string) {
  const findings = await organizationReport(locale, source, translation);
  return findings.map(({ statement, expected }) => `${statement} ${expected}`);
}

describe("name, of the register", () => {
  it.each([
    ["el", "The Archive Network met.", "Συνήλθε η επιτροπή."],
    ["ar", "The Archive Network met.", "اجتمعت اللجنة."],
    ["zh-Hans", "The Archive Network met.", "委员会举行了会议。"],
    ["el", "The AN met.", "Συνήλθε η επιτροπή."],
    ["ar", "The Archive Network (AN) met.", "اجتمعت لجنة الأرشيف."],
    ["el", "The Archive Network South met.", "Συνήλθε το Δίκτυο Αρχείων."],
    ["zh-Hans", "The Archive Network met.", "Archive Network 举行了会议。"],
  ])("finds an organization that is not named in %s", async (locale, source, translation) => {
    expect(await organizationFindings(locale, source, translation)).toHaveLength(1);
  });

  it.each([
    ["el", "the Archive Network's members", "τα μέλη του Δικτύου Αρχείων"],
    ["el", "The Archive Network met.", "Το AN συνήλθε."],
    ["el", "The Archive Network South met.", "Συνήλθε το Δίκτυο Αρχείων Νότου."],
    ["ar", "The Archive Network met.", "اجتمعت شبكةُ الأرشيف."],
    ["zh-Hans", "The Archive Network met.", "档案网络举行了会议。"],
    ["zh-Hans", "The Archive Networks met.", "委员会举行了会议。"],
    ["el", "The AN met.", "Συνήλθε το Δίκτυο Αρχείων."],
    ["ar", "The Archive Network (AN) met.", "اجتمعت شبكة الأرشيف (AN)."],
    ["ar", "Nobody met.", "لم يجتمع أحد."],
  ])("lets pass %s: %s", async (locale, source, translation) => {
    expect(await organizationFindings(locale, source, translation)).toEqual([]);
  });

  it("names the catalog that has the name", async () => {
    const findings = await organizationReport("el", "The Archive Network met.", "Συνήλθε η επιτροπή.");
    expect(findings.map(({ hint }) => hint)).toEqual([
      expect.stringContaining("locales/el/organizations.po says “Δίκτυο Αρχείων”"),
    ]);
  });

  it("asks for no name whose translation is not current", async () => {
    const fuzzy = await organizationReport("el", "The Archive Network met.", "Συνήλθε η επιτροπή.", "#, fuzzy\n");
    expect(fuzzy).toEqual([]);
  });
});
