import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { createPdfRenderer } from "../../../src/render/pdf/renderer.ts";
import { edition } from "../epub/edition.ts";
import { textOf } from "../xhtml/sample-edition.ts";
import { bytesOf, facesOf, renderer, templates } from "./setup.ts";

async function cardOf(of: Edition, ...rest: readonly Parameters<typeof renderer.card>[1][]): Promise<Buffer> {
  return Buffer.from(bytesOf(await renderer.card(of, ...rest)));
}

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

const words = { en: "archives ", ar: "الأرشيفات ", ur: "آرکائیوز ", bn: "আর্কাইভ ", "zh-Hans": "档案" };

describe("a card", () => {
  it.each(Object.entries(words))("is 1200 by 630, small, and the same each time: %s", async (code, word) => {
    for (const times of [3, Math.ceil(300 / word.length)]) {
      const title = word.repeat(times).trim();
      const png = await cardOf(edition({ code, title }));
      expect(sizeOf(png)).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(100_000);
      expect(Buffer.compare(png, await cardOf(edition({ code, title })))).toBe(0);
    }
  });

  it("shows title and language, and other titles where there are any", async () => {
    const plain = await cardOf(edition({ code: "en" }));
    const mark = { lang: "ar", dir: "rtl" } as const;
    for (const other of [
      await cardOf(edition({ code: "en", title: "Another" })),
      await cardOf(edition({ code: "tr" })),
      await cardOf(edition({ code: "en" }), [textOf("العربية", "name-ar", mark)]),
    ])
      expect(Buffer.compare(plain, other)).not.toBe(0);
  });

  it("has the colours of the publication's own templates", async () => {
    const look = `#import "/templates/hexapla/pdf/look.typ": *\n#let accent = rgb("#0000ff")\n`;
    const own = { ...templates, "hexapla/pdf/look.typ": templates["pdf/look.typ"] ?? "", "pdf/look.typ": look };
    const blue = createPdfRenderer({ fonts: await facesOf("noto-serif"), templates: own });
    const png = Buffer.from(bytesOf(await blue.card(edition({ code: "en" }))));
    expect(png.includes(Buffer.from([0x00, 0x00, 0xff]))).toBe(true);
  });

  it("says why it cannot be made", async () => {
    const latin = createPdfRenderer({ fonts: await facesOf("noto-serif"), templates });
    const rendered = await latin.card(edition({ title: "বাংলা" }));
    expect(rendered).toMatchObject({ ok: false, findings: [{ code: "missing-glyph", block: "title" }] });
  });
});
