import type { Declaration } from "../alignment/declarations.ts";
import type { Random } from "../alignment/random.ts";

/** A translation with one fault. */
export interface FaultyText {
  readonly texts: readonly string[];
  /** Places of the blocks that are at fault: one of them must be named. */
  readonly places: readonly number[];
}

/**
 * Puts a fault in; undefined where this translation has no room for it.
 *
 * @param others Translations that the publication has in other languages.
 */
export type Fault = (
  target: Declaration,
  random: Random,
  source: Declaration,
  others?: readonly Declaration[],
) => FaultyText | undefined;

/** Every kind of fault, with the codes that may tell of it. */
export const faults: Readonly<Record<string, { readonly make: Fault; readonly codes: readonly string[] }>> = {
  "dropped paragraph": { make: dropped, codes: ["dropped", "merged", "split", "duplicated", "swapped", "missing"] },
  "merged paragraphs": { make: mergedOnce, codes: ["merged", "dropped"] },
  "split paragraph": { make: splitOnce, codes: ["split"] },
  "merge and split that keep the count": { make: mergedAndSplit, codes: ["merged", "split"] },
  "neighbours swapped": { make: neighboursSwapped, codes: ["swapped"] },
  "neighbours in one article swapped": { make: itemsSwapped, codes: ["swapped"] },
  "two articles' bodies swapped": { make: bodiesSwapped, codes: ["swapped"] },
  "neighbour duplicated": { make: duplicated, codes: ["duplicated"] },
  "source left in, a paragraph": { make: sourceLeft, codes: ["source-copy"] },
  "source left in, half a paragraph": { make: halfLeft, codes: ["source-copy"] },
  "a paragraph in another language of the publication": {
    make: otherParagraph,
    codes: ["wrong-language", "wrong-script"],
  },
  "three paragraphs in another language of the publication": {
    make: otherParagraphs,
    codes: ["wrong-language", "wrong-script"],
  },
  "a whole catalog in another language of the publication": {
    make: otherCatalog,
    codes: ["wrong-language", "wrong-script"],
  },
};

function textsOf({ blocks }: Declaration): string[] {
  return blocks.map(({ text }) => text);
}

function bodies({ blocks }: Declaration): readonly number[] {
  return blocks.flatMap(({ kind }, at) => (kind === "heading" ? [] : [at]));
}

/** Places of a body block and of the next one, across a heading or not. */
function neighbours(target: Declaration, random: Random): readonly [number, number] {
  const places = bodies(target);
  const at = random.below(places.length - 1);
  return [places[at] as number, places[at + 1] as number];
}

/** Two blocks without a heading between them. */
function siblings(target: Declaration, random: Random): readonly [number, number] {
  const places = bodies(target);
  const at = random.pick(places.filter((place) => places.includes(place + 1)));
  return [at, at + 1];
}

function dropped(target: Declaration, random: Random): FaultyText {
  const place = random.pick(bodies(target));
  return { texts: textsOf(target).toSpliced(place, 1), places: [place] };
}

function mergedOnce(target: Declaration, random: Random): FaultyText {
  const [one, other] = siblings(target, random);
  const texts = textsOf(target);
  return { texts: texts.toSpliced(one, 2, `${texts[one]} ${texts[other]}`), places: [one, other] };
}

function splitOnce(target: Declaration, random: Random): FaultyText | undefined {
  const places = bodies(target).filter((place) => halves(target, place) !== undefined);
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  return { texts: textsOf(target).toSpliced(place, 1, ...(halves(target, place) ?? [])), places: [place] };
}

/** Both within the document, neither touching the other. */
function mergedAndSplit(target: Declaration, random: Random): FaultyText | undefined {
  const [one, other] = siblings(target, random);
  const places = bodies(target).filter(
    (place) => place !== one && place !== other && halves(target, place) !== undefined,
  );
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const texts = textsOf(target).flatMap((text, at) => {
    if (at === one) return [`${text} ${target.blocks[other]?.text}`];
    if (at === other) return [];
    return at === place ? (halves(target, place) ?? []) : [text];
  });
  return { texts, places: [one, other, place] };
}

