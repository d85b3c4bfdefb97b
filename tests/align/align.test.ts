import { describe, expect, it } from "vitest";
import { align, alignSource } from "../../src/align/align.ts";
import type { Catalog, CatalogEntry } from "../../src/model/catalog.ts";
import type { Segment } from "../../src/model/segment.ts";

const segment = (id: string, source: string, context?: string): Segment => ({
  id,
  kind: "paragraph",
  source,
  format: "markdown",
  note: undefined,
  context,
  words: source.split(" ").length,
  file: "content/s.md",
  line: 1,
});
const entry = (source: string, target: string, more: Partial<CatalogEntry> = {}): CatalogEntry => ({
  context: undefined,
  source,
  target,
  fuzzy: false,
  previous: undefined,
  obsolete: false,
  line: 1,
  ...more,
});
const catalog = (...entries: CatalogEntry[]): Catalog => ({
  locale: "ar",
  statement: "s",
  file: "f",
  header: {},
  entries,
  text: "",
});
const states = (segments: Segment[], ...entries: CatalogEntry[]) =>
  align("s", "ar", segments, catalog(...entries)).pairs.map(({ state }) => state);

describe("align", () => {
  it("pairs by the very text, and by context where there is one", () => {
    const { pairs } = align(
      "s",
      "ar",
      [segment("p-1", "Archive"), segment("p-2", "Archive", "box")],
      catalog(entry("Archive", "أرشيف"), entry("Archive", "صندوق", { context: "box" })),
    );
    expect(pairs.map((pair) => [pair.state, pair.entry?.target])).toEqual([
      ["current", "أرشيف"],
      ["current", "صندوق"],
    ]);
  });

  it("knows missing, fuzzy and stale", () => {
    const segments = [segment("p-1", "One"), segment("p-2", "Two"), segment("p-3", "Three"), segment("p-4", "Four")];
    expect(
      states(
        segments,
        entry("One", ""),
        entry("Two", "x", { fuzzy: true }),
        entry("Three", "x", { fuzzy: true, previous: "Tree" }),
      ),
    ).toEqual(["missing", "fuzzy", "stale", "missing"]);
  });

  it("takes a text edited since the last sync for stale, with the text that was translated", () => {
    const before = "We will publish our catalogues in full within ten years.";
    const after = "We will publish our catalogues in full within five years.";
    const { pairs, unused } = align(
      "s",
      "ar",
      [segment("p-1", after), segment("p-2", "Something else entirely.")],
      catalog(entry(before, "ترجمة")),
    );
    expect(pairs[0]).toMatchObject({ state: "stale", previous: before, entry: { target: "ترجمة" } });
    expect(pairs[1]?.state).toBe("missing");
    expect(unused).toEqual([]);
  });

  it("brings an obsolete entry back with its very text, and no further than it was", () => {
    const gone = { obsolete: true };
    const segments = [segment("p-1", "One two three")];
    expect(states(segments, entry("One two three", "x", gone))).toEqual(["current"]);
    expect(states(segments, entry("One two three", "x", { ...gone, fuzzy: true }))).toEqual(["fuzzy"]);
    expect(states(segments, entry("One two three four", "x", gone))).toEqual(["stale"]);
  });

  it("keeps a translation current where only spaces, quotation marks or stops have changed", () => {
    const before = 'He said "no record is closed" and left.';
    const { pairs } = align(
      "s",
      "ar",
      [segment("p-1", "He said “no record is closed”, and left.")],
      catalog(entry(before, "ت")),
    );
    expect(pairs[0]).toMatchObject({ state: "current", entry: { target: "ت" } });
    const fuzzy = entry(before, "ت", { fuzzy: true });
    expect(states([segment("p-1", "He said “no record is closed”, and left.")], fuzzy)).toEqual(["stale"]);
  });

  it("gives both halves of a split paragraph the whole old text, and a merged one both", () => {
    const [first, second] = ["We keep the records of the town.", "Readers may copy them without a fee."];
    const split = align(
      "s",
      "ar",
      [segment("p-1", first), segment("p-2", second)],
      catalog(entry(`${first} ${second}`, "كل")),
    );
    expect(
      split.pairs.map((pair) => [pair.state, pair.state === "stale" && pair.previous, pair.entry?.target]),
    ).toEqual([
      ["stale", `${first} ${second}`, "كل"],
      ["stale", `${first} ${second}`, "كل"],
    ]);
    const merged = align(
      "s",
      "ar",
      [segment("p-1", `${first} ${second}`)],
      catalog(entry(first, "أ"), entry(second, "ب")),
    );
    expect(merged.pairs).toMatchObject([
      { state: "stale", previous: `${first}\n\n${second}`, entry: { target: "أ ب" } },
    ]);
    expect(merged.unused).toEqual([]);
  });

  it("keeps the oldest text where a translation was outdated already", () => {
    const held = entry("We open in ten days.", "ت", { fuzzy: true, previous: "We open in five days." });
    const { pairs } = align("s", "ar", [segment("p-1", "We open in twelve days.")], catalog(held));
    expect(pairs).toMatchObject([{ state: "stale", previous: "We open in five days." }]);
  });

  it("counts words of the source, and rounds down", () => {
    const alignment = align("s", "ar", [segment("p-1", "a b"), segment("p-2", "c")], catalog(entry("a b", "x")));
    expect(alignment.words).toEqual({ current: 2, stale: 0, fuzzy: 0, missing: 1 });
    expect(alignment.percent).toBe(66);
  });

  it("has all of the source current", () => {
    expect(alignSource("s", "en", [segment("p-1", "a")])).toMatchObject({
      percent: 100,
      pairs: [{ state: "current", entry: { target: "a" } }],
    });
  });
});
