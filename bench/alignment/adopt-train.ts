// node bench/alignment/adopt-train.ts [--seed N] [--every N] [--rounds N]: learns the aligner's weights on every other language.
// Prints what belongs into src/align/adopt/settings.ts.
import { parseArgs } from "node:util";
import { alignPasses, shapesOf } from "../../src/align/adopt/align-blocks.ts";
import { featuresOf } from "../../src/align/adopt/evidence.ts";
import { alignLattice, type Band, type Shape } from "../../src/align/adopt/lattice.ts";
import { featureNames, tuned } from "../../src/align/adopt/settings.ts";
import type { AlignedText } from "../../src/model/adoption.ts";
import { type AdoptCase, spoil } from "./adopt-cases.ts";
import { withoutStructure } from "./adopt-scores.ts";
import { type Declaration, readDeclarations, sameBlocks } from "./declarations.ts";
import { type Random, seeded } from "./random.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "2026" },
    every: { type: "string", default: "4" },
    rounds: { type: "string", default: "150" },
  },
});

/** A document with the features of every bead that could be, and which beads are right. */
interface Lesson {
  readonly band: Band;
  readonly features: ReadonlyMap<number, Readonly<Float64Array>>;
  readonly right: (i: number, j: number, shape: Shape) => boolean;
}

/** Weights by the names of shapes and features. */
type Sums = Readonly<Record<string, number>>;

const initial: Sums = { ...tuned.shapes, ...tuned.features };
const shapes = shapesOf(tuned);
const declarations = readDeclarations();
function chosen(all: readonly Declaration[]): readonly Declaration[] {
  return all.filter((_, at) => at % 2 === 0).filter((_, at) => at % Number(values.every) === 0);
}

/** Translations with edits; some lack a block of the source, and of the source some lack one of theirs. */
function spoiledLessons(source: Declaration): readonly Lesson[] {
  const same = declarations.filter((declaration) => declaration !== source && sameBlocks(source, declaration));
  return chosen(same).flatMap((declaration, at) =>
    [0, 1, 3, 6].flatMap((edits) =>
      [true, false].map((structure) => {
        const random = seeded(Number(values.seed) + edits + 97 * at);
        const spoiled = spoil(take(declaration, structure), edits, random);
        return spoiledLesson(lacking(take(source, structure), spoiled, edits >= 3 ? at % 2 : 0, random));
      }),
    ),
  );
}

function take({ blocks }: Declaration, structure: boolean): Declaration["blocks"] {
  const left = blocks.filter(({ kind }) => structure || kind !== "heading");
  return structure ? left : left.map((block) => ({ ...block, ...withoutStructure(block) }));
}

/** A spoiled translation, and a source that lacks some of its blocks: in the translation these stand alone. */
interface SpoiledPair extends AdoptCase {
  readonly source: readonly AlignedText[];
}

function lacking(
  source: readonly AlignedText[],
  { blocks, pairs }: AdoptCase,
  drops: number,
  random: Random,
): SpoiledPair {
  const single = [...pairs].filter((pair) => /^\d+\|\d+$/.test(pair)).map((pair) => Number(pair.split("|")[0]));
  const dropped = new Set(Array.from({ length: drops }, () => random.pick(single)));
  const kept = source.map((_, at) => at).filter((at) => !dropped.has(at));
  const places = new Map(kept.map((at, place) => [at, place]));
  const left = [...pairs].flatMap((pair) => {
    const [ours = "", theirs = ""] = pair.split("|");
    const moved = ours.split(",").map((at) => places.get(Number(at)));
    return moved.includes(undefined) ? [] : [`${moved.join(",")}|${theirs}`];
  });
  return { source: source.filter((_, at) => !dropped.has(at)), blocks, pairs: new Set(left) };
}

/** Right are the pairs that there are, and alone what is in none of them. */
function spoiledLesson({ source, blocks, pairs }: SpoiledPair): Lesson {
  const places = [...pairs].map((pair) => pair.split("|").map((side) => side.split(",").map(Number)));
  const [ours, theirs] = [
    new Set(places.flatMap(([left = []]) => left)),
    new Set(places.flatMap(([, right = []]) => right)),
  ];
  const names = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at).join(",");
  return lessonOf(source, blocks, (i, j, { sources, targets }) => {
    if (targets === 0) return !ours.has(i);
    if (sources === 0) return !theirs.has(j);
    return pairs.has(`${names(i, sources)}|${names(j, targets)}`);
  });
}