/** A long enough text parted behind the sentence or clause nearest to its middle. */
function halves(target: Declaration, place: number): readonly string[] | undefined {
  const text = target.blocks[place]?.text ?? "";
  if (text.length < 40) return undefined;
  const cuts = [...text.matchAll(/[.!?;:,。！？；：，、؟؛،۔।၊။።፤]\s*/gu)]
    .map((match) => match.index + match[0].length)
    .filter((cut) => cut > text.length * 0.25 && cut < text.length * 0.75);
  const [first] = cuts.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  const cut = first ?? text.indexOf(" ", Math.floor(text.length / 2)) + 1;
  return cut === 0 ? undefined : [text.slice(0, cut).trim(), text.slice(cut).trim()];
}

function exchanged(target: Declaration, pairs: readonly (readonly [number, number])[]): FaultyText {
  const texts = textsOf(target);
  for (const [one, other] of pairs) [texts[one], texts[other]] = [texts[other] as string, texts[one] as string];
  return { texts, places: pairs.flat() };
}

function neighboursSwapped(target: Declaration, random: Random): FaultyText {
  return exchanged(target, [neighbours(target, random)]);
}

function itemsSwapped(target: Declaration, random: Random): FaultyText {
  return exchanged(target, [siblings(target, random)]);
}

/** Of two articles of equally many blocks, so that no other article moves. */
function bodiesSwapped(target: Declaration, random: Random): FaultyText {
  const articles = Map.groupBy(bodies(target), (place) => target.blocks[place]?.article);
  const all = [...articles.values()];
  const fitting = all.filter((one) => all.some((other) => other !== one && other.length === one.length));
  const one = random.pick(fitting);
  const other = random.pick(all.filter((each) => each !== one && each.length === one.length));
  return exchanged(
    target,
    one.map((place, at) => [place, other[at] as number] as const),
  );
}

function duplicated(target: Declaration, random: Random): FaultyText {
  const [one, other] = neighbours(target, random);
  return { texts: textsOf(target).with(other, textsOf(target)[one] as string), places: [one, other] };
}

function sourceLeft(target: Declaration, random: Random, source: Declaration): FaultyText {
  const place = random.pick(bodies(target));
  return { texts: textsOf(target).with(place, source.blocks[place]?.text ?? ""), places: [place] };
}

/** The source's first half and the translation's second. */
function halfLeft(target: Declaration, random: Random, source: Declaration): FaultyText {
  const place = random.pick(bodies(target));
  const words = (source.blocks[place]?.text ?? "").split(" ");
  const text = target.blocks[place]?.text ?? "";
  const space = text.indexOf(" ", Math.floor(text.length / 2));
  const rest = text.slice(space === -1 ? Math.floor(text.length / 2) : space + 1);
  const mixed = `${words.slice(0, Math.ceil(words.length / 2)).join(" ")} ${rest}`;
  return { texts: textsOf(target).with(place, mixed), places: [place] };
}

function otherParagraph(
  target: Declaration,
  random: Random,
  _: Declaration,
  others: readonly Declaration[] = [],
): FaultyText | undefined {
  return pasted(target, [random.pick(bodies(target))], others.length === 0 ? undefined : random.pick(others));
}

/** One behind the other. */
function otherParagraphs(
  target: Declaration,
  random: Random,
  _: Declaration,
  others: readonly Declaration[] = [],
): FaultyText | undefined {
  const places = bodies(target);
  const first = random.below(places.length - 2);
  return pasted(target, places.slice(first, first + 3), others.length === 0 ? undefined : random.pick(others));
}

function otherCatalog(
  target: Declaration,
  random: Random,
  _: Declaration,
  others: readonly Declaration[] = [],
): FaultyText | undefined {
  const places = target.blocks.map((_, at) => at);
  return pasted(target, places, others.length === 0 ? undefined : random.pick(others));
}

/** Some blocks as they stand in another translation. */
function pasted(
  target: Declaration,
  places: readonly number[],
  other: Declaration | undefined,
): FaultyText | undefined {
  if (other === undefined) return undefined;
  const taken = new Set(places);
  const texts = textsOf(target).map((text, at) => (taken.has(at) ? (other.blocks[at]?.text ?? "") : text));
  return { texts, places };
}
