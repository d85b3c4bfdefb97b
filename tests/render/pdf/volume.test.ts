import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../../src/build/build.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { type ReadPdf, readPdf } from "../../support/pdf.ts";
import { volumePublication } from "../../support/volume-publication.ts";
import { idsByPage } from "./parallel-rendered.ts";

let root: string;
let all: ReadPdf;
let arabic: ReadPdf;

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(root, `dist/volumes/${name}/${name}.pdf`)));

beforeAll(async () => {
  root = await volumePublication();
  const result = await build(nodeHost, { root, out: join(root, "dist"), jobs: 1, formats: ["pdf"] });
  expect(result).toMatchObject({ failed: [], published: true, findings: [] });
  all = await readPdf(bytesOf("all"));
  arabic = await readPdf(bytesOf("arabic"));
});

describe("a volume as PDF", () => {
  it("leads from one part to another inside the file, in the same language", async () => {
    const mupdf = await import("mupdf");
    const document = mupdf.Document.openDocument(bytesOf("all"), "application/pdf");
    const pages = await idsByPage(bytesOf("all"));
    const pageOf = (id: string) => pages.findIndex((ids) => ids.includes(id));
    for (const locale of ["en", "el", "ar", "ur", "zh-Hans"]) {
      const links = document.loadPage(pageOf(`title-joint-${locale}`)).getLinks();
      expect(links.filter((link) => link.isExternal()).map((link) => link.getURI())).toEqual([]);
      const led = links.map((link) => document.resolveLink(link));
      expect(led, locale).toContain(pageOf(`title-report-${locale}`));
    }
  });

  it("is PDF/A-3a and PDF/UA-1 under its own title, in the language of its first part", () => {
    expect(arabic).toMatchObject({ language: "ar", displayTitle: true, title: "نص: Arabic first" });
    expect(arabic.xmp).toMatchObject({ pdfa: "3A", pdfua: "1" });
    const languages = "<rdf:li>ar</rdf:li><rdf:li>en</rdf:li><rdf:li>ur</rdf:li>";
    expect(arabic.xmp.text).toContain(`<dc:language><rdf:Bag>${languages}</rdf:Bag></dc:language>`);
  });

  it("says of each part its language", () => {
    const titles = all.tags.split("\n").filter((line) => /^ *H1\b/.test(line));
    // The volume's own title, the contents, then the parts.
    expect(titles.map((line) => /lang=(\S+)/.exec(line)?.[1] ?? "en")).toEqual([
      ...["en", "en"],
      ...["en", "el", "ar", "ur", "zh"],
      ...["en", "el", "ar", "ur", "zh"],
    ]);
  });

  it("has a table of contents whose lines are those of the bookmarks", () => {
    expect(arabic.tags).toMatch(/TOC\n\s+TOCI/);
    const parts = arabic.outline.filter((line) => !line.startsWith(" "));
    expect(parts).toEqual([
      ...["نص: Report", "Report", "متن: Report"],
      ...["نص: Open archives", "Open archives", "متن: Open archives"],
    ]);
    expect(arabic.outline).toContain("  What we ask");
    const lines = arabic.tags.split("\n").filter((line) => /\bTOCI\b/.test(line));
    const shown = arabic.outline.filter((line) => !line.startsWith("    "));
    expect(lines).toHaveLength(shown.length);
  });

  it("begins each part on a page of its own, and names every place once", async () => {
    const pages = await idsByPage(bytesOf("arabic"));
    const starts = ["report-ar", "report-en", "report-ur", "joint-ar", "joint-en", "joint-ur"].map((part) =>
      pages.findIndex((ids) => ids.includes(`title-${part}`)),
    );
    expect(starts[0]).toBe(2);
    expect(new Set(starts).size).toBe(6);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const [index, ids] of pages.entries()) {
      const parts = new Set(
        ids.filter((id) => id !== "volume").map((id) => /(joint|report)-(ar|en|ur)$/.exec(id)?.[0]),
      );
      expect(parts.size, `page ${index + 1}`).toBeLessThan(2);
    }
    expect(arabic.destinations).toContain("note-1-joint-en");
    expect(new Set(arabic.destinations).size).toBe(arabic.destinations.length);
  });

  it("counts its pages through, in the digits of each part, those of the contents in the first's", async () => {
    expect(arabic.text[1]).toContain("٣");
    const pages = await idsByPage(bytesOf("arabic"));
    const at = pages.findIndex((ids) => ids.includes("title-report-en"));
    expect(arabic.text[at]).toContain(`Page ${at + 1} of ${arabic.pages}`);
  });

  it("carries the sources of all its parts, each once", () => {
    expect(Object.keys(all.attachments).toSorted()).toEqual(
      ["joint", "report"].flatMap((name) => [
        ...["ar", "el"].map((locale) => `${name}.${locale}.po`),
        `${name}.md`,
        ...["ur", "zh-Hans"].map((locale) => `${name}.${locale}.po`),
      ]),
    );
  });

  it("has no running head where a part begins, and its own where it goes on", async () => {
    const pages = await idsByPage(bytesOf("all"));
    const at = pages.findIndex((ids) => ids.includes("title-joint-el"));
    expect(all.text[at]?.split("Κείμενο: Open archives")).toHaveLength(2);
    expect(all.text[at + 1]).toMatch(/^Κείμενο: Open archives/);
  });
});
