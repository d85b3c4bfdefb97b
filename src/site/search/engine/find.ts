import { type Layout, readPlaces, statementsOf, type TermEntry, weightOf } from "./layout.ts";
import { type Atom, type Phrase, stemOf } from "./query.ts";

/** A paragraph that was found, and the reading of the question that found it. */
export interface Answer {
  readonly ordinal: number;
  readonly query: readonly Phrase[];
}

/** Where a phrase begins in a paragraph, and how well its terms are what was asked for, from 0 to 1. */
interface Place {
  readonly positions: readonly number[];
  readonly likeness: number;
}

type Places = ReadonlyMap<number, Place>;

/** The paragraphs that a question finds, those of its first reading first; each once. */
export function findAnswers(
  questions: readonly (readonly Phrase[])[],
  entries: readonly TermEntry[],
  layout: Layout,
): readonly Answer[] {
  const known = new Set<number>();
  return questions.flatMap((query) => {
    const found = query.length === 0 ? [] : findParagraphs(query, entries, layout);
    const others = found.filter((ordinal) => !known.has(ordinal));
    for (const ordinal of others) known.add(ordinal);
    return others.map((ordinal) => ({ ordinal, query }));
  });
}

/**
 * The paragraphs that have all of a query, the best first. A paragraph also counts where its statement's title has what
 * it lacks.
 *
 * What counts: how rare a word is (inverse document frequency), how often it stands there (its logarithm), whether in a
 * title, a heading or a text, whether it is the very word, and how near to each other the words are. Of equals the first
 * in the order of the index comes first, so the order is one.
 *
 * @param entries What the files of terms hold that the query needs.
 */
export function findParagraphs(query: readonly Phrase[], entries: readonly TermEntry[], layout: Layout): number[] {
  const found = query.map((phrase) => placesOfPhrase(phrase, entries));
  const statements = statementsOf(layout);
  const rarities = found.map((places) => Math.log(1 + statements.length / (1 + places.size)));
  const candidates = new Set(found.flatMap((places) => [...places.keys()]));
  return [...candidates]
    .filter((ordinal) => found.every((places) => places.has(ordinal) || places.has(statements[ordinal] ?? ordinal)))
    .map((ordinal) => ({ ordinal, score: weightOf(ordinal, layout) * scoreOf(ordinal, found, rarities) }))
    .sort((one, other) => other.score - one.score || one.ordinal - other.ordinal)
    .map(({ ordinal }) => ordinal);
}

function scoreOf(ordinal: number, found: readonly Places[], rarities: readonly number[]): number {
  const here = found.map((places) => places.get(ordinal));
  const sum = here.reduce((score, place, at) => score + (rarities[at] ?? 0) * worthOf(place), 0);
  return sum * (1 + nearness(here.map((place) => place?.positions ?? [])));
}

/** @param place Nothing where the statement's title alone has it. */
function worthOf(place: Place | undefined): number {
  return place === undefined ? 0.3 : place.likeness * (1 + Math.log(place.positions.length) / 6);
}

/** 1 where all stand side by side, less the wider the narrowest stretch of text that has them all. */
function nearness(lists: readonly (readonly number[])[]): number {
  if (lists.length < 2 || lists.some((list) => list.length === 0)) return 0;
  const events = lists
    .flatMap((list, which) => list.map((at) => ({ at, which })))
    .sort((one, other) => one.at - other.at);
  const last = lists.map(() => Number.NEGATIVE_INFINITY);
  const width = events.reduce((least, { at, which }) => {
    last[which] = at;
    return Math.min(least, at - Math.min(...last) + 1);
  }, Number.POSITIVE_INFINITY);
  return Math.min(1, lists.length / width);
}

function placesOfPhrase({ atoms }: Phrase, entries: readonly TermEntry[]): Places {
  const [first = new Map<number, Place>(), ...rest] = atoms.map((atom) => placesOfAtom(atom, entries));
  return rest.reduce((together, next) => bothOf(together, next), first);
}

function bothOf(one: Places, other: Places): Places {
  return new Map(
    [...one].flatMap(([ordinal, place]) => {
      const there = other.get(ordinal);
      const starts = new Set(there?.positions);
      const positions = place.positions.filter((position) => starts.has(position));
      if (there === undefined || positions.length === 0) return [];
      return [[ordinal, { positions, likeness: Math.min(place.likeness, there.likeness) }] as const];
    }),
  );
}

/** Where an atom stands, as the beginnings of the phrase that it is part of. */
function placesOfAtom(atom: Atom, entries: readonly TermEntry[]): Places {
  const places = new Map<number, Place>();
  for (const [term, text] of entries) {
    const likeness = likenessOf(term, atom);
    if (likeness === 0) continue;
    for (const [ordinal, own] of readPlaces(text)) {
      const before = places.get(ordinal);
      const starts = own.map((position) => position - atom.at);
      const positions = before === undefined ? starts : inOrder([...before.positions, ...starts]);
      places.set(ordinal, { positions, likeness: Math.max(likeness, before?.likeness ?? 0) });
    }
  }
  return places;
}

function inOrder(positions: readonly number[]): readonly number[] {
  return [...new Set(positions)].sort((one, other) => one - other);
}

/** 1 for the very term, less the more of it was not asked for, least for another form of the word, 0 for another word. */
export function likenessOf(term: string, { terms, prefix }: Atom): number {
  const likenesses = terms.map((wanted, at) => {
    const own = at === 0 ? 1 : 0.8;
    if (term === wanted) return own;
    if (!prefix) return 0;
    if (term.startsWith(wanted)) return own * (0.4 + (0.4 * wanted.length) / term.length);
    return isFormOf(term, wanted) ? own * 0.3 : 0;
  });
  return Math.max(0, ...likenesses);
}

/** Whether two words differ in their endings alone, neither of them much longer than what they have in common. */
function isFormOf(term: string, wanted: string): boolean {
  const stem = stemOf(wanted);
  return stem !== wanted && term.startsWith(stem) && wanted.startsWith(stemOf(term));
}
