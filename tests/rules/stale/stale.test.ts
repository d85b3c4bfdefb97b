import { describe, expect, it } from "vitest";
import { checkText } from "../../support/check.ts";

const stale = async (text: string, entries: string, locale = "el") =>
  (await checkText(text, { [locale]: entries }, { statements: ["s"], locales: [locale] })).findings.filter(
    ({ code }) => code === "stale",
  );

describe("stale", () => {
  it.each([
    ["el", "Ζητούμε απάντηση εντός 30 ημερών από σήμερα."],
    ["ar", "نطلب ردا خلال 30 يوما من اليوم."],
    ["zh-Hans", "我们要求自今日起30日内答复。"],
  ])("finds a changed number in %s without a sync", async (locale, translation) => {
    const entries = `msgid "We ask for an answer within 30 days from today."\nmsgstr "${translation}"\n`;
    expect(await stale("We ask for an answer within 60 days from today.", entries, locale)).toMatchObject([
      {
        severity: "error",
        block: "p-1",
        message: "The meaning of the source text changed since this was translated (30 → 60).",
        source: "We ask for an answer within 60 days from today.",
        translation,
        expected: "We ask for an answer within 60 days from today.",
        actual: "We ask for an answer within 30 days from today.",
      },
    ]);
  });

  it("finds it after a sync, too", async () => {
    const entries = [
      "#, fuzzy",
      '#| msgid "We ask for an answer within 30 days."',
      'msgid "We ask for an answer within 60 days."',
      'msgstr "Ζητούμε απάντηση εντός 30 ημερών."',
    ].join("\n");
    const found = await stale("We ask for an answer within 60 days.", `${entries}\n`);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("meaning")]);
  });

  it("tells a change of wording from one of meaning", async () => {
    const entries = `msgid "We ask for a quick answer to all of our letters."\nmsgstr "Ζητούμε γρήγορη απάντηση."\n`;
    const found = await stale("We ask for a prompt answer to all of our letters.", entries);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("wording")]);
  });

  it("is quiet where nothing that a translation follows has changed", async () => {
    const entries = `msgid "We ask for “open” archives - now."\nmsgstr "Ζητούμε «ανοιχτά» αρχεία τώρα."\n`;
    expect(await stale('We ask for "open" archives – now.', entries)).toEqual([]);
  });
});
