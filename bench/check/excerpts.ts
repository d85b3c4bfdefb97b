import type { Rule } from "../../src/align/rules/rule.ts";
import type { Declaration } from "../alignment/declarations.ts";
import { type Random, seeded } from "../alignment/random.ts";
import { benchPublication, benchSource, benchStatement } from "./publication.ts";

/** What excerpts are taken from. */
export interface ExcerptCorpus {
  readonly english: Declaration;
  readonly others: readonly Declaration[];
  readonly tagOf: (declaration: Declaration) => string;
}

/** How many paragraphs, in how many locales, and how many excerpts of each kind. */
const [paragraphs, locales, draws] = [[5, 7, 10, 14, 20, 30], [2, 3, 6, 10], 12];

/** Small publications: a few paragraphs on end, with and without their headings, in languages drawn by lot, untouched. */
export function reportExcerpts(corpus: ExcerptCorpus, rules: readonly Rule[], seed: number): void {
  const random = seeded(seed);
  for (const size of paragraphs) {
    let units = 0;
    const counts = new Map<string, number>();
    for (const count of locales) {
      for (let draw = 0; draw < draws; draw += 1) {
        const found = findingsIn(excerptOf(corpus, random, { size, count, withHeadings: draw % 2 === 1 }), rules);
        units += size * count;
        for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    }
    console.log(`untouched excerpts of ${size} paragraphs: ${units} units`, Object.fromEntries(counts));
  }
}

interface ExcerptKind {
  readonly size: number;
  readonly count: number;
  readonly withHeadings: boolean;
}

function excerptOf(
  { english, others, tagOf }: ExcerptCorpus,
  random: Random,
  { size, count, withHeadings }: ExcerptKind,
): ReturnType<typeof benchPublication> {
  const places = english.blocks.flatMap(({ kind }, at) => (withHeadings || kind !== "heading" ? [at] : []));
  const first = random.below(places.length - size + 1);
  const chosen = places.slice(first, first + size);
  const blocksOf = ({ blocks }: Declaration) => chosen.flatMap((at) => blocks[at] ?? []);
  const source = benchSource("en", blocksOf(english));
  const drawn = new Map<string, Declaration>();
  while (drawn.size < count) {
    const other = random.pick(others);
    drawn.set(tagOf(other).split("-")[0] ?? "", other);
  }
  const texts = (other: Declaration) => blocksOf(other).map(({ text }) => text);
  return benchPublication([...drawn.values()].map((other) => benchStatement(source, tagOf(other), texts(other))));
}

function findingsIn(publication: ReturnType<typeof benchPublication>, rules: readonly Rule[]): readonly string[] {
  return publication.statements.flatMap((statement) =>
    rules.flatMap((rule) =>
      rule.check(statement, publication).map(({ severity = rule.severity }) => `${rule.code} (${severity})`),
    ),
  );
}
