import { expect, test } from "vitest";
import { groupPublished, versionsOf } from "../../src/model/published.ts";
import { parallelOf, publishedOf } from "../site/published.ts";

const editions = [
  publishedOf("one", "ar"),
  publishedOf("one", "zh-Hans", { files: { pdf: "zh-Hans/one/one.zh-Hans.pdf" } }),
  publishedOf("reports/two", "ar"),
];
const parallel = [parallelOf("three", ["en", "ar"]), parallelOf("one", ["en", "ar"])];
const published = groupPublished({ editions, parallel, volumes: [], finished: new Map() });

test("what stands in dist/ is found by its statement, and by its language where it has a page", () => {
  expect([...versionsOf(published, "one").editions.keys()]).toEqual(["ar", "zh-Hans"]);
  expect(versionsOf(published, "one").parallel).toEqual([parallel[1]]);
  expect([...versionsOf(published, "three").editions]).toEqual([]);
  expect([...published.pages]).toEqual([["ar", [editions[0], editions[2]]]]);
});

test("of a statement that is not there, nothing is", () => {
  expect(versionsOf(published, "constructor")).toEqual({ editions: new Map(), parallel: [] });
});
