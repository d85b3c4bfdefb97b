// node bench/alignment/adopt-train.ts [--seed N] [--every N] [--rounds N]: learns the aligner's weights on every other language.
// Prints what belongs into src/align/adopt/settings.ts.
import { parseArgs } from "node:util";
import { alignPasses, shapesOf } from "../../src/align/adopt/align-blocks.ts";
import { featuresOf } from "../../src/align/adopt/evidence.ts";
import { alignLattice, type Band, type Shape } from "../../src/align/adopt/lattice.ts";
import { type AlignSettings, tuned } from "../../src/align/adopt/settings.ts";
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

/** A document with the features of every bead that could be, and the beads that are right. */
interface Lesson {
  readonly band: Band;
  readonly features: ReadonlyMap<string, readonly number[]>;
  readonly right: readonly string[];
}

/** Weights, or sums of features, by shape. */
type Sums = Readonly<Record<string, number[]>>;

const shapes = shapesOf(tuned);
const lessons = lessonsFrom(tuned);
console.error(`${lessons.length} documents`);
console.log(
  JSON.stringify(trained(lessons), (_, value) => (typeof value === "number" ? Number(value.toFixed(3)) : value)),
);

function lessonsFrom(settings: AlignSettings): readonly Lesson[] {
  const declarations = readDeclarations();
  const english = declarations.find(({ code }) => code === "eng");
  if (english === undefined) throw new Error("the package has the English text");
  return declarations
    .filter((declaration) => declaration !== english && sameBlocks(english, declaration))
    .filter((_, at) => at % 2 === 0)
    .filter((_, at) => at % Number(values.every) === 0)
    .flatMap((declaration, at) =>
      [0, 1, 3, 6, 10].flatMap((edits) => {
        const random = seeded(Number(values.seed) + edits + 97 * at);
        return [true, false].map((structure) => {
          const take = ({ blocks }: Declaration) =>
            structure ? blocks : blocks.filter(({ kind }) => kind !== "heading").map(withoutStructure);
          return lessonOf(
            lacking(take(english), spoil(take(declaration), edits, random), Math.floor(edits / 2), random),
            settings,
          );
        });
      }),
    );
}

/** A spoiled translation, and a source that lacks some of its blocks: in the translation these stand alone. */
interface LessonCase extends AdoptCase {
  readonly source: readonly AlignedText[];
}

function lacking(
  source: readonly AlignedText[],
  { blocks, pairs }: AdoptCase,
  drops: number,
  random: Random,
): LessonCase {
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

function lessonOf({ source, blocks, pairs }: LessonCase, settings: AlignSettings): Lesson {
  const { task, evidence, band } = alignPasses(source, blocks, [], settings);
  const right = beadsOf(pairs, source.length, blocks.length);
  const features = new Map<string, readonly number[]>();
  const keep = (i: number, j: number, shape: Shape) =>
    features.set(keyOf(i, j, shape), featuresOf(task, evidence, { i, j, shape }));
  for (const bead of right) keep(...bead);
  alignLattice(band, shapes, (i, j, shape) => {
    if (i + shape.sources <= source.length && j + shape.targets <= blocks.length) keep(i, j, shape);
    return 0;
  });
  return { band, features, right: right.map(([i, j, shape]) => keyOf(i, j, shape)) };
}

function keyOf(i: number, j: number, { sources, targets }: Shape): string {
  return `${i} ${j} ${sources}:${targets}`;
}

/** The right pairs, and between them what is alone, sources first. */
function beadsOf(pairs: ReadonlySet<string>, sources: number, targets: number): [number, number, Shape][] {
  const beads: [number, number, Shape][] = [];
  let [i, j] = [0, 0];
  const alone = (untilSource: number, untilTarget: number) => {
    for (; i < untilSource; i += 1) beads.push([i, j, { sources: 1, targets: 0 }]);
    for (; j < untilTarget; j += 1) beads.push([i, j, { sources: 0, targets: 1 }]);
  };
  for (const pair of pairs) {
    const [left = [], right = []] = pair.split("|").map((places) => places.split(",").map(Number));
    alone(left[0] ?? 0, right[0] ?? 0);
    const shape = { sources: left.length, targets: right.length };
    beads.push([i, j, shape]);
    i += shape.sources;
    j += shape.targets;
  }
  alone(sources, targets);
  return beads;
}

/** Most likely weights for the right alignments (conditional random field; Lafferty et al., 2001), by RMSprop. */
function trained(all: readonly Lesson[]): Sums {
  const weights: Sums = Object.fromEntries(Object.entries(tuned.weights).map(([name, own]) => [name, [...own]]));
  const squares: Sums = zeros();
  const [decay, rate, rigid] = [0.9, 0.03, 0.002];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const gradient = zeros();
    let likelihood = 0;
    for (const lesson of all) likelihood += addGradient(lesson, weights, gradient);
    for (const [name, own] of Object.entries(weights)) {
      own.forEach((weight, at) => {
        const slope = (gradient[name]?.[at] ?? 0) / all.length - rigid * (weight - (tuned.weights[name]?.[at] ?? 0));
        const square = squares[name] ?? [];
        square[at] = decay * (square[at] ?? 0) + (1 - decay) * slope ** 2;
        own[at] = weight + ((rate / (1 + round / 50)) * slope) / (Math.sqrt(square[at]) + 1e-6);
      });
    }
    if (round % 10 === 0) console.error(round, (likelihood / all.length).toFixed(4));
  }
  return weights;
}

function zeros(): Sums {
  return Object.fromEntries(Object.entries(tuned.weights).map(([name, own]) => [name, own.map(() => 0)]));
}

/** Adds what is right less what is expected; gives the log likelihood of what is right. */
function addGradient(lesson: Lesson, weights: Sums, gradient: Sums): number {
  const scoreOf = (key: string) => dot(weights[key.split(" ")[2] ?? ""] ?? [], lesson.features.get(key) ?? []);
  const { beads, total } = alignLattice(lesson.band, shapes, (i, j, shape) => scoreOf(keyOf(i, j, shape)));
  const addAll = (key: string, weight: number) => {
    const sums = gradient[key.split(" ")[2] ?? ""] ?? [];
    lesson.features.get(key)?.forEach((feature, at) => {
      sums[at] = (sums[at] ?? 0) + weight * feature;
    });
  };
  for (const key of lesson.right) addAll(key, 1);
  for (const { i, j, shape, weight } of beads) addAll(keyOf(i, j, shape), -weight);
  return lesson.right.reduce((sum, key) => sum + scoreOf(key), -total);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, each, at) => sum + each * (other[at] ?? 0), 0);
}
