import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseByScript } from "../../scripts/corpus-validate/choose.ts";
import { objectionsTo } from "../../scripts/corpus-validate/pdf-rules.ts";
import { checkSyntax, checkWithVeraPdf, isInstalled } from "../../scripts/corpus-validate/programs.ts";
import { objects, reportOf } from "../../scripts/corpus-validate/table.ts";
import { edition } from "../render/epub/edition.ts";
import { bytesOf, renderer } from "../render/pdf/setup.ts";
import { plainPdf } from "../support/plain-pdf.ts";
import { temporaryFolder } from "../support/repository.ts";

it("languages are chosen a script at a time", () => {
  const locales = ["de", "fr", "es", "ar", "ur", "ru", "zh-Hans"];
  expect(chooseByScript(locales, 5)).toEqual(["de", "ar", "ru", "zh-Hans", "fr"]);
  expect(chooseByScript(locales, 99)).toHaveLength(7);
});

describe("the table", () => {
  const clean = new Map<string, readonly string[]>([
    ["de", []],
    ["ar", []],
  ]);
  const report = reportOf(
    ["de", "ar"],
    [
      ["One", clean],
      ["Two", new Map([["de", ["is wrong"]]])],
      ["Three", undefined],
    ],
  );

  it("counts by script what a judge has nothing to say of", () => {
    expect(report).toContain("| Arab | 1 | 1 | – | – |");
    expect(report).toContain("| Latn | 1 | 1 | 0 of 1 | – |");
    expect(report).toContain("| all | 2 | 2 | 0 of 1 | – |");
  });

  it("names every objection, and every judge that did not sit", () => {
    expect(report).toContain("- Two, de: is wrong");
    expect(report).toContain("- Three is not on this machine");
  });

  it("tells whether anything was objected to", () => {
    expect(objects([["One", clean]])).toBe(false);
    expect(objects([["Two", new Map([["de", ["is wrong"]]])]])).toBe(true);
  });
});

describe("what the readers of PDF object to", () => {
  it("is nothing in an edition with a table, a note and a quotation, in Arabic too", async () => {
    const markdown = "نص.[^a]\n\n> اقتباس\n\n## عنوان\n\n| أ | ب |\n| --- | --- |\n| ج | د |\n\n[^a]: ملاحظة.";
    const rendered = await renderer.render(edition({ code: "ar", markdown, title: "عنوان" }));
    expect(await objectionsTo(bytesOf(rendered), "ar")).toEqual([]);
  });

  it("is all that a page of words alone lacks", async () => {
    expect(await objectionsTo(new TextEncoder().encode(plainPdf), "en")).toEqual([
      "its language is undefined",
      "it has no title",
      "a window would show the file's name in place of the title",
      "PDF/A: undefined",
      "PDF/UA: undefined",
      "the font Times-Roman is not in the file",
      "it has not one heading of the first level",
      "text outside the tags: words",
    ]);
  });
});

describe("veraPDF", () => {
  /** A program that answers as veraPDF does: a file whose name has “bad” in it fails. */
  function pretender(answer: string): string {
    const file = join(temporaryFolder(), "verapdf");
    writeFileSync(file, `#!/bin/sh\nwhile [ "$1" != -v ]; do shift; done\nshift\nfor f in "$@"; do ${answer}; done\n`);
    chmodSync(file, 0o755);
    return file;
  }

  it("is believed about each file", async () => {
    const program = pretender('case $f in *bad*) echo "FAIL $f 3a"; echo "  6.1.2 rule";; *) echo "PASS $f 3a";; esac');
    expect(await checkWithVeraPdf(program, "3a", ["/x/good.pdf", "/x/bad.pdf"])).toEqual(["/x/bad.pdf 6.1.2 rule"]);
  });

  it("that says nothing of a file has not judged it", async () => {
    await expect(checkWithVeraPdf(pretender("true"), "3a", ["/x/a.pdf"])).rejects.toThrow("/x/a.pdf");
  });
});

it.skipIf(!isInstalled("qpdf"))("qpdf objects to a file without a cross-reference table", async () => {
  const file = join(temporaryFolder(), "plain.pdf");
  writeFileSync(file, plainPdf);
  expect((await checkSyntax([file])).join("\n")).toContain("xref");
});
