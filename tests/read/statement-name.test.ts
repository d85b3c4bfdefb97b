import { expect, test } from "vitest";
import { nameProblem } from "../../src/read/statement-name.ts";

test.each(["parallel", "assets", "downloads", "search", "feed", "about", "2026/v1.2", "声明", "بيان", "console"])(
  "a statement may be called %s",
  (name) => {
    expect(nameProblem(name)).toBeUndefined();
  },
);

test.each([
  ["index.html", /ends like a file/],
  ["2026/card.png", /ends like a file/],
  ["s/about.html", /ends like a file/],
  ["feed.xml", /ends like a file/],
  ["con", /Windows/],
  ["2026/NUL/x", /Windows/],
  ["lpt1.old", /Windows/],
  ["old.", /Windows/],
  ["Organizations", /catalog/],
  ["a b", /addresses/],
  [".hidden", /addresses/],
])("%s can be no statement's name", (name, message) => {
  expect(nameProblem(name)?.message).toMatch(message);
});
