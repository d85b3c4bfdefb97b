import type { AlignedText, DocumentKind } from "../../model/adoption.ts";
import type { BeadScore } from "./lattice.ts";
import { numbersOf } from "./numbers.ts";

/** How much what does not change in translation speaks for or against a bead: log likelihood ratios. */
export interface Anchors {
  /** What the blocks are, and their numbers in lists. */
  readonly kinds: BeadScore;
  /** Numbers, links, footnotes, names. */
  readonly values: BeadScore;
}

/** What a block says that every language says alike. */
interface Features {
  readonly kind: DocumentKind;
  readonly number: number | undefined;
  /** Numbers, links, footnotes, and words spelled alike, each with the side's own prefix. */
  readonly values: ReadonlyMap<string, number>;
}

/** A number that one side writes as a word, or an address it leaves out, is not rare. */
const missing = { number: -0.7, mark: -1.5, name: 0 } as const;
type ValueKind = keyof typeof missing;

/** Prepares the anchors of two documents. */
export function anchorsOf(sources: readonly AlignedText[], targets: readonly AlignedText[]): Anchors {
  const ours = sources.map(featuresOf);
  const theirs = targets.map(featuresOf);
  const worth = worthOf(ours, theirs);
  const kinds = kindScore(ours, theirs);
  const blocks = (score: (one: readonly Features[], other: readonly Features[]) => number): BeadScore =>
    remembered(targets.length + 1, (source, target, shape) =>
      score(ours.slice(source, source + shape.sources), theirs.slice(target, target + shape.targets)),
    );
  return {
    kinds: blocks((one, other) => kinds(one, other) + numberScore(one, other)),
    values: blocks((one, other) => valueScore(one, other, worth)),
  };
}

/** Every pass asks the same. */
function remembered(columns: number, score: BeadScore): BeadScore {
  const known = new Map<number, number>();
  return (i, j, shape) => {
    const key = ((i * columns + j) * largest + shape.sources) * largest + shape.targets;
    const before = known.get(key) ?? score(i, j, shape);
    known.set(key, before);
    return before;
  };
}

/** More blocks than this are on neither side of a bead. */
const largest = 4;

function featuresOf({ text, kind, number, marks }: AlignedText): Features {
  const keys = [
    ...numbersOf(text).map((value) => `number ${value}`),
    ...marks.map((mark) => `mark ${mark}`),
    ...new Set(namesOf(text).map((name) => `name ${name}`)),
  ];
  const values = new Map<string, number>();
  for (const key of keys) values.set(key, (values.get(key) ?? 0) + 1);
  return { kind, number, values };
}

/** Words with a capital within the text, and their first letters without marks: names keep them in many languages. */
function namesOf(text: string): readonly string[] {
  return (text.match(/(?<=[\p{L}\p{M},]\s)\p{Lu}[\p{L}\p{M}]{3,}/gu) ?? []).map((word) =>
    word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 5),
  );
}

/** A value that is in few blocks says much. Nothing where a side never has it. */
function worthOf(ours: readonly Features[], theirs: readonly Features[]): ReadonlyMap<string, number> {
  const share = (all: readonly Features[], key: string) =>
    all.filter(({ values }) => values.has(key)).length / all.length;
  const keys = new Set([...ours, ...theirs].flatMap(({ values }) => [...values.keys()]));
  return new Map(
    [...keys].map((key) => {
      const [one, other] = [share(ours, key), share(theirs, key)];
      return [key, one > 0 && other > 0 ? Math.min(-Math.log(Math.max(one, other)), 5) : 0];
    }),
  );
}

function valueScore(one: readonly Features[], other: readonly Features[], worth: ReadonlyMap<string, number>): number {
  let score = 0;
  const left = counted(one);
  for (const [key, count] of counted(other)) {
    const shared = Math.min(left.get(key) ?? 0, count);
    left.set(key, (left.get(key) ?? 0) - shared);
    score += shared * 0.8 * (worth.get(key) ?? 0) + (count - shared) * missing[key.split(" ", 1)[0] as ValueKind];
  }
  for (const [key, count] of left) score += count * missing[key.split(" ", 1)[0] as ValueKind];
  return score;
}

function counted(features: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of features) for (const [key, count] of values) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

/** A list's items keep their numbers, but a list that lost one counts on. */
function numberScore(one: readonly Features[], other: readonly Features[]): number {
  const [ours, theirs] = [one[0]?.number, other[0]?.number];
  if (ours === undefined || theirs === undefined) return 0;
  return ours === theirs ? 1 : -1;
}

/** Says how well kinds go together; a document in which every block is the same kind tells nothing. */
function kindScore(
  ours: readonly Features[],
  theirs: readonly Features[],
): (one: readonly Features[], other: readonly Features[]) => number {
  const shares = [sharesOf(ours), sharesOf(theirs)] as const;
  return (one, other) => {
    let score = 0;
    for (const { kind } of one.slice(0, 1)) {
      for (const each of other.slice(0, 1)) score += kindPair(kind, each.kind, shares);
    }
    const mixed = (list: readonly Features[]) =>
      list.some(({ kind }) => kind === "heading") && list.some(({ kind }) => kind !== "heading");
    return score - (mixed(one) ? 1.5 : 0) - (mixed(other) ? 1.5 : 0);
  };
}

type Shares = ReadonlyMap<DocumentKind, number>;

function sharesOf(features: readonly Features[]): Shares {
  const shares = new Map<DocumentKind, number>();
  for (const { kind } of features) shares.set(kind, (shares.get(kind) ?? 0) + 1 / features.length);
  return shares;
}

function kindPair(one: DocumentKind, other: DocumentKind, [ours, theirs]: readonly [Shares, Shares]): number {
  if (one === other) return Math.min(-Math.log(Math.max(ours.get(one) ?? 1, theirs.get(one) ?? 1)), 3);
  const known = ours.has(other) && theirs.has(one);
  if (!known) return 0;
  return one === "heading" || other === "heading" ? -4 : -1;
}
