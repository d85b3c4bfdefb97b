import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPo } from "../../src/catalog/po.ts";
import { copySample, hexapla } from "../support/publication.ts";

const catalog = "locales/ar/joint-statement.po";

/** The sample's Arabic as a plain text, and its catalog gone. */
function sampleWithText(): { readonly root: string; readonly text: string } {
  const root = copySample();
  const { entries } = readPo(readFileSync(join(root, catalog), "utf8"));
  const words = entries.slice(1).map(({ targets: [target = ""] }) => target);
  const text = join(root, "ar.txt");
  writeFileSync(text, words.join("\n\n").replace(/\[\^[^\]]*\]|[*_]|\]\([^)]*\)/g, ""));
  rmSync(join(root, catalog));
  return { root, text };
}

test("adopts a plain text, writes the review page and reports as JSON", async () => {
  const { root, text } = sampleWithText();
  const review = join(root, "review.html");
  const { status, stdout, stderr } = await hexapla(
    ["adopt", "ar", "joint-statement", text, "--root", root, "--review", review, "--json"],
    { cwd: root },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ version: 1, adopted: true, action: "created", format: "text", findings: [] });
  expect(report.counts.filled).toBeGreaterThan(30);
  expect(readPo(readFileSync(join(root, catalog), "utf8")).faults).toEqual([]);
  expect(readFileSync(review, "utf8")).toContain('lang="ar" dir="rtl"');
});

test("a dry run writes no catalog", async () => {
  const { root, text } = sampleWithText();
  const { status, stdout } = await hexapla(["adopt", "ar", "joint-statement", text, "--root", root, "--dry-run"]);
  expect(status).toBe(0);
  expect(stdout).toContain("would be created; nothing was written");
  expect(existsSync(join(root, catalog))).toBe(false);
});

test("a text in another script ends with status 2 and no catalog", async () => {
  const { root, text } = sampleWithText();
  const { status, stdout, stderr } = await hexapla(["adopt", "el", "joint-statement", text, "--root", root]);
  expect(status).toBe(2);
  expect(stderr).toContain("error[adopt-language] The document is in Arabic letters");
  expect(stdout).toBe("Nothing was adopted; the catalog is as it was.\n");
});
