import { describe, expect, it } from "vitest";
import { readDeclarations } from "../../../bench/alignment/declarations.ts";
import { benchPublication, benchSource, benchStatement } from "../../../bench/check/publication.ts";
import { wrongLanguage } from "../../../src/align/rules/wrong-language.ts";

const codes = { fra: "fr", deu_1996: "de", arb: "ar", pes_1: "fa", rus: "ru", bul: "bg" } as const;
type Code = keyof typeof codes;

const declarations = new Map(readDeclarations().map((each) => [each.code, each.blocks.map(({ text }) => text)]));
const english = readDeclarations().find(({ code }) => code === "eng");
const source = benchSource("en", english?.blocks ?? []);

/** Blocks that are said to be in another language, where these blocks of `code` are those of `other`. */
function found(code: Code, other: Code, ...places: readonly number[]): readonly (string | undefined)[] {
  return foundIn(code, code, other, places);
}

function foundIn(asked: Code, code: Code, other: Code, places: readonly number[]): readonly (string | undefined)[] {
  const textsOf = (each: Code) => declarations.get(each) ?? [];
  const spoiled = textsOf(code).map((text, at) => (places.includes(at) ? (textsOf(other)[at] ?? "") : text));
  const statements = (Object.keys(codes) as Code[])
    .filter((each) => declarations.has(each))
    .map((each) => benchStatement(source, codes[each], each === code ? spoiled : textsOf(each)));
  const judged = statements.find(({ locale }) => locale.code === codes[asked]);
  if (judged === undefined) throw new Error(`${asked} is not in the package`);
  return wrongLanguage.check(judged, benchPublication(statements)).map(({ about, actual }) => {
    return `${about?.pair.segment.id} ${actual}`;
  });
}

describe("wrong-language", () => {
  it.each(["fra", "deu_1996", "arb", "rus"] as const)("says nothing of the untouched translation %s", (code) => {
    expect(found(code, code, 1)).toEqual([]);
  });
  it.each([
    ["fra", "deu_1996", "de"],
    ["deu_1996", "fra", "fr"],
    ["arb", "rus", "ru"],
    ["rus", "arb", "ar"],
  ] as const)("finds in %s a paragraph of %s", (code, other, actual) => {
    expect(found(code, other, 8)).toEqual([`b-8 ${actual}`]);
  });
  it.each([
    ["fra", "deu_1996", "de"],
    ["pes_1", "arb", "ar"],
    ["bul", "rus", "ru"],
  ] as const)("finds in %s several paragraphs of %s, which do not vouch for each other", (code, other, actual) => {
    const places = [4, 8, 10, 12, 16];
    expect(found(code, other, ...places)).toEqual(places.map((place) => `b-${place} ${actual}`));
  });
  it.each([
    ["fra", "deu_1996", "de"],
    ["pes_1", "arb", "ar"],
    ["bul", "rus", "ru"],
  ] as const)(
    "says once of the whole catalog %s that it is that of %s, and nothing of the other",
    (code, other, actual) => {
      const places = source.segments.map((_, at) => at);
      expect(found(code, other, ...places)).toEqual([expect.stringMatching(new RegExp(`^b-\\d+ ${actual}$`, "u"))]);
      expect(foundIn(other, code, other, places)).toEqual([]);
    },
  );
});