/** Real translations: right is every bead that stays within one article. */
function realLessons(source: Declaration): readonly Lesson[] {
  return chosen(declarations.filter((declaration) => declaration !== source)).flatMap((declaration) =>
    [true, false].map((structure) => {
      const [ours, theirs] = [take(source, structure), take(declaration, structure)];
      return lessonOf(ours, theirs, (i, j, { sources, targets }) => {
        const blocks = [...ours.slice(i, i + sources), ...theirs.slice(j, j + targets)];
        return new Set(blocks.map(({ article }) => article)).size === 1;
      });
    }),
  );
}

function lessonOf(source: readonly AlignedText[], target: readonly AlignedText[], right: Lesson["right"]): Lesson {
  const { task, evidence, band } = alignPasses(source, target, [], tuned);
  const features = new Map<number, Readonly<Float64Array>>();
  alignLattice(band, shapes, (i, j, shape) => {
    features.set(keyOf(i, j, shape), featuresOf(task, evidence, { i, j, shape }));
    return 0;
  });
  return { band, features, right };
}

function keyOf(i: number, j: number, { sources, targets }: Shape): number {
  return ((i * 4096 + j) * 4 + sources) * 4 + targets;
}

/** Documents that the corpus itself has wrong teach nothing: no alignment within the articles is anything like likely. */
function isLearnable(lesson: Lesson): boolean {
  return addGradient(lesson, initial, {}) > -60;
}

/** Most likely weights for the right alignments (conditional random field; Lafferty et al., 2001), by RMSprop. */
function trained(all: readonly Lesson[]): Sums {
  const weights = { ...initial };
  const squares: Record<string, number> = {};
  const [decay, rate, rigid] = [0.9, 0.03, 0.001];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const gradient: Record<string, number> = {};
    let likelihood = 0;
    for (const lesson of all) likelihood += addGradient(lesson, weights, gradient);
    for (const [name, weight] of Object.entries(weights)) {
      const slope = (gradient[name] ?? 0) / all.length - rigid * (weight - (initial[name] ?? 0));
      const square = decay * (squares[name] ?? 0) + (1 - decay) * slope ** 2;
      squares[name] = square;
      weights[name] = weight + ((rate / (1 + round / 20)) * slope) / (Math.sqrt(square) + 1e-6);
    }
    if (round % 10 === 0) console.error(round, (likelihood / all.length).toFixed(4));
  }
  return weights;
}

/** Adds what is right less what is expected; gives the log likelihood of what is right. */
function addGradient(lesson: Lesson, weights: Sums, gradient: Record<string, number>): number {
  const own = featureNames.map((name) => weights[name] ?? 0);
  const score = (i: number, j: number, shape: Shape) => {
    const features = lesson.features.get(keyOf(i, j, shape));
    let sum = weights[nameOf(shape)] ?? 0;
    for (let at = 0; at < own.length; at += 1) sum += (own[at] as number) * (features?.[at] ?? 0);
    return sum;
  };
  const free = alignLattice(lesson.band, shapes, score);
  const held = alignLattice(lesson.band, shapes, (i, j, shape) =>
    lesson.right(i, j, shape) ? score(i, j, shape) : score(i, j, shape) - forbidden,
  );
  const count = (name: string, what: number) => {
    gradient[name] = (gradient[name] ?? 0) + what;
  };
  for (const [sign, { beads }] of [
    [1, held],
    [-1, free],
  ] as const) {
    for (const { i, j, shape, weight } of beads) {
      count(nameOf(shape), sign * weight);
      const features = lesson.features.get(keyOf(i, j, shape));
      for (const [at, name] of featureNames.entries()) count(name, sign * weight * (features?.[at] ?? 0));
    }
  }
  return held.total - free.total;
}

/** Wrong beads are made this unlikely, not impossible: there is always a way through. */
const forbidden = 100;

function nameOf({ sources, targets }: Shape): string {
  return `${sources}:${targets}`;
}

const source = declarations.find(({ code }) => code === "eng");
if (source === undefined) throw new Error("the package has the English text");
const lessons = [...spoiledLessons(source), ...realLessons(source)].filter(isLearnable);
console.error(`${lessons.length} documents`);
console.log(
  JSON.stringify(trained(lessons), (_, value) => (typeof value === "number" ? Number(value.toFixed(3)) : value)),
);
