import { expect, inject, test } from "vitest";
import { editions } from "../../support/built.ts";
import { epubcheck } from "../../support/epubcheck.ts";
import { requireJava } from "../../support/java.ts";

const { folder } = inject("sample");

test("EPUBCheck has nothing to say of any EPUB edition", async (context) => {
  const files = editions(folder, "epub").map(({ file }) => file);
  expect(files).toHaveLength(36);
  expect(await epubcheck(requireJava(context), files)).toEqual([]);
});
