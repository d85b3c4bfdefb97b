import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { alignSource } from "../../src/align/align.ts";
import { localizeRegister } from "../../src/localize/organizations.ts";
import { listJoints, localizeSignatories } from "../../src/localize/signatories.ts";
import type { SignatoriesRequest } from "../../src/model/directives.ts";
import type { Organization, Register } from "../../src/model/organization.ts";
import { registerSegments } from "../../src/segment/register.ts";
import { locale } from "../support/statement.ts";

const require = createRequire(import.meta.url);
const tags = ["ar", "bn", "de", "el", "en", "es", "fr", "lt", "pl", "pt", "ru", "sv", "tr", "ur", "zh-Hans"];

/** Reads a file of CLDR's JSON (cldr-*-full, version 48) below the locale's own key. */
function cldr<T>(file: string, tag: string, schema: z.ZodType<T>): T {
  const text = readFileSync(require.resolve(file.replace("{tag}", tag)), "utf8");
  return z.object({ main: z.record(z.string(), schema) }).parse(JSON.parse(text)).main[tag] as T;
}

/** A register of organizations that are called by their ids. */
function registerOf(organizations: readonly Partial<Organization>[]): Register {
  return {
    file: "content/organizations.yaml",
    organizations: organizations.map((each, index) => ({
      id: `o-${index}`,
      name: `O ${index}`,
      abbreviation: undefined,
      country: undefined,
      language: locale("en"),
      line: index + 1,
      ...each,
    })),
  };
}

/** The register as a locale without any translation has it. */
function untranslated(register: Register, tag: string) {
  const none = { statement: "organizations", locale: tag, pairs: [], unused: [], words: never, percent: 0 };
  return localizeRegister(register, none, { locale: locale(tag), source: locale("en") });
}

const never = { current: 0, stale: 0, fuzzy: 0, missing: 0 };
const request: SignatoriesRequest = {
  as: "list",
  sort: "given",
  until: undefined,
  statement: undefined,
  heading: true,
};

/** The names or countries of signatories in the order of a locale. */
function sorted(register: Register, tag: string, sort: SignatoriesRequest["sort"]): readonly string[] {
  const organizations = untranslated(register, tag);
  const signatures = register.organizations.map(({ id }) => ({
    organization: id,
    date: undefined,
    line: 1,
    column: 1,
  }));
  const signing = { date: undefined, subscription: undefined, signatures };
  const { rows } = localizeSignatories(signing, { ...request, sort }, { locale: locale(tag), organizations });
  return rows.map(({ organization }) =>
    sort === "country" ? (organization.country?.text ?? "–") : organization.name.text,
  );
}

describe("names of countries", () => {
  const schema = z.object({ localeDisplayNames: z.object({ territories: z.record(z.string(), z.string()) }) });

  it.each(tags)("are CLDR's in %s", (tag) => {
    const codes = ["AL", "DE", "GR", "MX", "TR", "CN", "ZA", "EG", "LT", "SE"];
    const { territories } = cldr("cldr-localenames-full/main/{tag}/territories.json", tag, schema).localeDisplayNames;
    const organizations = untranslated(
      registerOf(codes.map((country) => ({ id: country.toLowerCase(), country }))),
      tag,
    );
    const names = codes.map((code) => organizations.get(code.toLowerCase())?.country?.text);
    expect(names).toEqual(codes.map((code) => territories[code]));
  });
});

describe("lists in running text", () => {
  const part = z.object({ start: z.string(), middle: z.string(), end: z.string(), "2": z.string() });
  const schema = z.object({ listPatterns: z.object({ "listPattern-type-standard": part }) });

  it.each(tags)("are joined as CLDR joins them in %s", (tag) => {
    const { listPatterns } = cldr("cldr-misc-full/main/{tag}/listPatterns.json", tag, schema);
    const { start, middle, end, "2": pair } = listPatterns["listPattern-type-standard"];
    const between = (pattern: string) => /^(.*)\{0\}(.*)\{1\}(.*)$/.exec(pattern)?.slice(1) ?? [];
    expect(listJoints(["x", "x"], locale(tag))).toEqual(between(pair));
    const [before, first] = between(start);
    const [, last, after] = between(end);
    expect(listJoints(["x", "x", "x", "x", "x"], locale(tag))).toEqual([
      before,
      first,
      between(middle)[1],
      between(middle)[1],
      last,
      after,
    ]);
  });

  it("are joined by what follows where the language does so", () => {
    expect(listJoints(["Alfa", "Instituto de Izmir"], locale("es"))).toEqual(["", " e ", ""]);
    expect(listJoints(["Alfa", "Biblioteca"], locale("es"))).toEqual(["", " y ", ""]);
  });

  it("have no joint for one name, and none for nobody", () => {
    expect(listJoints(["x"], locale("fr"))).toEqual(["", ""]);
    expect(listJoints([], locale("fr"))).toEqual([""]);
  });
});

