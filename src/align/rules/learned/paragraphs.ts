import type { Pair } from "../../../model/alignment.ts";
import { estimateLengths, type LengthModel, lengthOf } from "../../adopt/lengths.ts";
import { numbersOf } from "../../adopt/numbers.ts";
import { tokensOf } from "../../adopt/tokens.ts";
import type { CheckedPair, CheckedPublication, CheckedStatement, CheckedText } from "../rule.ts";
import { type FeatureBag, featuresOf } from "./features.ts";
import { uncovered } from "./source-runs.ts";

/** A pair, and what the learned rules weigh of it. */
export interface Paragraph {
  readonly checked: CheckedPair;
  /** The same in all locales. */
  readonly key: string;
  readonly isHeading: boolean;
  readonly source: TextMeasure;
  readonly target: TextMeasure;
}

export interface TextMeasure {
  /** Letters, marks and digits. */
  readonly length: number;
  /** Logarithms: of the length, the tokens, and how many commas, semicolons and ends of sentences there are. */
  readonly values: readonly number[];
  readonly numbers: readonly number[];
  readonly tokens: readonly string[];
  readonly features: FeatureBag;
}

/** All that a publication has in one locale: what is learned from. */
export interface LocaleTexts {
  readonly locale: string;
  readonly language: string;
  readonly script: string;
  readonly paragraphs: readonly Paragraph[];
  readonly lengths: LengthModel;
  /** How much more of each of the values the language has than the source's, in the mean. */
  readonly offsets: Offsets;
}

/** Headings are not like other texts. */
export interface Offsets {
  readonly headings: readonly number[];
  readonly others: readonly number[];
}

/** Deviations that are usual between two languages, before anything is learned. */
const usual = { spread: 0.02, noise: 3, strength: 8 } as const;

/** A publication's target locales, each with all its statements; in the order of their tags, whatever the input's. */
export function localeTexts(publication: CheckedPublication): readonly LocaleTexts[] {
  const groups = Map.groupBy(publication.statements, ({ locale }) => locale.code);
  const sources = new Map<string, TextMeasure>();
  return [...groups]
    .filter(([, [first]]) => first !== undefined && first.locale.code !== first.sourceLocale.code)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, statements]) => textsOf(statements, sources));
}

function textsOf(statements: readonly CheckedStatement[], sources: Map<string, TextMeasure>): LocaleTexts {
  const sorted = statements.toSorted((one, other) => (one.alignment.statement < other.alignment.statement ? -1 : 1));
  const paragraphs = sorted.flatMap((statement) =>
    distinct(statement).map((pair) => paragraphOf(pair, statement, sources)),
  );
  const pairs = paragraphs.map(({ source, target }) => ({
    source: source.length,
    target: target.length,
    weight: source.length,
  }));
  const targets = paragraphs.map(({ target }) => target.length);
  return {
    locale: sorted[0]?.locale.code ?? "",
    language: sorted[0]?.locale.language ?? "",
    script: sorted[0]?.locale.script ?? "",
    paragraphs,
    lengths: estimateLengths(pairs, targets, usual),
    offsets: offsetsOf(paragraphs),
  };
}

/** How much more a language has of each value. */
export function offsetsOf(paragraphs: readonly Paragraph[]): Offsets {
  return {
    headings: meanSurplus(paragraphs.filter(({ isHeading }) => isHeading)),
    others: meanSurplus(paragraphs.filter(({ isHeading }) => !isHeading)),
  };
}

function meanSurplus(paragraphs: readonly Paragraph[]): readonly number[] {
  return (paragraphs[0]?.source.values ?? []).map((_, at) => {
    const surplus = paragraphs.map(
      ({ source, target }) => (target.values[at] as number) - (source.values[at] as number),
    );
    return surplus.reduce((sum, each) => sum + each, 0) / surplus.length;
  });
}

/** One pair for each entry: a text that occurs again says nothing new. */
function distinct({ pairs }: CheckedStatement): readonly CheckedPair[] {
  const seen = new Set<unknown>();
  return pairs.filter(({ pair, source }) => {
    if (seen.has(pair.entry) || source.plain.trim() === "") return false;
    seen.add(pair.entry);
    return true;
  });
}

/** Names a paragraph, in all locales alike. */
export function keyOf(statement: string, { segment }: Pair): string {
  return `${statement}#${segment.id}`;
}

/** A memory, not a state: a pair is measured once, however often its publication is looked at. */
const measured = new WeakMap<CheckedPair, Paragraph>();

function paragraphOf(checked: CheckedPair, statement: CheckedStatement, sources: Map<string, TextMeasure>): Paragraph {
  const paragraph = measured.get(checked) ?? measurePair(checked, statement, sources);
  measured.set(checked, paragraph);
  return paragraph;
}

function measurePair(
  checked: CheckedPair,
  { alignment }: CheckedStatement,
  sources: Map<string, TextMeasure>,
): Paragraph {
  const { segment } = checked.pair;
  const known = sources.get(checked.source.plain) ?? measure(checked.source);
  sources.set(checked.source.plain, known);
  return {
    checked,
    key: keyOf(alignment.statement, checked.pair),
    isHeading: segment.kind === "heading" || segment.kind === "title",
    source: known,
    target: measure(checked.target),
  };
}

const marks = [/[,،、，፣]/gu, /[;؛；፤]/gu, /[.!?。।؟！？።။]/gu] as const;

function measure(checked: CheckedText): TextMeasure {
  const text = checked.plain;
  // Addresses are as long in every language.
  const [length, tokens] = [lengthOf(uncovered(checked)), tokensOf(text)];
  // Something is added to what may be zero.
  const counts = marks.map((mark) => Math.log((text.match(mark)?.length ?? 0) + 0.7));
  return {
    length,
    values: [Math.log(length), Math.log(tokens.length + 1), ...counts],
    numbers: numbersOf(text),
    tokens,
    features: featuresOf(text, tokens),
  };
}
