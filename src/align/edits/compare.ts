import { groupBySource } from "../../catalog/compose.ts";
import type { Comparison, Edit, FormerText } from "../../model/edit.ts";
import type { Segment } from "../../model/segment.ts";
import { gradeEdit } from "./grade.ts";
import { type Background, type Link, linkTexts } from "./links.ts";
import { type Loose, looseTexts } from "./loose.ts";
import { type Anchor, inOrder } from "./sequence.ts";
import { linkShortTexts } from "./short-texts.ts";
import { tokensOf, weightsOf } from "./tokens.ts";

/**
 * Tells what became of the texts of a document, over the whole of it: texts that are the same anchor the rest, which is
 * compared by what it says and where it stands.
 *
 * @param former What a catalog holds: entries in use in file order, then the obsolete ones.
 * @param segments The document as it is.
 */
export function compareTexts(former: readonly FormerText[], segments: readonly Segment[]): Comparison {
  const known = remembered(former, segments);
  if (known.comparison !== undefined) return known.comparison;
  const comparison = compareAfresh(former, groupBySource(segments));
  known.remember(comparison);
  return comparison;
}

/** Catalogs of many locales hold the same texts: they are compared once. */
const memory = new WeakMap<readonly Segment[], Map<string, Comparison>>();

function remembered(former: readonly FormerText[], segments: readonly Segment[]) {
  const comparisons = memory.get(segments) ?? new Map<string, Comparison>();
  memory.set(segments, comparisons);
  const key = JSON.stringify(former.map((text) => [text.context, text.source, text.obsolete, text.translated]));
  return {
    comparison: comparisons.get(key),
    remember: (comparison: Comparison) => comparisons.set(key, comparison),
  };
}

type Uses = Edit["uses"];

function compareAfresh(former: readonly FormerText[], groups: readonly Uses[]): Comparison {
  const same = sameTexts(former, groups);
  const anchors = [...same].map(([to, from]): Anchor => ({ from, to }));
  const order = inOrder(anchors.filter(({ from }) => former[from]?.obsolete === false));
  const stays = new Set(order.map(({ from }) => from));
  const found = linkRest(former, groups, { same, order });
  const byPresent = new Map(found.flatMap((link) => link.present.map(({ place }) => [place, link] as const)));
  const edits = groups.map((uses, to): Edit => {
    const from = same.get(to);
    if (from === undefined) return linkedEdit(uses, byPresent.get(to), former);
    if (former[from]?.obsolete) return { uses, type: "restored", from };
    return { uses, type: stays.has(from) ? "unchanged" : "moved", from };
  });
  const used = new Set([...same.values(), ...found.flatMap((link) => link.former.map(({ place }) => place))]);
  return { edits, left: [...former.keys()].filter((place) => !used.has(place)) };
}

/** For each text of today the former one that is the very same; an entry in use before an obsolete one. */
function sameTexts(former: readonly FormerText[], groups: readonly Uses[]): ReadonlyMap<number, number> {
  const keyOf = ({ context, source }: { context: string | undefined; source: string }) =>
    JSON.stringify([context, source]);
  const places = new Map<string, number>();
  for (const [place, text] of former.entries()) {
    const other = former[places.get(keyOf(text)) ?? -1];
    const isBetter = other === undefined || (other.obsolete && !other.translated && text.translated);
    if (isBetter) places.set(keyOf(text), place);
  }
  return new Map(
    groups.flatMap(([segment], to) => {
      const from = places.get(keyOf(segment));
      return from === undefined ? [] : [[to, from] as const];
    }),
  );
}

interface Found {
  readonly same: ReadonlyMap<number, number>;
  readonly order: readonly Anchor[];
}

function linkRest(former: readonly FormerText[], groups: readonly Uses[], { same, order }: Found): readonly Link[] {
  if (same.size === groups.length) return [];
  const taken = new Set(same.values());
  const ours = former.map(({ source }) => tokensOf(source));
  const theirs = groups.map(([{ source }]) => tokensOf(source));
  const weight = weightsOf([...ours, ...theirs]);
  const gone = former.flatMap(({ source, obsolete, translated }, place) =>
    taken.has(place) || (obsolete && !translated) ? [] : [{ place, source, obsolete, tokens: ours[place] ?? [] }],
  );
  const come = groups.flatMap(([{ source }], place) =>
    same.has(place) ? [] : [{ place, source, obsolete: false, tokens: theirs[place] ?? [] }],
  );
  const fromPlaces = order.map(({ from }) => from);
  const toPlaces = order.map(({ to }) => to);
  return linkLoose(looseTexts(gone, fromPlaces, weight), looseTexts(come, toPlaces, weight), { weight, texts: ours });
}

function linkLoose(gone: readonly Loose[], come: readonly Loose[], background: Background): readonly Link[] {
  const found = linkTexts(gone, come, background);
  const linked = new Set(found.flatMap((link) => [...link.former, ...link.present]));
  const rest = (texts: readonly Loose[]) => texts.filter((text) => !linked.has(text));
  return [...found, ...linkShortTexts(rest(gone), rest(come))];
}

function linkedEdit(uses: Uses, link: Link | undefined, former: readonly FormerText[]): Edit {
  const [first, ...more] = link?.former ?? [];
  if (link === undefined || first === undefined) return { uses, type: "inserted" };
  if (more.length > 0) return { uses, type: "merged", from: link.former.map(({ place }) => place) };
  if (link.present.length > 1) return { uses, type: "split", from: first.place };
  const [segment] = uses;
  const before = former[first.place];
  const change = gradeEdit({ before: first.source, after: segment.source }, segment);
  const isContext = before?.context !== segment.context;
  return isContext
    ? { uses, type: "edited", from: first.place, change: contextChange(change, segment) }
    : { uses, type: "edited", from: first.place, change };
}

/** The author asks for a translation of its own: a translator must look, even where the text is the same. */
function contextChange(change: ReturnType<typeof gradeEdit>, { context }: Segment): ReturnType<typeof gradeEdit> {
  const grade = change.grade === "cosmetic" ? "wording" : change.grade;
  return { grade, details: [`context: ${context ?? "none"}`, ...change.details] };
}
