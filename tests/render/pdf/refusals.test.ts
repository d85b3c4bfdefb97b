import { describe, expect, it } from "vitest";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { allFaces, facesOf, renderer, templates } from "./setup.ts";

describe("no PDF is made, and why: it", () => {
  it("refuses a character that no font has, and says which", async () => {
    const latin = createPdfRenderer({ fonts: await facesOf("noto-serif"), templates });
    const rendered = await latin.render(edition({ markdown: "Fine.\n\n1. Здравствуй, বাংলা" }));
    expect(rendered).toEqual({
      ok: false,
      findings: [
        {
          code: "missing-glyph",
          severity: "error",
          message: "No configured font has “ব” (U+09AC BENGALI LETTER BA), nor া ং ল.",
          hint: expect.stringMatching(/font for the Bangla script to `fonts:`/),
          statement: "joint-statement",
          locale: "en",
          block: "point-1",
          actual: "ব",
        },
      ],
    });
  });

  it("refuses labels and digits that no font has", async () => {
    const latin = createPdfRenderer({ fonts: await facesOf("noto-serif"), templates });
    const rendered = await latin.render(edition({ code: "bn", markdown: "Latin" }));
    expect(rendered).toMatchObject({ ok: false, findings: [{ code: "missing-glyph", actual: "০" }] });
  });

  it("names the file and line of a broken template", async () => {
    const broken = { ...templates, "pdf/look.typ": "#let ink = black\n#let accent = oops\n" };
    const rendered = await createPdfRenderer({ fonts: allFaces, templates: broken }).render(edition());
    expect(rendered).toMatchObject({
      ok: false,
      findings: [{ code: "template", severity: "error", file: "templates/pdf/look.typ", line: 2, column: 15 }],
    });
  });

  it("refuses a face that is in no configured font", async () => {
    const source = '#set text(font: "Libertinus Serif", fallback: false)\n#metadata(())<positions> Text';
    const own = { ...templates, "pdf/statement.typ": `#set document(title: "T")\n${source}` };
    const rendered = await createPdfRenderer({ fonts: allFaces, templates: own }).render(edition());
    expect(rendered).toMatchObject({
      ok: false,
      findings: [{ code: "typeset", severity: "error", actual: expect.stringContaining("LibertinusSerif") }],
    });
  });

  it("refuses a template that would fetch a package", async () => {
    const hungry = { ...templates, "pdf/look.typ": '#import "@preview/cetz:0.3.0"\n' };
    const rendered = await createPdfRenderer({ fonts: allFaces, templates: hungry }).render(edition());
    expect(rendered).toMatchObject({ ok: false, findings: [{ code: "template", line: 1 }] });
  });

  it("reports a node it cannot write", async () => {
    const strange = edition({ over: { body: { type: "root", children: [{ type: "html", value: "<b>" }] } } });
    expect(await renderer.render(strange)).toMatchObject({ ok: false, findings: [{ code: "unsupported-node" }] });
  });
});

describe("fonts of a locale", () => {
  it("are only those that its own list names", async () => {
    const bengali = (await facesOf("noto-serif-bengali")).map((face) => ({ ...face, origins: ["bengali"] }));
    const both = createPdfRenderer({ fonts: [...(await facesOf("noto-serif")), ...bengali], templates });
    const text = edition({ title: "বাংলা" });
    const allowed = { ...text, settings: { ...text.settings, fonts: ["bengali"] } };
    const other = { ...text, settings: { ...text.settings, fonts: ["latin"] } };
    expect((await both.cover(allowed)).ok).toBe(true);
    expect((await both.cover(other)).ok).toBe(false);
  });
});
