import { Document } from "mupdf";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { readPdf } from "../../support/pdf.ts";
import { edition, picture } from "../epub/edition.ts";
import { allFaces, bytesOf, facesOf, pdfOf, renderer, templates } from "./setup.ts";

const everything = `First paragraph, with **strong**, _emphasis_, ~~no~~ and \`code\`.[^a]

> Quoted.
>
> By someone.

## What we undertake

1. One[^b]
2. Two, see [one](#point-1) and [elsewhere](https://example.org/a?b=c&d).

- a bullet

| Measure | 2025 |
| :-- | --: |
| Catalogues | 38% |

---

:::note
Beside the text.
:::

:::epigraph
Above the text.
:::

### Below

\`\`\`
#set page(fill: red)
\`\`\`

![A red dot](dot.png "The dot")

[^a]: The first note.
[^b]: The second note.
`;

const dot = { path: "dot.png", mediaType: "image/png", bytes: picture };
const sources: Edition["sources"] = [
  { name: "joint-statement.md", mediaType: "text/markdown", text: "# Source\n", relationship: "source" },
  { name: "joint-statement.el.po", mediaType: "text/x-gettext-translation", text: "msgid", relationship: "supplement" },
];
const full = (code: string) => edition({ code, markdown: everything, assets: [dot], over: { sources } });

