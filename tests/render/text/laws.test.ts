import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstStrong } from "../../../src/model/direction.ts";
import { widthOf } from "../../../src/render/text/width.ts";
import { editionOf, localeOf, textOf } from "../xhtml/sample-edition.ts";
import { written } from "./written.ts";

/** Words by locale, as its texts hold them, some of another script among them. */
const vocabularies = {
  en: [
    "archive",
    "co-operation",
    "don’t",
    "10–12",
    "ISAT–2004",
    "(of",
    "it)",
    "naïve",
    "https://a.example/x/y?z=1",
    "e\u0301te\u0301",
  ],
  ar: ["الأرشيف", "مُوَقَّع", "١٠٪", "(FRR)", "2026", "Casa", "https://a.example/", "الـ١٥", "و", "כתב"],
  "zh-Hans": ["十八个组织", "。", "（见下文）", "档案", "2026年", "ISAT", "“原文”", "🗂️", "……"],
  th: ["เอกสาร", "เด็กๆ", "แต่ผู้ที่เกี่ยวข้อง", "ฯลฯ", "2565", "(TCAT)", "https://a.example/"],
  bn: ["নথি", "নিম্নস্বাক্ষরকারী", "১০%", "কখনও।", "ATCR", "লিংক", "না-হয়"],
} as const;
type Code = keyof typeof vocabularies;

interface Sample {
  readonly code: Code;
  /** Words by block, each with what joins them: nothing only where the script has no spaces. */
  readonly blocks: readonly { readonly form: number; readonly words: readonly string[] }[];
}

const samples: fc.Arbitrary<Sample> = fc.constantFrom(...(Object.keys(vocabularies) as Code[])).chain((code) =>
  fc.record({
    code: fc.constant(code),
    blocks: fc.array(
      fc.record({
        form: fc.nat(forms.length - 1),
        words: fc.array(fc.constantFrom(...vocabularies[code]), { minLength: 1, maxLength: 40 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

/** Markdown of a block with this text. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `## ${text}`,
  (text) => `- x\n\n  1. ${text}\n  2. ${text}`,
  (text) => `> > ${text}`,
  (text) => `| n | ${text} |\n| --- | --: |\n| ${text} | 1 |`,
  (text) => `[${text}](<https://b.example/${encodeURIComponent(text)}>)[^1]`,
  (text) => `:::note\n**${text}** *${text}*\n:::`,
];

function textOfSample({ code, blocks }: Sample): string {
  const joint = code === "zh-Hans" || code === "th" ? "" : " ";
  const isAddress = (word: string | undefined) => word?.startsWith("http") === true;
  const gap = (word: string, before: string | undefined) => (isAddress(word) || isAddress(before) ? " " : joint);
  const spaced = (words: readonly string[]) => words.map((word, at) => gap(word, words[at - 1]) + word).join("");
  const markdown = blocks.map(({ form, words }) => forms[form]?.(spaced(words).trim()) ?? "").join("\n\n");
  const edition = editionOf(`${markdown}\n\n[^1]: x\n`, {
    locale: localeOf(code),
    title: textOf(vocabularies[code][0], "title"),
  });
  return written(edition);
}

const controls = /[\u200e\u200f\u2066-\u2069]/g;
const markers = /^ *((\p{Nd}+\.|-|\[\p{Nd}+\]|\(\*\p{Nd}+\)) +)*/u;

describe("laws", () => {
  test("no line is wider than 72 columns, but one that holds a single address or word", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const wide = textOfSample(sample)
          .split("\n")
          .filter((line) => widthOf(line) > 72);
        for (const line of wide)
          expect(line.replace(controls, "").replace(markers, "").trim()).toMatch(/^\S*https:\S+$/);
      }),
    );
  });

  test("all words are there, in the order of reading", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const text = textOfSample(sample).replace(controls, "").replace(/\s+/g, "");
        let from = 0;
        for (const word of sample.blocks.flatMap(({ words }) => words)) {
          const at = text.indexOf(word.normalize("NFC"), from);
          expect(at, word).toBeGreaterThanOrEqual(from);
          from = at + word.normalize("NFC").length;
        }
      }),
    );
  });

  test("no spaces at a line's end, no tabs, no byte-order mark, normal form C, one line end at the end", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const text = textOfSample(sample);
        expect(text).not.toMatch(/[^\S\n]$|[\t\r\ufeff]|\n\n\n|\n\n$/m);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text.normalize("NFC")).toBe(text);
      }),
    );
  });

  test("each line of a right-to-left text is seen as one, and closes the isolates that it opens", () => {
    const arabic = samples.filter(({ code }) => code === "ar");
    fc.assert(
      fc.property(arabic, (sample) => {
        for (const line of textOfSample(sample)
          .split("\n")
          .filter((each) => each !== "")) {
          expect(firstStrong(line), line).toBe("rtl");
          expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
        }
      }),
    );
  });

  test("the same edition gives the same bytes", () => {
    const twice = (sample: Sample): void => {
      expect(textOfSample(sample)).toBe(textOfSample(sample));
    };
    fc.assert(fc.property(samples, twice), { numRuns: 20 });
  });
});
