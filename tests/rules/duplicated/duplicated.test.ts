import { expect, it } from "vitest";
import { duplicated } from "../../../src/align/rules/duplicated.ts";
import { checkedPairs, type TextPair } from "../../support/checked.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(duplicated, ["neighbour duplicated"]);

const noted = "Every archive keeps two copies of its records.[^a]";
const plain = "The members meet in the reading room.";

it.each([
  ["de", "Jedes Archiv bewahrt zwei Abschriften auf.[^a]"],
  ["ar", "يحتفظ كل أرشيف بنسختين من سجلاته.[^a]"],
  ["zh-Hans", "每个档案馆都应为其全部记录保存两份完整的副本。[^a]"],
])("names in %s the one whose source lacks the translation's note, in either order", async (tag, translation) => {
  const pairs: readonly TextPair[] = [
    [noted, translation],
    [plain, translation],
  ];
  for (const order of [pairs, pairs.toReversed()]) {
    const statement = await checkedPairs(tag, order);
    const found = duplicated.check(statement, { statements: [statement] });
    expect(found.map(({ about }) => about?.source.raw)).toEqual([plain]);
  }
});