describe("an edition as PDF", () => {
  it("is PDF/A-3a and PDF/UA-1, with its title and language", async () => {
    const pdf = await pdfOf(full("pt-BR"));
    expect(pdf).toMatchObject({ language: "pt-BR", title: "Joint statement", displayTitle: true });
    expect(pdf.xmp).toMatchObject({ title: "Joint statement", pdfa: "3A", pdfua: "1" });
    expect(pdf.xmp.text).toContain("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>");
    expect(pdf.xmp.text).toContain("<dc:language><rdf:Bag><rdf:li>pt-BR</rdf:li></rdf:Bag></dc:language>");
  });

  it("has the structure of the statement in its tags", async () => {
    expect((await pdfOf(full("en"))).tags).toMatchInlineSnapshot(`
      "Document
        P
        H1
        P
        P
        P
        P
          Span
          Span
          Span
          Code
          Lbl
            Link
              Span
          Note
            P
              Lbl
                Link
                  Span
        BlockQuote
          P
          P
        H2
        L
          LI
            Lbl
            LBody
              P
                Lbl
                  Link
                    Span
                Note
                  P
                    Lbl
                      Link
                        Span
          LI
            Lbl
            LBody
              P
                Link
                Link
        L
          LI
            Lbl
            LBody
              P
        Table
          THead
            TR
              TH scope=Column
              TH scope=Column
          TBody
            TR
              TD
              TD
        P
        P
        P
        H3
        Code
          P
        Figure alt=A red dot
        P"
    `);
  });

  it("embeds every font, and only configured ones", async () => {
    const { fonts } = await pdfOf(full("en"));
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(new Set(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, "").replace(/-.*/, "")))).toEqual(
      new Set(["NotoSerif"]),
    );
  });

  it("carries its sources", async () => {
    const { attachments } = await pdfOf(full("en"));
    expect(Object.keys(attachments).sort()).toEqual(["joint-statement.el.po", "joint-statement.md"]);
    expect(new TextDecoder().decode(attachments["joint-statement.md"])).toBe("# Source\n");
  });

  it("has a named destination for every block and note, a bookmark for every heading", async () => {
    const { destinations, outline } = await pdfOf(full("en"));
    for (const id of ["title", "subtitle", "summary", "p-1", "point-1", "point-2", "section-1", "section-2", "note-1"])
      expect(destinations).toContain(id);
    expect(outline).toEqual(["Joint statement", "  What we undertake", "    Below"]);
  });

  it("places a destination at its block", async () => {
    const far = edition({ markdown: `${"Filling. ".repeat(900)}\n\n## Far` });
    const document = await PDFDocument.load(bytesOf(await renderer.render(far)), { updateMetadata: false });
    const text = document.catalog.toString();
    const last = document.getPages().at(-1)?.ref.toString();
    expect(text).toMatch(new RegExp(`\\(section-1\\) \\[ ${last} /XYZ`));
    expect(Number(/\(title\) \[ \d+ 0 R \/XYZ [\d.]+ ([\d.]+)/.exec(text)?.[1])).toBeGreaterThan(700);
  });

  it("numbers its pages in the locale's digits", async () => {
    const arabic = edition({ code: "ar-EG", markdown: "نص" });
    const { text, pages } = await pdfOf(arabic);
    expect(pages).toBe(1);
    expect(text[0]).toMatch(/Page\s*١\s*of\s*١/);
  });

  it("turns the pages of a right-to-left language the other way", async () => {
    const document = await PDFDocument.load(bytesOf(await renderer.render(edition({ code: "ar", markdown: "نص" }))), {
      updateMetadata: false,
    });
    expect(document.catalog.toString()).toContain("/Direction /R2L");
    expect(document.catalog.toString()).toContain("/Lang (ar)");
  });

  it("is the same bytes again, from another renderer too", async () => {
    const other = createPdfRenderer({ fonts: allFaces, templates });
    await other.render(edition({ code: "ar", markdown: "نص آخر" }));
    const again = bytesOf(await other.render(full("el")));
    expect(Buffer.compare(bytesOf(await renderer.render(full("el"))), again)).toBe(0);
  });

  it("never takes text for Typst", async () => {
    const traps = [
      "#panic(1)",
      "$x^2$",
      "*b* _e_ `c`",
      "@ref <label>",
      "// comment",
      '#read("/edition.json")',
      "\\u{41}",
    ];
    const markdown = traps.map((trap) => trap.replace(/[*_`\\<$#@/\\[\]]/g, "\\$&")).join("\n\n");
    const { text } = await pdfOf(edition({ markdown, title: traps.join(" ") }));
    for (const trap of traps) expect(text[0]?.split(trap)).toHaveLength(3);
  });

  it("marks what does not follow the original, with its language and a notice", async () => {
    const marks = {
      "p-1": { state: "missing", lang: "en", dir: "ltr", notice: "Untranslated" },
      "p-2": { state: "stale", notice: "Changed since" },
      "section-1": { state: "missing", lang: "en", dir: "ltr", notice: "Untranslated" },
      "p-4": { state: "missing", lang: "en", dir: "ltr", notice: "Untranslated" },
    } as const;
    const markdown = "English words.\n\nنص\n\n## Heading\n\n| أ |\n| :-- |\n| Cell |";
    const pdf = await pdfOf(edition({ code: "ar", markdown, marks }));
    expect(pdf.tags).toMatch(/P lang=en/);
    expect(pdf.tags).toMatch(/H2 lang=en|lang=en[^\n]*\n\s*H2/);
    expect(pdf.text[0]?.split("Changed since")).toHaveLength(2);
    expect(pdf.text[0]?.split("Untranslated")).toHaveLength(4);
  });

  it("says in which language its interface words are", async () => {
    const made = edition({ code: "yi", markdown: "A" });
    const fonts = await facesOf("noto-serif");
    const fallen = { ...made, labels: { ...made.labels, lang: "en" } };
    const pdf = await readPdf(bytesOf(await createPdfRenderer({ fonts, templates }).render(fallen)));
    expect(pdf.language).toBe("yi");
    expect(pdf.tags.split("\n")[1]).toMatch(/lang=en/);
  });

  it("gives Arabic words back to who searches or listens", async () => {
    const text = "نطلب أن تدرس قراءة المصدر وتأريخه ومقارنة ترجماته";
    const fonts = await facesOf("amiri", "noto-serif");
    const bytes = bytesOf(
      await createPdfRenderer({ fonts, templates }).render(edition({ code: "ar", markdown: text })),
    );
    const page = Document.openDocument(bytes, "application/pdf").loadPage(0);
    expect(page.toStructuredText("").asText().replace(/\s+/g, " ")).toContain(text);
  });

  it.each(["a4", "a5", "letter"] as const)("is set on %s", async (paper) => {
    const made = full("en");
    const bytes = bytesOf(await renderer.render({ ...made, settings: { ...made.settings, paper } }));
    const page = (await PDFDocument.load(bytes, { updateMetadata: false })).getPage(0);
    const sizes = { a4: [595, 842], a5: [420, 595], letter: [612, 792] };
    expect([Math.round(page.getWidth()), Math.round(page.getHeight())]).toEqual(sizes[paper]);
  });
});

describe("a cover", () => {
  async function coverOf(edition: Parameters<typeof renderer.cover>[0]): Promise<Buffer> {
    const rendered = await renderer.cover(edition);
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
    return Buffer.from(rendered.bytes);
  }

  it("is a PNG of 800 by 1200, the same each time", async () => {
    const png = await coverOf(full("ur"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 1200]);
    expect(Buffer.compare(png, await coverOf(full("ur")))).toBe(0);
  });

  it("says why it cannot be made", async () => {
    const latin = createPdfRenderer({ fonts: await facesOf("noto-serif"), templates });
    const rendered = await latin.cover(edition({ title: "বাংলা" }));
    expect(rendered).toMatchObject({ ok: false, findings: [{ code: "missing-glyph", block: "title" }] });
  });
});
