import { expect, test } from "vitest";
import { listOf } from "../../src/model/list.ts";
import { localeOf } from "../render/xhtml/sample-edition.ts";

test.each([
  ["en", "a, b, and c", "a, b, c"],
  ["ar", "a وb وc", "a، وb، وc"],
  ["zh-Hans", "a、b和c", "abc"],
  ["bn", "a, b এবং c", "a, b, c"],
  ["qaa", "a, b, and c", "a, b, c"],
])("names as a list in %s", (code, named, units) => {
  const names = ["a", "b", "c"];
  expect(listOf(names, localeOf(code))).toBe(named);
  expect(listOf(names, localeOf(code), "unit")).toBe(units);
});
