import { describe, expect, it } from "vitest";
import { meantInSource, meantInTranslation } from "../../../src/build/check-report/meant.ts";
import type { Finding, FindingCode, Stretch } from "../../../src/model/finding.ts";
import { checkText } from "../../support/check.ts";

const finding = (code: FindingCode, expected: string, actual = "") =>
  ({ code, severity: "error", message: "", expected, actual }) as const;

/** A text with what is meant in brackets. */
function marked(text: string, meant: readonly Stretch[]): string {
  const places = meant.toSorted((a, b) => b.start - a.start);
  return places.reduce(
    (told, { start, end }) => `${told.slice(0, start)}⟦${told.slice(start, end)}⟧${told.slice(end)}`,
    text,
  );
}

describe("what is meant, where only its words are known", () => {
  it.each<readonly [FindingCode, string, string, string]>([
    ["percentage", "5", "In 15 years 5 of us and 5 % of all.", "In 15 years 5 of us and ⟦5⟧ % of all."],
    ["number", "٣٠", "Within 130 or 30 days.", "Within 130 or ⟦30⟧ days."],
    ["number", "১,০০,০০০", "Of 100 and 100,000.", "Of 100 and ⟦100,000⟧."],
    ["number", "1 000,5", "It is 1,000.5 now.", "It is ⟦1,000.5⟧ now."],
    ["number", "5", "Only 1.5 and 15.", "Only 1.5 and 15."],
    ["year", "2027", "On 14.3.2027, not 12027.", "On ⟦14.3.2027⟧, not 12027."],
    ["name", "art", "Parts of art.", "Parts of ⟦art⟧."],
    ["name", "档案", "开放的档案。", "开放的⟦档案⟧。"],
    ["mixed-script", "а", "pаge", "p⟦а⟧ge"],
  ])("%s %s in “%s”", (code, part, text, expected) => {
    // The place of a year within a date is that of its digits.
    const wanted = code === "year" ? "On 14.3.⟦2027⟧, not 12027." : expected;
    expect(marked(text, meantInSource(finding(code, part), text))).toBe(wanted);
    expect(marked(text, meantInTranslation(finding(code, "", part), text))).toBe(wanted);
  });
});

/** The marked texts of the one finding of a code. */
async function markedBy(code: FindingCode, locale: string, [source, translation]: readonly [string, string]) {
  const quoted = (text: string) => JSON.stringify(text);
  const entry = `msgid ${quoted(source)}\nmsgstr ${quoted(translation)}\n`;
  const { findings } = await checkText(source, { [locale]: entry }, { statements: ["s"], locales: [locale] });
  const found = findings.filter((each): each is Finding => each.code === code);
  expect(found).toHaveLength(1);
  const [one = finding(code, "")] = found;
  return [marked(source, meantInSource(one, source)), marked(translation, meantInTranslation(one, translation))];
}

describe("what rules themselves tell the place of", () => {
  it("a number among others that are written alike, behind markup and escapes", async () => {
    const texts = [
      "**In \\*15 years** we ask 5 of us and [15](https://a.org/7) more.",
      "**في \\*١٥ سنة** نسأل ٧ منا و[١٥](https://a.org/7) آخرين.",
    ] as const;
    expect(await markedBy("number", "ar", texts)).toEqual([
      texts[0].replace("ask 5", "ask ⟦5⟧"),
      texts[1].replace("٧ منا", "⟦٧⟧ منا"),
    ]);
  });

  it("a link that is lost, and one too many", async () => {
    expect(
      await markedBy("link-count", "el", ["[a](https://a.org) and [b](https://b.org)", "[α](https://a.org) και β"]),
    ).toEqual(["[a](https://a.org) and ⟦[b](https://b.org)⟧", "[α](https://a.org) και β"]);
    expect(
      await markedBy("link-count", "zh-Hans", [
        "See [a](https://a.org).",
        "见[甲](https://a.org)和[乙](https://b.org)。",
      ]),
    ).toEqual(["See [a](https://a.org).", "见[甲](https://a.org)和⟦[乙](https://b.org)⟧。"]);
  });

  it("each of two addresses that differ", async () => {
    const texts = ["[a](https://a.org) [b](https://b.org)", "[أ](https://c.org) [ب](https://d.org)"] as const;
    expect(await markedBy("link-target", "ar", texts)).toEqual([
      "[a](⟦https://a.org⟧) [b](⟦https://b.org⟧)",
      "[أ](⟦https://c.org⟧) [ب](⟦https://d.org⟧)",
    ]);
  });

  it("the brackets of a link that is torn", async () => {
    const [, translation] = await markedBy("link-count", "ar", [
      "See [us](https://a.org).",
      "انظر [1] [إلينا] (https://a.org).",
    ]);
    expect(translation).toBe("انظر [1] [إلينا⟦] (⟧https://a.org).");
  });

  it("stressed words, and marks that are not read", async () => {
    expect(await markedBy("emphasis", "el", ["**One** and **two**.", "**Ένα** και δύο."])).toEqual([
      "⟦**One**⟧ and ⟦**two**⟧.",
      "⟦**Ένα**⟧ και δύο.",
    ]);
    expect(await markedBy("emphasis", "ar", ["**One** and **two**.", "**واحد** و** اثنان**."])).toEqual([
      "**One** and **two**.",
      "**واحد** و⟦**⟧ اثنان⟦**⟧.",
    ]);
  });

  it("forced line ends", async () => {
    expect(await markedBy("line-break", "ar", ["Dry paper,\\\nlost.", "ورق جاف، ضاع."])).toEqual([
      "Dry ⟦paper,\\\n⟧lost.",
      "ورق جاف، ضاع.",
    ]);
  });
});
