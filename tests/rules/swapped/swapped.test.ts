import { describe, expect, it } from "vitest";
import { benchPublication, benchSource, benchStatement } from "../../../bench/check/publication.ts";
import { dropped } from "../../../src/align/rules/dropped.ts";
import { duplicated } from "../../../src/align/rules/duplicated.ts";
import { merged } from "../../../src/align/rules/merged.ts";
import { sourceCopy } from "../../../src/align/rules/source-copy.ts";
import { split } from "../../../src/align/rules/split.ts";
import { swapped } from "../../../src/align/rules/swapped.ts";
import { wrongLanguage } from "../../../src/align/rules/wrong-language.ts";
import { describeLearned } from "../../support/declaration.ts";
import { plainSentences } from "./plain-sentences.ts";

describeLearned(swapped, ["neighbours swapped", "two articles' bodies swapped"]);

const { en, ...translations } = plainSentences;
const rules = [dropped, duplicated, merged, sourceCopy, split, swapped, wrongLanguage];

describe("a small publication of sentences that have nothing in common", () => {
  it.each([5, 7, 10, 14])("is quiet with %i of them", (size) => {
    const source = benchSource(
      "en",
      en.slice(0, size).map((text) => ({ text, kind: "paragraph" })),
    );
    const all = Object.entries(translations).map(([tag, texts]) => benchStatement(source, tag, texts.slice(0, size)));
    for (let count = 2; count <= all.length; count += 1) {
      const publication = benchPublication(all.slice(-count));
      const found = publication.statements.flatMap((statement) =>
        rules.flatMap((rule) => rule.check(statement, publication).map(({ message }) => `${rule.code} ${message}`)),
      );
      expect(found).toEqual([]);
    }
  });
});
