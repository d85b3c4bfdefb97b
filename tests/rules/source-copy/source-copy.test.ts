import { expect, it } from "vitest";
import { sourceCopy } from "../../../src/align/rules/source-copy.ts";
import { checkedPairs, describeRule } from "../../support/checked.ts";
import { describeLearned } from "../../support/declaration.ts";

describeLearned(sourceCopy, ["source left in, a paragraph", "source left in, half a paragraph"]);

describeRule(sourceCopy, {
  good: [
    ["fr", "The Journal of Open Archives", "The Journal of Open Archives"],
    ["en-GB", "The archive is open to everyone.", "The archive is open to everyone."],
    ["zh-Hans", "See the PDF 2.0 standard here.", "请参阅 PDF 2.0 standard。"],
    ["ar", "Open the file now", "Open الملف"],
    [
      "ur",
      "Write to info@example.org or visit https://example.org/contact/us/now.",
      "info@example.org پر لکھیں یا https://example.org/contact/us/now دیکھیں۔",
    ],
    ["he", "Run `git log of all files now`.", "הריצו `git log of all files now`."],
    ["ru", "Internet Archive", "Internet Archive"],
    ["el", "2026", "2026"],
  ],
  bad: [
    ["ar", "The archive is open to everyone.", "الأرشيف is open to everyone."],
    ["zh-Hans", "The archive is open to everyone.", "The archive is open 给所有人。"],
    ["tr", "The archive is open to everyone.", "The archive is open to everyone."],
    ["ar", "What we undertake", "What we undertake"],
    ["zh-Hans", "What we undertake", "What we undertake"],
  ],
});

it.each([
  ["Mesure", 1],
  ["Measure", 0],
])("tells a word from a name by the locales in the source's script: %s", async (french, count) => {
  const urdu = await checkedPairs("ur", [["Measure", "Measure"]]);
  const statements = [urdu, await checkedPairs("fr", [["Measure", french]])];
  expect(sourceCopy.check(urdu, { statements })).toHaveLength(count);
});
