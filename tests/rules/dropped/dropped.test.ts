import { expect, it } from "vitest";
import { benchPublication, benchSource, benchStatement } from "../../../bench/check/publication.ts";
import { dropped } from "../../../src/align/rules/dropped.ts";
import { describeLearned } from "../../support/declaration.ts";
import { plainSentences } from "../swapped/plain-sentences.ts";

describeLearned(dropped, ["dropped paragraph"]);

const long = "The water in the river is clean again, and we thank the city, which has mended the old pipes this year.";
const source = benchSource(
  "en",
  [...plainSentences.en, long].map((text) => ({ text, kind: "paragraph" })),
);

it.each([
  ["fr", "L’eau"],
  ["ar", "الماء"],
  ["zh-Hans", "水"],
] as const)("is an error in %s where next to nothing is left", (tag, rest) => {
  const statement = benchStatement(source, tag, [...plainSentences[tag], rest]);
  const found = dropped.check(statement, benchPublication([statement]));
  expect(found.map(({ about, severity }) => [about?.pair.segment.id, severity])).toEqual([["b-14", "error"]]);
});
