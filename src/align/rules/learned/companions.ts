import { type Associations, associate, wordScore } from "./associations.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";
import { sideOf } from "./vocabulary.ts";

/** How far translations of a paragraph differ from what its length lets expect, in all locales together. */
export type CommonLengths = ReadonlyMap<string, { readonly sum: number; readonly count: number }>;

/** The most that a single translation counts. */
const strongest = 0.5;

/** Translators of every language write more of some paragraphs than of others: what all locales tell of each. */
export function commonLengths(locales: readonly LocaleTexts[]): CommonLengths {
  const common = new Map<string, { sum: number; count: number }>();
  for (const { paragraphs, lengths } of locales) {
    for (const paragraph of paragraphs) {
      const known = common.get(paragraph.key) ?? { sum: 0, count: 0 };
      common.set(paragraph.key, { sum: known.sum + surplus(paragraph, lengths.ratio), count: known.count + 1 });
    }
  }
  return common;
}

function surplus({ source, target }: Paragraph, ratio: number): number {
  return Math.max(Math.min(Math.log(target.length / source.length) - ratio, strongest), -strongest);
}

/** What the other locales let expect of a paragraph, as the logarithm of a factor. */
export function expectedSurplus(common: CommonLengths, paragraph: Paragraph, ratio: number): number {
  const known = common.get(paragraph.key);
  if (known === undefined) return 0;
  return (known.sum - surplus(paragraph, ratio)) / known.count;
}

/** How many other locales are asked. */
const asked = 4;

/** How well a paragraph's words go with another's, by what the other locales' translations of it say. */
export type CompanionScore = (source: number, target: number) => number;

/** The same in each of a few other locales, in the mean; `skip` are paragraphs not to learn from. */
export function companionScore(
  own: LocaleTexts,
  locales: readonly LocaleTexts[],
  skip: ReadonlySet<number>,
): CompanionScore {
  const models = chooseCompanions(own, locales).map((companion) => companionModels(own, companion, skip));
  if (models.length === 0) return () => 0;
  return (source, target) =>
    models.reduce(
      (sum, { there, back }) => sum + wordScore(there, source, target) + wordScore(back, target, source),
      0,
    ) / models.length;
}

/** Those of the same language first; of the others some of the whole range. */
function chooseCompanions(own: LocaleTexts, locales: readonly LocaleTexts[]): readonly LocaleTexts[] {
  const enough = locales.filter((other) => other !== own && other.paragraphs.length >= 0.8 * own.paragraphs.length);
  const related = enough.filter(({ language }) => language === own.language);
  const others = enough.filter(({ language }) => language !== own.language);
  const step = Math.max(Math.floor(others.length / asked), 1);
  return [...related, ...others.filter((_, at) => at % step === 0)].slice(0, asked);
}

function companionModels(
  own: LocaleTexts,
  companion: LocaleTexts,
  skip: ReadonlySet<number>,
): { readonly there: Associations; readonly back: Associations } {
  const theirs = new Map(companion.paragraphs.map(({ key, target }) => [key, target.tokens]));
  const side = sideOf(own.paragraphs.map(({ key }) => theirs.get(key) ?? []));
  const settings = { rounds: 1, skip };
  return { there: associate(side, own.target, settings), back: associate(own.target, side, settings) };
}
