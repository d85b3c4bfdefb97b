import { expect, it } from "vitest";
import { wrongScript } from "../../../src/align/rules/wrong-script.ts";
import { checkedPairs, describeRule } from "../../support/checked.ts";

describeRule(wrongScript, {
  good: [
    ["zh-Hans", "See GitHub Actions.", "见GitHub Actions。"],
    ["el", "the ISO standard", "το πρότυπο ISO"],
    ["ko", "the archive is open", "기록보관소(記錄保管所)는 열려 있다"],
    ["sr-Latn", "The archive is open.", "Arhiv je otvoren."],
    ["zh-Hans", "See Mr Chen.", "见陳先生。"],
    ["ja", "Association", "國會圖書館"],
  ],
  bad: [
    ["he", "The archive is open.", "haarkhiyon patuakh"],
    ["hi", "The archive is open.", "abhilekhagar khula hai"],
    ["de", "The archive is open.", "Архив открыт."],
    ["zh-Hant", "The association opens.", "这个协会开门。"],
  ],
});

it("says it once where the whole catalog is in another script", async () => {
  const statement = await checkedPairs("sr", [
    ["One archive is open.", "Jedan arhiv je otvoren."],
    ["Two archives are open.", "Dva arhiva su otvorena."],
    ["All archives are open.", "Svi arhivi su otvoreni."],
  ]);
  const found = wrongScript.check(statement, { statements: [statement] });
  expect(found).toHaveLength(1);
  expect(found[0]?.hint).toContain("tag");
});
