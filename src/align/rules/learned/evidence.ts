import type { Pair } from "../../../model/alignment.ts";
import type { CheckedPair, CheckedPublication, CheckedStatement } from "../rule.ts";
import { type Common, commonOf } from "./common.ts";
import { type Duplicate, duplicates } from "./duplicates.ts";
import { type Fit, fitOf } from "./fit.ts";
import { type LocaleTexts, localeTexts } from "./paragraphs.ts";
import { findShifts, type Shift } from "./shifts.ts";
import { type LengthOutlier, lengthOutliers } from "./single.ts";
import { statementFit } from "./statement-fit.ts";
import { findStrangers, type Languages, languagesOf, type Stranger } from "./strangers.ts";
import { findSwaps, type Swap } from "./swaps.ts";

/** What was learned from a publication, once for all rules; of a locale only when it is asked about. */
interface Learned {
  readonly locales: readonly LocaleTexts[];
  readonly common: () => Common;
  readonly languages: () => Languages;
  readonly strangers: Map<LocaleTexts, readonly Stranger[]>;
  readonly fits: Map<LocaleTexts, Fit>;
  readonly shifts: Map<CheckedStatement, readonly Shift[]>;
  readonly swaps: Map<LocaleTexts, readonly Swap[]>;
}

/** A memory, not a state: the same publication always gives the same. */
const known = new WeakMap<CheckedPublication, Learned>();

function learnedFrom(publication: CheckedPublication): Learned {
  const before = known.get(publication);
  if (before !== undefined) return before;
  const locales = localeTexts(publication);
  let languages: Languages | undefined;
  let common: Common | undefined;
  const learned: Learned = {
    locales,
    common: () => {
      common ??= commonOf(locales);
      return common;
    },
    languages: () => {
      languages ??= languagesOf(locales);
      return languages;
    },
    strangers: new Map(),
    fits: new Map(),
    shifts: new Map(),
    swaps: new Map(),
  };
  known.set(publication, learned);
  return learned;
}

/** Where a statement's translations stop standing beside their sources, in document order. */
export function shiftsIn(statement: CheckedStatement, publication: CheckedPublication): readonly Shift[] {
  const learned = learnedFrom(publication);
  const texts = textsFor(statement, learned);
  if (texts === undefined) return [];
  const evidence = () => statementFit(statement, { texts, common: learned.common(), fit: fitFor(texts, learned) });
  const found =
    learned.shifts.get(statement) ?? findShifts(statement, evidence(), exchangedBy(swapsOf(texts, learned)));
  learned.shifts.set(statement, found);
  return found;
}

function fitFor(texts: LocaleTexts, { common, fits }: Learned): Fit {
  const fit = fits.get(texts) ?? fitOf(common(), texts);
  fits.set(texts, fit);
  return fit;
}

/** What is learned of a statement's locale; nothing for the source's own. */
function textsFor({ locale }: CheckedStatement, { locales }: Learned): LocaleTexts | undefined {
  return locales.find((texts) => texts.locale === locale.code);
}

function own<T>(statement: CheckedStatement, found: readonly T[], checkedOf: (each: T) => CheckedPair): readonly T[] {
  const pairs = new Set(statement.pairs.map(({ pair }) => pair));
  return found.filter((each) => pairs.has(checkedOf(each).pair));
}

/** Translations of a statement that are much too short or too long, and not merely in each other's places. */
export function lengthOutliersIn(
  statement: CheckedStatement,
  publication: CheckedPublication,
): readonly LengthOutlier[] {
  const learned = learnedFrom(publication);
  const texts = textsFor(statement, learned);
  if (texts === undefined) return [];
  const swapped = new Set(swapsIn(statement, publication).flatMap(({ one, other }) => [one.checked, other.checked]));
  const found = own(statement, lengthOutliers(texts, learned.common()), ({ checked }) => checked);
  return found.filter(({ checked }) => !swapped.has(checked));
}

/** Translations of a statement in another of the publication's languages. */
export function strangersIn(statement: CheckedStatement, publication: CheckedPublication): readonly Stranger[] {
  const learned = learnedFrom(publication);
  const texts = textsFor(statement, learned);
  if (texts === undefined) return [];
  const found = learned.strangers.get(texts) ?? findStrangers(texts, learned.languages());
  learned.strangers.set(texts, found);
  return own(statement, found, ({ paragraph }) => paragraph.checked);
}

/** Translations of a statement that stand in the place of another one. */
export function duplicatesIn(statement: CheckedStatement, publication: CheckedPublication): readonly Duplicate[] {
  const learned = learnedFrom(publication);
  const texts = textsFor(statement, learned);
  return texts === undefined ? [] : own(statement, duplicates(texts, fitFor(texts, learned)), ({ copy }) => copy);
}

/** Translations of a statement that belong to other paragraphs, in document order. */
export function swapsIn(statement: CheckedStatement, publication: CheckedPublication): readonly Swap[] {
  const learned = learnedFrom(publication);
  const texts = textsFor(statement, learned);
  if (texts === undefined || shiftsIn(statement, publication).length > 0) return [];
  const swaps = new Map(swapsOf(texts, learned).map((swap) => [swap.one.checked.pair, swap]));
  return statement.pairs.flatMap(({ pair }) => swaps.get(pair) ?? []);
}

function swapsOf(texts: LocaleTexts, learned: Learned): readonly Swap[] {
  const swaps = learned.swaps.get(texts) ?? findSwaps(fitFor(texts, learned), texts);
  learned.swaps.set(texts, swaps);
  return swaps;
}

function exchangedBy(swaps: readonly Swap[]): ReadonlyMap<Pair, Pair> {
  return new Map(
    swaps.flatMap(({ one, other }) => [
      [one.checked.pair, other.checked.pair] as const,
      [other.checked.pair, one.checked.pair] as const,
    ]),
  );
}
