import type { FeatureBag } from "./features.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import type { LocaleTexts, Paragraph, TextMeasure } from "./paragraphs.ts";

/**
 * What all languages of a publication tell of its paragraphs together: which are alike, and which are longer in
 * translation than others. Every language has words of its own, but what a paragraph has in common with another one, it
 * has in common in most of them.
 */
export interface Common {
  /** Rows, by the paragraphs' keys. */
  readonly rows: ReadonlyMap<string, number>;
  readonly sources: readonly TextMeasure[];
  readonly headings: readonly boolean[];
  /** Rows that all are compared with. */
  readonly columns: readonly number[];
  readonly likeness: ReadonlyMap<LocaleTexts, Likeness>;
  /** Likeness in all target locales and the source's, added up; and how many of them have each column. */
  readonly sum: Likeness;
  readonly voices: Float64Array;
  /** By how much more the locales have of each value than their sources let expect, added up; and how many have the row. */
  readonly surplus: readonly (readonly number[])[];
  readonly counts: readonly number[];
}

/** Paragraphs that others are compared with, at most: so the work stays linear. */
const mostColumns = 128;

/** The most that a single translation counts. */
const strongest = 0.5;

/** Brings the locales of a publication together. */
export function commonOf(locales: readonly LocaleTexts[]): Common {
  const first = new Map<string, Paragraph>();
  for (const { paragraphs } of locales) {
    for (const paragraph of paragraphs) if (!first.has(paragraph.key)) first.set(paragraph.key, paragraph);
  }
  const rows = new Map([...first.keys()].map((key, row) => [key, row]));
  const columns = columnsOf([...first.values()]);
  const sources = [...first.values()].map(({ source }) => source);
  const headings = [...first.values()].map(({ isHeading }) => isHeading);
  const bags = new Map(locales.map((texts) => [texts, bagsOf(texts, rows)]));
  const likeness = new Map([...bags].map(([texts, own]) => [texts, likenessOf(own, columns)]));
  const sum = likenessOf(
    sources.map(({ features }) => features),
    columns,
  );
  const voices = new Float64Array(columns.length).fill(1);
  for (const [texts, own] of likeness) {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (own[at] as number);
    columns.forEach((row, column) => {
      if (bags.get(texts)?.[row] !== undefined) voices[column] = (voices[column] as number) + 1;
    });
  }
  return { rows, sources, headings, columns, likeness, sum, voices, ...surplusesOf(locales, rows) };
}

/** The same, with other paragraphs of one locale; what they have more than expected stays. */
export function replaceLocale(common: Common, old: LocaleTexts, anew: LocaleTexts): Common {
  const { rows, columns } = common;
  const [before, after] = [bagsOf(old, rows), bagsOf(anew, rows)];
  const likeness = likenessOf(after, columns);
  const gone = common.likeness.get(old) as Likeness;
  const voices = columns.map((row, column) => {
    return (common.voices[column] as number) + Number(after[row] !== undefined) - Number(before[row] !== undefined);
  });
  return {
    ...common,
    likeness: new Map([[anew, likeness]]),
    sum: common.sum.map((cell, at) => cell - (gone[at] as number) + (likeness[at] as number)),
    voices: Float64Array.from(voices),
  };
}

/** Headings say too little to compare others with. */
function columnsOf(paragraphs: readonly Paragraph[]): readonly number[] {
  const places = paragraphs.flatMap(({ isHeading }, row) => (isHeading ? [] : [row]));
  const step = Math.max(places.length / mostColumns, 1);
  return Array.from({ length: Math.floor(places.length / step) }, (_, at) => places[Math.floor(at * step)] as number);
}

function bagsOf({ paragraphs }: LocaleTexts, rows: Common["rows"]): readonly (FeatureBag | undefined)[] {
  const bags = new Array<FeatureBag | undefined>(rows.size).fill(undefined);
  for (const { key, target } of paragraphs) bags[rows.get(key) as number] = target.features;
  return bags;
}

function surplusesOf(locales: readonly LocaleTexts[], rows: Common["rows"]): Pick<Common, "surplus" | "counts"> {
  const surplus: number[][] = Array.from({ length: rows.size }, () => []);
  const counts = new Array<number>(rows.size).fill(0);
  for (const texts of locales) {
    for (const paragraph of texts.paragraphs) {
      const row = rows.get(paragraph.key) as number;
      const sums = surplus[row] as number[];
      surplusOf(paragraph, texts).forEach((value, at) => {
        sums[at] = (sums[at] ?? 0) + value;
      });
      counts[row] = (counts[row] as number) + 1;
    }
  }
  return { surplus, counts };
}

function surplusOf({ source, target, isHeading }: Paragraph, { offsets }: LocaleTexts): readonly number[] {
  const usual = isHeading ? offsets.headings : offsets.others;
  return target.values.map((value, at) => {
    const surplus = value - (source.values[at] as number) - (usual[at] ?? 0);
    return Math.max(Math.min(surplus, strongest), -strongest);
  });
}

/** The values to be expected of each row's translation in a locale, by what the others have. */
export function expectedValues(
  { sources, headings, surplus, counts, rows }: Common,
  texts: LocaleTexts,
): readonly (readonly number[])[] {
  const own = new Map(texts.paragraphs.map((paragraph) => [rows.get(paragraph.key), surplusOf(paragraph, texts)]));
  return sources.map(({ values }, row) => {
    const [mine, sums] = [own.get(row), surplus[row] ?? []];
    const usual = headings[row] ? texts.offsets.headings : texts.offsets.others;
    const others = (counts[row] ?? 0) - (mine === undefined ? 0 : 1) + 1;
    // The source is a voice too, which has no surplus.
    return values.map((value, at) => value + (usual[at] ?? 0) + ((sums[at] ?? 0) - (mine?.[at] ?? 0)) / others);
  });
}