describe("the order of signatories", () => {
  const countries = registerOf(["DE", "AL", "GR", undefined, "AT", "ES"].map((country) => ({ country })));

  it.each([
    ["fr", ["Albanie", "Allemagne", "Autriche", "Espagne", "Grèce", "–"]],
    ["en", ["Albania", "Austria", "Germany", "Greece", "Spain", "–"]],
    ["tr", ["Almanya", "Arnavutluk", "Avusturya", "İspanya", "Yunanistan", "–"]],
    ["el", ["Αλβανία", "Αυστρία", "Γερμανία", "Ελλάδα", "Ισπανία", "–"]],
    ["zh-Hans", ["阿尔巴尼亚", "奥地利", "德国", "西班牙", "希腊", "–"]],
    ["ar", ["إسبانيا", "ألبانيا", "ألمانيا", "النمسا", "اليونان", "–"]],
  ])("by country is that of %s", (tag, expected) => {
    expect(sorted(countries, tag, "country")).toEqual(expected);
  });

  // The rules are those of CLDR's collations (UTS 35, part 5): common/collation/<locale>.xml.
  it.each([
    ["sv", ["Örebro", "Åland", "Zorn", "Ängel", "Oslo"], ["Oslo", "Zorn", "Åland", "Ängel", "Örebro"]],
    ["de", ["Ostsee", "Österreich", "Zug", "Apfel", "Äpfel"], ["Apfel", "Äpfel", "Österreich", "Ostsee", "Zug"]],
    ["tr", ["İzmir", "Isparta", "Çorum", "Cizre", "Halk"], ["Cizre", "Çorum", "Halk", "Isparta", "İzmir"]],
    ["lt", ["Jonas", "Ylakiai", "Ilona", "Šiauliai", "Silutė"], ["Ylakiai", "Ilona", "Jonas", "Silutė", "Šiauliai"]],
    ["es", ["Ñandú", "Oca", "Nube", "Nzu"], ["Nube", "Nzu", "Ñandú", "Oca"]],
    ["pl", ["Łódź", "Luty", "Mapa", "Ćma", "Czas"], ["Czas", "Ćma", "Luty", "Łódź", "Mapa"]],
    ["el", ["Ώρα", "Άνοιξη", "Βόλος", "Αθήνα"], ["Αθήνα", "Άνοιξη", "Βόλος", "Ώρα"]],
    ["ru", ["Ёлка", "Жук", "Ель", "Дом"], ["Дом", "Ёлка", "Ель", "Жук"]],
    ["zh-Hans", ["中国", "北京", "上海", "阿里"], ["阿里", "北京", "上海", "中国"]],
    ["ar", ["يد", "أب", "بيت", "تاج"], ["أب", "بيت", "تاج", "يد"]],
    ["ur", ["گھر", "آب", "کتاب", "پاک"], ["آب", "پاک", "کتاب", "گھر"]],
    ["bn", ["মাটি", "আকাশ", "কাগজ", "বই"], ["আকাশ", "কাগজ", "বই", "মাটি"]],
  ])("by name is that of %s", (tag, given, expected) => {
    expect(sorted(registerOf(given.map((name) => ({ name }))), tag, "name")).toEqual(expected);
  });

  it("is the front matter's where nothing is asked for", () => {
    expect(sorted(countries, "fr", "given")).toEqual(countries.organizations.map(({ name }) => name));
  });
});

describe("localizeSignatories", () => {
  const register = registerOf([{ id: "a" }, { id: "b" }, { id: "c" }]);
  const organizations = untranslated(register, "en");
  const signing = {
    date: "2022-01-18",
    subscription: "open",
    signatures: [
      { organization: "a", date: undefined, line: 1, column: 1 },
      { organization: "b", date: "2022-01-20", line: 1, column: 1 },
      { organization: "unknown", date: undefined, line: 1, column: 1 },
    ],
  } as const;

  it("names those who had signed by a day, that day included, and says nothing of further signatures", () => {
    const by = (until: string) =>
      localizeSignatories(signing, { ...request, until }, { locale: locale("en"), organizations });
    expect(by("2022-01-19").rows.map(({ organization }) => organization.id)).toEqual(["a"]);
    expect(by("2022-01-20").rows.map(({ organization }) => organization.id)).toEqual(["a", "b"]);
    expect(by("2022-01-20").subscription).toBeUndefined();
  });

  it("gives who signed at first the statement's day", () => {
    const { rows, subscription } = localizeSignatories(signing, request, { locale: locale("ar"), organizations });
    expect(rows.map(({ date }) => date)).toEqual(["18 يناير 2022", "20 يناير 2022"]);
    expect(subscription).toBe("open");
  });
});

describe("localizeRegister", () => {
  const register = registerOf([
    { id: "a", name: "Alpha", abbreviation: "A–1987" },
    { id: "b", name: "رابطة", language: locale("ar") },
  ]);

  it("shows a name without a translation in its own language", () => {
    const organizations = untranslated(register, "el");
    expect(organizations.get("a")?.name).toEqual({ text: "Alpha (A–1987)", lang: "en", dir: "ltr" });
    expect(organizations.get("b")?.name).toEqual({ text: "رابطة", lang: "ar", dir: "rtl" });
    expect(untranslated(register, "ar").get("b")?.name).toEqual({ text: "رابطة", lang: undefined, dir: undefined });
  });

  it("marks a foreign name in the source locale too", () => {
    const alignment = alignSource("organizations", "en", registerSegments(register, "en"));
    const organizations = localizeRegister(register, alignment, { locale: locale("en"), source: locale("en") });
    expect(organizations.get("a")?.name).toEqual({ text: "Alpha (A–1987)", lang: undefined, dir: undefined });
    expect(organizations.get("b")?.name).toEqual({ text: "رابطة", lang: "ar", dir: "rtl" });
  });
});
