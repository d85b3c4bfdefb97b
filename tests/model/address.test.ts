import { expect, test } from "vitest";
import { encodePath } from "../../src/model/address.ts";

test.each([
  ["ar/بيان/index.html", "ar/%D8%A8%D9%8A%D8%A7%D9%86/index.html"],
  ["a b/c#d?e", "a%20b/c%23d%3Fe"],
  ["", ""],
])("each part of a path is encoded, and no slash between them: %s", (path, encoded) => {
  expect(encodePath(path)).toBe(encoded);
  expect(decodeURIComponent(encodePath(path))).toBe(path);
});
