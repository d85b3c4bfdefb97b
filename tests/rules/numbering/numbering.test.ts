import { describe, expect, it } from "vitest";
import { numbering } from "../../../src/align/rules/numbering.ts";
import { checkedPairs, describeRule, type TextPair } from "../../support/checked.ts";

describeRule(numbering, {
  good: [
    ["mr", "Article 12", "कलम १२ :"],
    ["he", "# Article 3", "# סעיף 3"],
    ["ko", "Article 12", "제 12 조"],
    ["el", "## Article 5: Of records", "Άρθρο 5: Περί αρχείων"],
    ["mis-x-013", "Article 12", "Nav nie niev"],
    ["fr", "12\\. Of records", "12\\. Des archives"],
  ],
  bad: [
    ["mr", "Article 12", "कलम ११ :"],
    ["he", "Article 3", "סעיף 5"],
    ["ko", "Article 12", "제 13 조"],
    ["fr", "12\\. Of records", "13\\. Des archives"],
  ],
});

describe("a catalog's numbers", () => {
  const sources = [1, 2, 3, 4, 5, 6].map((value) => `Article ${value}`);
  const findings = async (tag: string, targets: readonly string[]) => {
    const pairs = sources.map((source, at): TextPair => [source, targets[at] ?? ""]);
    const statement = await checkedPairs(tag, pairs);
    return numbering.check(statement, { statements: [statement] }).map(({ about }) => about?.target.plain);
  };

  it("misses a number where the others have theirs", async () => {
    const targets = ["مادة ١", "مادة ٢", "مادة ٣", "مادة ٤", "مادة", "مادة ٦"];
    expect(await findings("ar", targets)).toEqual(["مادة"]);
  });

  it("leaves numbers in words that no table knows, and sees two that are the same", async () => {
    expect(await findings("slr", ["Bir", "Igi", "Uş", "Dot", "Beş", "Altı"])).toEqual([]);
    expect(await findings("slr", ["Bir", "Igi", "Igi", "Dot", "Beş", "Altı"])).toEqual(["Igi"]);
  });
});
