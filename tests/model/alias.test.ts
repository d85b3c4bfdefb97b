import { expect, test } from "vitest";
import { pathKey } from "../../src/model/alias.ts";

test("paths that differ in case, or in how Unicode writes them, are one", () => {
  expect(pathKey("Ελλάδα")).toBe(pathKey("ελλάδα".normalize("NFD")));
  expect(pathKey("a/b")).not.toBe(pathKey("a/c"));
});
