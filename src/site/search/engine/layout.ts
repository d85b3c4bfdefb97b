import { type Phrase, stemOf } from "./query.ts";

/**
 * How the index of a language is laid out. Its paragraphs have ordinals: first the titles, one a statement, then all
 * headings, then all other blocks, each in the order of the statements. An ordinal so tells what it is, and whose.
 */
export interface Layout {
  /** How many headings each statement has; as many numbers as there are titles. */
  readonly headings: readonly number[];
  /** How many other blocks each statement has. */
  readonly texts: readonly number[];
  /** The first term of each file of terms. */
  readonly termFiles: readonly string[];
  /** The first ordinal of each file of texts. */
  readonly textFiles: readonly number[];
}

/** A term with where it stands: see `readPlaces`. */
export type TermEntry = readonly [term: string, places: string];

/** Greater than every term that begins alike. */
const end = "\u{10ffff}";

/** The files of terms that a query needs. */
export function termFilesFor(query: readonly Phrase[], { termFiles }: Layout): readonly number[] {
  const ranges = query.flatMap(({ atoms }) =>
    atoms.flatMap(({ terms, prefix }) =>
      terms.map((term) => (prefix ? ([stemOf(term), stemOf(term) + end] as const) : ([term, term] as const))),
    ),
  );
  return termFiles.flatMap((first, at) => {
    const next = termFiles[at + 1];
    const isNeeded = ranges.some(([from, to]) => first <= to && (next === undefined || from < next));
    return isNeeded ? [at] : [];
  });
}

/** The file of texts that has a paragraph. */
export function textFileOf(ordinal: number, { textFiles }: Layout): number {
  return textFiles.findLastIndex((first) => first <= ordinal);
}

/** The statement of each paragraph. */
export function statementsOf({ headings, texts }: Layout): readonly number[] {
  const own = (counts: readonly number[]) =>
    counts.flatMap((count, statement) => new Array<number>(count).fill(statement));
  return [...headings.keys(), ...own(headings), ...own(texts)];
}

/** How much what is found there weighs. */
export function weightOf(ordinal: number, { headings }: Layout): number {
  const titles = headings.length;
  if (ordinal < titles) return 4;
  return ordinal < titles + headings.reduce((sum, each) => sum + each, 0) ? 2 : 1;
}

/** Places as a file of terms writes them: paragraphs parted by spaces, each its ordinal and its positions, as steps from the last, in base 36. */
export function writePlaces(places: ReadonlyMap<number, readonly number[]>): string {
  let last = 0;
  return [...places]
    .map(([ordinal, positions]) => {
      const step = ordinal - last;
      last = ordinal;
      return [step, ...positions.map((position, at) => position - (positions[at - 1] ?? 0))]
        .map((number) => number.toString(36))
        .join(",");
    })
    .join(" ");
}

/** Positions by paragraph. */
export function readPlaces(text: string): ReadonlyMap<number, readonly number[]> {
  let ordinal = 0;
  return new Map(
    text.split(" ").map((entry) => {
      const [step = 0, ...steps] = entry.split(",").map((number) => Number.parseInt(number, 36));
      ordinal += step;
      let position = 0;
      return [ordinal, steps.map((each) => (position += each))] as const;
    }),
  );
}
