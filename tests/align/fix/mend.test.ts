import { describe, expect, it } from "vitest";
import { mendStatement } from "../../../src/align/fix/mend.ts";
import { rules } from "../../../src/align/rules/index.ts";
import type { RuleExample } from "../../../src/align/rules/rule.ts";
import { checkedPairs } from "../../support/checked.ts";

/** What becomes of a translation, and for which rules. */
async function mended(locale: string, source: string, translation: string) {
  const statement = await checkedPairs(locale, [[source, translation]]);
  const [entry] = mendStatement(statement, rules, () => true);
  return entry === undefined ? undefined : [entry.target, ...entry.codes];
}

const agree = "We agree.";

describe("what is mended", () => {
  it.each([
    ["es", "Open archives", "Archivos  abiertos", "Archivos abiertos", "double-space"],
    ["he", "Open **archives**", "ארכיונים  **פתוחים**", "ארכיונים **פתוחים**", "double-space"],
    ["fr", "Liberty", "Liberte\u0301", "Liberté", "not-nfc"],
    ["ar", agree, "\ufeffنحن موافقون.", "نحن موافقون.", "invisible-character"],
    ["de", agree, "Wir sind ein\u00advers\u200btanden.", "Wir sind einverstanden.", "invisible-character"],
    ["fr", agree, "Nous sommes d\u0092accord.", "Nous sommes d’accord.", "control-character"],
    ["he", agree, "אנו\u000bמסכימים.", "אנו מסכימים.", "control-character"],
    ["ja", agree, "賛成\u2028します。", "賛成します。", "control-character"],
    ["ar", agree, "نحن\u2069 موافقون.", "نحن موافقون.", "bidi-control"],
    ["de", agree, "Wir\u200f stimmen zu.", "Wir stimmen zu.", "bidi-control"],
    ["fr", "Who decides?", "Qui décide?", "Qui décide\u202f?", "punctuation-spacing"],
    ["fr", "He says: «yes»", "Il dit : «oui»", "Il dit\u00a0: «\u00a0oui\u00a0»", "punctuation-spacing"],
    ["fr-CA", "He says: yes; no", "Il dit : oui; non", "Il dit\u00a0: oui; non", "punctuation-spacing"],
    ["de", "Who decides?", "Wer entscheidet ?", "Wer entscheidet?", "punctuation-spacing"],
    ["ar", "Yes, and no", "نعم ، ولا", "نعم، ولا", "punctuation-spacing"],
    ["zh-Hans", "Yes, and no", "是, 也不是", "是，也不是", "punctuation-spacing"],
    ["ja", "Yes, and no", "はい,いいえ", "はい、いいえ", "punctuation-spacing"],
    ["ar", "Yes, and no", "نعم  ، ولا", "نعم، ولا", "double-space", "punctuation-spacing"],
    ["fr", "Who decides?", "Qui décide  ?", "Qui décide\u202f?", "double-space", "punctuation-spacing"],
    ["de", "Yes, and no", "Ja  , und nein", "Ja, und nein", "double-space", "punctuation-spacing"],
    ["fa", "and so on…", "و مانند آن...", "و مانند آن…", "ellipsis"],
    ["zh-Hans", "and so on…", "等等。。。", "等等……", "ellipsis"],
    ["uk", "memory", "пам`ять", "пам’ять", "apostrophe"],
    ["hi", "The word “open”", '"खुला" शब्द', "“खुला” शब्द", "quotes"],
  ])("%s: %s", async (...[locale, source, before, ...expected]) => {
    expect(await mended(locale, source, before)).toEqual(expected);
  });

  it("the marks that the catalog uses, where the table knows several", async () => {
    const pairs = (other: string) =>
      [
        ["The word “open”", `Das Wort ${other}`],
        ["The word “read”", 'Das Wort "lesen"'],
      ] as const;
    const targets = async (other: string) =>
      mendStatement(await checkedPairs("de", pairs(other)), rules, () => true).map(({ target }) => target);
    expect(await targets("„offen“")).toEqual(["Das Wort „lesen“"]);
    expect(await targets("»offen«")).toEqual(["Das Wort »lesen«"]);
    expect(await targets("offen")).toEqual([]);
  });

  it("a habit in every entry, or in none", async () => {
    const words = ["archive", "école", "image", "usage", "objet"];
    const typed = (last: string) =>
      words.map((word, at) => [`The ${word}, here`, `l'${word}, ${at === 4 ? last : "ici"}`] as const);
    const whole = await checkedPairs("fr", typed("ici"));
    expect(mendStatement(whole, rules, () => true)).toHaveLength(5);
    // The wrapped line of the last entry cannot be mended: half a habit is worse than one.
    const half = await checkedPairs("fr", typed("\nici"));
    expect(mendStatement(half, rules, () => true)).toEqual([]);
  });
});

describe("a rule with a fix", () => {
  const fixed = rules.filter(({ fix }) => fix !== undefined);

  it("says in its documentation what is mended, and no other does", () => {
    const told = rules.filter(({ documentation }) => documentation.mended !== undefined);
    expect(told.map(({ code }) => code)).toEqual(fixed.map(({ code }) => code));
  });

  it.each(fixed)("$code mends a bad example and leaves the good ones", async ({ code, documentation }) => {
    const codesOf = async ({ locale, source, translation }: RuleExample) =>
      (await mended(locale, source, translation))?.slice(1) ?? [];
    const bad = await Promise.all(documentation.bad.map(codesOf));
    const good = await Promise.all(documentation.good.map(codesOf));
    expect(bad.flat()).toContain(code);
    expect(good.flat()).toEqual([]);
  });
});

describe("what is left alone", () => {
  it.each([
    ["markup", "fr", "See [it](https://a.org/l'a).", "Voyez [la](https://a.org/l'a)."],
    ["code", "fr", "Type `l'a  b`.", "Tapez `l'a  b`."],
    ["an escape", "fr", "A \\* here", "Un \\* ici"],
    ["two stops", "fa", "and so on…", "و مانند آن.."],
    ["a filler, which may be a space", "ko", agree, "동의\u3164합니다."],
    ["a control character within a word", "fr", agree, "Nous sommes d\u0001accord."],
    ["an override", "he", agree, "\u202eאנו מסכימים.\u202c"],
    ["an isolate that is not closed", "ar", "See RFC 9110.", "انظر \u2066RFC 9110."],
    ["marks that open and close nothing plainly", "en-GB", "The word “open”, “read”", 'The" word "open", "read'],
    ["one mark alone", "tr", "The word “open”", "“açık sözcüğü"],
    ["a joiner where the language needs it", "fa", "It goes.", "می\u200cرود."],
  ])("%s", async (_, locale, source, translation) => {
    expect(await mended(locale, source, translation)).toBeUndefined();
  });

  it("an entry that would be found for something else then", async () => {
    const pairs = [
      ["word by word", "Wort\u200b Wort"],
      ["We agree.", "Wir\u200b stimmen zu."],
    ] as const;
    const mended = mendStatement(await checkedPairs("de", pairs), rules, () => true);
    expect(mended.map(({ target }) => target)).toEqual(["Wir stimmen zu."]);
  });

  it("what only a fix that is not asked for would make whole", async () => {
    const statement = await checkedPairs("de", [["Yes, and no", "Ja  , und nein"]]);
    expect(mendStatement(statement, rules, (code) => code !== "punctuation-spacing")).toEqual([]);
  });

  it("what is not asked for", async () => {
    const statement = await checkedPairs("fr", [["Open archives", "Archives  ouvertes"]]);
    expect(mendStatement(statement, rules, (code) => code !== "double-space")).toEqual([]);
  });
});
