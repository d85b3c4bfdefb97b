import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeclarations } from "../../../bench/alignment/declarations.ts";
import { alignBlocks } from "../../../src/align/adopt/align-blocks.ts";
import type { AlignedText, Bead } from "../../../src/model/adoption.ts";
import { cpuSecondsOf } from "../../support/cpu-time.ts";

const plain = (text: string): AlignedText => ({ text, kind: "paragraph", number: undefined, marks: [] });
const shown = ({ source, sources, target, targets }: Bead) => `${source}+${sources} ${target}+${targets}`;
const declarations = readDeclarations();

/** The articles' paragraphs alone. */
function paragraphs(code: string): readonly AlignedText[] {
  const blocks = declarations.find((declaration) => declaration.code === code)?.blocks ?? [];
  return blocks.filter(({ kind }) => kind !== "heading").map(({ text }) => plain(text));
}

const english = paragraphs("eng");

describe("alignBlocks", () => {
  // Right to left, no spaces, complex shaping, other alphabets.
  it.each(["arb", "cmn_hans", "ben", "ell_monotonic", "tha", "heb"])("finds all paragraphs in %s", (code) => {
    expect(alignBlocks(english, paragraphs(code)).map(shown)).toEqual(english.map((_, at) => `${at}+1 ${at}+1`));
  });

  it.each(["arb", "cmn_hans", "deu_1996"])("finds a merge, a split, a drop and an addition in %s", (code) => {
    const target = [...paragraphs(code)];
    const textAt = (at: number) => target[at]?.text ?? "";
    target.splice(30, 0, plain(declarations.find((each) => each.code === code)?.blocks.at(-1)?.text ?? ""));
    target.splice(41, 1);
    const half = textAt(25).search(/[；،;]/u);
    target.splice(
      25,
      1,
      plain(textAt(25).slice(0, half + 1)),
      plain(
        textAt(25)
          .slice(half + 1)
          .trim(),
      ),
    );
    target.splice(3, 2, plain(`${textAt(3)} ${textAt(4)}`));
    const beads = alignBlocks(english, target).map(shown);
    expect(beads).toEqual(expect.arrayContaining(["3+2 3+1", "25+1 24+2", "30+0 30+1", "40+1 41+0"]));
  });

  it("goes by headings, numbers, links and notes where the words tell nothing", () => {
    const source: AlignedText[] = [
      { text: "aaaa aaaa", kind: "heading", number: undefined, marks: [] },
      { text: "bbb bbb bbb", kind: "item", number: 1, marks: ["https://a.example"] },
      { text: "ccc ccc ccc", kind: "item", number: 2, marks: [] },
      { text: "ddd ddd 1948", kind: "paragraph", number: undefined, marks: ["^"] },
    ];
    const target: AlignedText[] = [
      { text: "ξξξξ ξξξξ", kind: "heading", number: undefined, marks: [] },
      { text: "ψψψ ψψψ ψψψ", kind: "item", number: 2, marks: [] },
      { text: "ωωω ωωω ١٩٤٨", kind: "paragraph", number: undefined, marks: ["^"] },
    ];
    expect(alignBlocks(source, target).map(shown)).toEqual(["0+1 0+1", "1+1 1+0", "2+1 1+1", "3+1 2+1"]);
  });

  it("learns from pairs that are known", () => {
    const known = [
      { source: "The house is red", target: "xuur" },
      { source: "The house is old", target: "xuul" },
    ];
    expect(alignBlocks([plain("One"), plain("Two")], [plain("Uno"), plain("Dos")], known)).toHaveLength(2);
  });

  it("holds every block of both sides once, in order, whatever they are", () => {
    const block: fc.Arbitrary<AlignedText> = fc.record({
      text: fc.oneof(fc.lorem({ maxCount: 8 }), fc.string(), fc.constantFrom("", "٣", "一二", "مرحبا", "12")),
      kind: fc.constantFrom("heading", "paragraph", "item", "footnote"),
      number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      marks: fc.array(fc.constantFrom("^", "https://a.example"), { maxLength: 2 }),
    });
    const blocks = fc.array(block, { maxLength: 9 });
    fc.assert(
      fc.property(blocks, blocks, (source, target) => {
        let [i, j] = [0, 0];
        for (const bead of alignBlocks(source, target)) {
          expect([bead.source, bead.target]).toEqual([i, j]);
          expect(bead.confidence).toBeGreaterThanOrEqual(0);
          expect(bead.confidence).toBeLessThanOrEqual(1);
          i += bead.sources;
          j += bead.targets;
        }
        expect([i, j]).toEqual([source.length, target.length]);
      }),
    );
  });

  it("takes a long document in seconds", async () => {
    const text = (at: number, word: string) => plain(`${word} ${at} ${"lorem ipsum dolor ".repeat(1 + (at % 7))}`);
    const source = Array.from({ length: 1200 }, (_, at) => text(at, "chapter"));
    const target = Array.from({ length: 1190 }, (_, at) => text(at < 600 ? at : at + 10, "Kapitel"));
    let beads: ReturnType<typeof alignBlocks> = [];
    const seconds = await cpuSecondsOf(() => {
      beads = alignBlocks(source, target);
    });
    expect(beads.filter(({ sources }) => sources === 1).length).toBeGreaterThan(1100);
    expect(beads.at(-1)).toMatchObject({ source: 1199, target: 1189 });
    expect(seconds).toBeLessThan(60);
  });
});
