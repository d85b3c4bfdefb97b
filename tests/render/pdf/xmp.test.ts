import { describe, expect, it } from "vitest";
import { completePacket } from "../../../src/render/pdf/xmp.ts";
import { readPdf } from "../../support/pdf.ts";
import { edition } from "../epub/edition.ts";
import { bytesOf, renderer } from "./setup.ts";

const record = {
  identifier: "urn:x",
  source: "https://x",
  dates: [],
  creators: [],
  publisher: "P",
  rights: undefined,
  subjects: [],
};
const text = (words: string) => ({ ...edition().publisher, id: "rights", text: words });

async function packetOf(over: Parameters<typeof edition>[0]): Promise<string> {
  return (await readPdf(bytesOf(await renderer.render(edition(over))))).xmp.text;
}

/** The values of a Dublin Core property, in their order. */
function valuesOf(packet: string, name: string): readonly string[] {
  const body = new RegExp(`<dc:${name}>(.*?)</dc:${name}>`, "s").exec(packet)?.[1] ?? "";
  const items = [...body.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map((match) => match[1] as string);
  return items.length > 0 ? items : [body].filter((value) => value !== "");
}

describe("an XMP packet", () => {
  it("is refused where it is not Typst's", () => {
    expect(() => completePacket("<x/>", "en", record)).toThrow("pdfaExtension:schemas");
  });

  it.each(["en", "ar", "zh-Hans"])(
    "files an edition in %s: title, authors, language, dates, rights and more",
    async (code) => {
      const titles: Record<string, string> = { en: "Joint & open", ar: "بيان مشترك", "zh-Hans": "联合声明" };
      const packet = await packetOf({
        code,
        title: titles[code] as string,
        over: { authorNames: ["Ada <Example>", "ليلى"], rights: text("© 2026 Archive Network & friends. CC BY 4.0") },
      });
      const of = (name: string) => valuesOf(packet, name);
      expect(of("title")).toEqual([titles[code]?.replace("&", "&amp;")]);
      expect(of("language")).toEqual([code]);
      expect(of("creator")).toEqual(["Ada &lt;Example&gt;", "ليلى"]);
      expect(of("publisher")).toEqual(["Archive Network"]);
      expect(of("subject")).toEqual(["Statement", "Statements of the Archive Network"]);
      expect(of("date")).toEqual(["2026-03-12", "2026-03-12T00:00:00Z"]);
      expect(of("rights")).toEqual(["© 2026 Archive Network &amp; friends. CC BY 4.0"]);
      expect(of("identifier")).toEqual(["urn:uuid:5f0c4f0e-7a38-5d7c-9c56-0c1c3d8d4a11"]);
      expect(of("source")).toEqual([`https://statements.example.org/${code}/joint-statement/`]);
      expect(packet).toContain("<xmp:ModifyDate>2026-03-12T00:00:00");
      expect(packet).toMatch(/<pdfuaid:part>1<.*<pdfaid:part>3<.*<pdfaid:conformance>A</s);
    },
  );

  it("says nothing of what the text does not say", async () => {
    const packet = await packetOf({ over: { issued: undefined } });
    expect(valuesOf(packet, "rights")).toEqual([]);
    expect(valuesOf(packet, "date")).toEqual(["2026-03-12T00:00:00Z"]);
  });

  it("shows the rights at the end of the text", async () => {
    const pdf = await readPdf(bytesOf(await renderer.render(edition({ over: { rights: text("CC BY 4.0") } }))));
    expect(pdf.text.at(-1)?.indexOf("CC BY 4.0")).toBeGreaterThan(pdf.text.at(-1)?.indexOf("One paragraph.") ?? 0);
  });
});
