import { describe, expect, it } from "vitest";
import type { DocumentBlock } from "../../../src/model/adoption.ts";
import { readDocument } from "../../../src/read/document/document.ts";
import { docx, link, noteMark, paragraph, run } from "./docx.ts";

async function blocksOf(content: string | Uint8Array, file: string): Promise<readonly DocumentBlock[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await readDocument(bytes, file);
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join());
  return read.blocks;
}

const shown = ({ kind, number, markdown }: DocumentBlock) => [kind, number, markdown];

describe("Word documents", () => {
  it("gives headings, list numbers, links, stress and footnotes", async () => {
    const body = [
      paragraph(run("Τίτλος"), "Heading1"),
      paragraph(run("Απλά ") + run("έντονα", true) + run(" και ") + link("σύνδεσμος") + run(".") + noteMark),
      paragraph(run("Πρώτο"), "list"),
      paragraph(run("Δεύτερο"), "list"),
    ].join("");
    const blocks = await blocksOf(docx(body, { address: "https://a.example/x_y", note: "Σημείωση." }), "t.docx");
    expect(blocks.map(shown)).toEqual([
      ["heading", undefined, "Τίτλος"],
      ["paragraph", undefined, "Απλά **έντονα** και [σύνδεσμος](https://a.example/x_y).[^1]"],
      ["item", 1, "Πρώτο"],
      ["item", 2, "Δεύτερο"],
      ["footnote", 1, "Σημείωση."],
    ]);
    expect(blocks[1]?.marks).toEqual(["https://a.example/x_y", "^"]);
  });
});

describe("HTML", () => {
  it("gives every word once, right to left too, and no scripts", async () => {
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><title>x</title><style>p{}</style></head><body>
      <h1>عنوان</h1><p>نص <b>غامق</b> و<a href="https://a.example/b_c">رابط</a>.<sup><a href="#fn1" id="fnref1">١</a></sup></p>
      <ol start="3"><li>ثالث</li><li><p>رابع</p><p>تابع</p></li></ol><blockquote>اقتباس</blockquote>
      <table><tr><th>أ</th><td>ب</td></tr></table>loose<script>bad()</script>
      <section><ol><li id="fn1"><p>حاشية <a href="#fnref1">↩︎</a></p></li></ol></section></body></html>`;
    expect((await blocksOf(html, "t.html")).map(shown)).toEqual([
      ["heading", undefined, "عنوان"],
      ["paragraph", undefined, "نص **غامق** و[رابط](https://a.example/b_c).[^1]"],
      ["item", 3, "ثالث"],
      ["item", 4, "رابع"],
      ["item", undefined, "تابع"],
      ["quotation", undefined, "اقتباس"],
      ["cell", undefined, "أ"],
      ["cell", undefined, "ب"],
      ["paragraph", undefined, "loose"],
      ["footnote", 1, "حاشية"],
    ]);
  });

  it("leaves out the signs that give a block's address, and no link of the text", async () => {
    const html = `<h2 id="s-1"><a href="#s-1">Τίτλος</a></h2><h2 id="s-2">Δες <a href="#s-1">πάνω</a></h2>
      <p id="p-1">Λόγια.<a class="sign" href="#p-1" aria-label="Παράγραφος 1"></a></p><p class="at"><a href="#p-2"></a></p>`;
    expect((await blocksOf(html, "t.html")).map(shown)).toEqual([
      ["heading", undefined, "Τίτλος"],
      ["heading", undefined, "Δες [πάνω](#s-1)"],
      ["paragraph", undefined, "Λόγια."],
    ]);
  });

  it("is known by its content, whatever the file's name", async () => {
    expect((await blocksOf("<p>Ein Wort</p>", "t.txt")).map(shown)).toEqual([["paragraph", undefined, "Ein Wort"]]);
  });
});

describe("Markdown", () => {
  it("gives the front matter's texts, and of code and raw HTML the words", async () => {
    const text = [
      "---\ntitle: Titel\nplace: Berlin\ndate: 2026-01-01\n---\n# Kopf",
      "A **b** :date[2022-01-18] c:d [l][r] x[^1].\nweiter",
      "    code hier",
      "<div>roh</div>",
      "<!-- an die Übersetzer -->",
      "[r]: https://r.example",
      "[^1]: Note",
    ].join("\n\n");
    expect((await blocksOf(text, "t.md")).map(shown)).toEqual([
      ["heading", undefined, "Titel"],
      ["paragraph", undefined, "Berlin"],
      ["heading", undefined, "Kopf"],
      ["paragraph", undefined, "A **b** :date[2022-01-18] c:d [l](https://r.example) x[^1]. weiter"],
      ["paragraph", undefined, "`code hier`"],
      ["paragraph", undefined, "roh"],
      ["footnote", undefined, "Note"],
    ]);
  });
});

describe("plain text", () => {
  it("parts at empty lines, reads list numbers in any digits and escapes what would be markup", async () => {
    const text = "1. Erstens\nweiter\n\n٢) ثانيا\n\n_kein_ [Link] * hier\n";
    expect((await blocksOf(text, "t.txt")).map(shown)).toEqual([
      ["item", 1, "Erstens weiter"],
      ["item", 2, "ثانيا"],
      ["paragraph", undefined, "\\_kein\\_ \\[Link] \\* hier"],
    ]);
  });

  it("takes each line for a paragraph where no line is empty", async () => {
    expect(await blocksOf("一条\r\n二条\r\n", "t.txt")).toHaveLength(2);
  });

  it("reads UTF-16, as Windows writes it", async () => {
    const utf16 = new Uint8Array(Buffer.from("\ufeffமொழி", "utf16le"));
    expect((await blocksOf(utf16, "t.txt")).map(({ text }) => text)).toEqual(["மொழி"]);
  });
});

describe("what is no document", () => {
  it.each([
    ["an empty file", "", "adopt-file"],
    ["white space", " \n\n ", "adopt-file"],
    ["a binary", new Uint8Array([1, 2, 0, 4, 255]), "adopt-file"],
    ["an archive", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "adopt-file"],
    ["a PDF", "%PDF-1.7\n", "adopt-file"],
    ["another encoding", new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]), "not-utf8"],
  ])("refuses %s", async (_, content, code) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const read = await readDocument(bytes, "t.txt");
    expect(read.ok ? [] : read.findings.map((finding) => finding.code)).toEqual([code]);
  });
});
