import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/model/finding.ts";
import { toFinding } from "../../../src/render/pdf/diagnostics.ts";
import { placeNotes } from "../../../src/render/pdf/note-place.ts";
import { readPdf } from "../../support/pdf.ts";
import { edition } from "../epub/edition.ts";
import { bytesOf, renderer } from "./setup.ts";

const some = ["institution", "archive", "reader", "public", "translation", "library", "record"];

/** Words in an order without a pattern, the same each time: where lines end matters here. */
function* wordOrder(): Generator<string, never> {
  for (let seed = 7; ; ) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield some[Math.floor(seed / 65536) % some.length] as string;
  }
}

/** English that stands in for Arabic: three paragraphs of `length` words each, of which the last goes on on the next page, and one more. */
function standIn(length: number, rest = 0) {
  const order = wordOrder();
  const words = (count: number) => Array.from({ length: count }, () => order.next().value).join(" ");
  const mark = { state: "missing", lang: "en", dir: "ltr" } as const;
  const text = Array.from({ length: 3 }, () => words(length)).join("\n\n");
  const markdown = `${text}[^a]\n\n[^a]: ${words(38)} which ends here.\n\n${words(rest)}`;
  return edition({ code: "ar", markdown, marks: Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`p-${at}`, mark])) });
}

const moved = { code: "typeset", severity: "info", message: expect.stringContaining("stand after the text") };
const fault = {
  severity: "error",
  message: "internal error: expected link ancestor (occurred at /a/cargo/link.rs:88:10)",
  file: undefined,
  line: undefined,
  column: undefined,
} as const;

describe("a note in text against the direction of the page, on which Typst stumbles", () => {
  it("stands after the text, and on its page where it can", async () => {
    const seen = new Set<number>();
    for (let length = 93; length <= 98; length += 1) {
      const rendered = await renderer.render(standIn(length));
      const { text } = await readPdf(bytesOf(rendered));
      expect(text.join(" ").match(/ends here\./g)).toHaveLength(1);
      if (rendered.findings.length > 0) expect(rendered.findings).toMatchObject([moved]);
      seen.add(rendered.findings.length);
    }
    expect([...seen].sort()).toEqual([0, 1]);
  });
});

describe("the pages of an e-book", () => {
  it("are those of the PDF, whether or not it has been made", async () => {
    const made = standIn(95, 700);
    const before = await renderer.pageStarts(made);
    expect(await renderer.render(made)).toMatchObject({ ok: true, findings: [moved] });
    expect(await renderer.pageStarts(made)).toEqual(before);
    // With the note at the foot of the second page, the third would begin after 2031.
    expect(before[1]).toMatchObject({ page: 3, characters: 2408 });
  });
});

describe("the place of the notes", () => {
  const outcome = (...findings: readonly Finding[]) => ({ ok: false, findings }) as const;
  const finding = toFinding(fault, "s", "ar");

  it("is tried twice after an internal fault alone", async () => {
    const tried = async (first: Finding) => {
      const places: string[] = [];
      await placeNotes(standIn(1), async (notes) => {
        places.push(notes);
        return outcome(first);
      });
      return places;
    };
    expect(await tried(finding)).toEqual(["page", "end"]);
    expect(await tried({ ...finding, message: "Typst: no" })).toEqual(["page"]);
  });

  it("is not told from where Typst was built", () => {
    expect(finding.message).toBe("Typst: internal error: expected link ancestor");
  });
});
