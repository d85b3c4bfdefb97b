import { francAll } from "franc";
import { canBeTold, groupsOf, type Letters, lettersOf, likelihood } from "./languages.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** A translation that reads as another of the publication's languages. */
export interface Stranger {
  readonly paragraph: Paragraph;
  /** The locale whose language it seems to be in. */
  readonly locale: string;
}

/** What all locales are compared by. */
export interface Languages {
  readonly letters: ReadonlyMap<LocaleTexts, Letters>;
  /** The locales that have one and the same translation of a paragraph, by paragraph and text. */
  readonly same: ReadonlyMap<string, readonly LocaleTexts[]>;
}

/**
 * What a text needs to be asked about (letter groups), what a locale's other texts need to vouch for it, how much likelier a
 * group must be in the other language in the mean and all of them together, and how much less likely than the locale's
 * usual one a text must be in its own: log likelihoods, set on the declaration in 106 languages.
 */
const limits = { groups: 20, vouching: 600, ahead: 0.8, together: 44, unusual: 0.5 } as const;

/**
 * For a whole statement: its letters, the score of `franc` (of 1) that its own language must not reach, the share of twins;
 * the letter groups that are compared before, and how much less likely they may be in the other language.
 */
const detected = { letters: 200, close: 0.975, twins: 0.8, sample: 300, alike: 0.9 } as const;

/** Brings the locales together. */
export function languagesOf(all: readonly LocaleTexts[]): Languages {
  const entries = all.flatMap((texts) => texts.paragraphs.map((paragraph) => ({ texts, key: sameKey(paragraph) })));
  const same = Map.groupBy(entries, ({ key }) => key);
  return {
    letters: new Map(all.map((texts) => [texts, lettersOf(texts.paragraphs)])),
    same: new Map([...same].map(([key, group]) => [key, group.map(({ texts }) => texts)])),
  };
}

function sameKey({ key, target }: Paragraph): string {
  return `${key} ${target.tokens.join(" ")}`;
}

/** Finds a locale's translations whose letters go together as they do in another locale's language and not in their own. */
export function findStrangers(texts: LocaleTexts, languages: Languages): readonly Stranger[] {
  const others = new Map([...languages.letters].filter(([other]) => canBeTold(texts, other)));
  const groups = Map.groupBy(texts.paragraphs, statementOf);
  return [...groups].flatMap(([name, paragraphs]) => {
    const rest = texts.paragraphs.filter((each) => statementOf(each) !== name);
    return strangersAmong({ texts, paragraphs, rest, others, languages });
  });
}

function statementOf({ key }: Paragraph): string {
  return key.slice(0, key.indexOf("#"));
}

/** A statement's translations, and what they are compared with. */
interface Judged {
  readonly texts: LocaleTexts;
  readonly paragraphs: readonly Paragraph[];
  /** The locale's other statements. */
  readonly rest: readonly Paragraph[];
  readonly others: ReadonlyMap<LocaleTexts, Letters>;
  readonly languages: Languages;
}

function strangersAmong(judged: Judged): readonly Stranger[] {
  const { paragraphs, others } = judged;
  const own = vouchersOf(judged);
  if (own === undefined) return wholeStranger(judged);
  const scores = paragraphs.map((paragraph) => likelihood(groupsOf(paragraph), own.letters, own.isAmong(paragraph)));
  const usual = own.usual ?? middleOf(scores.filter((_, at) => isLong(paragraphs[at] as Paragraph)));
  return paragraphs.flatMap((paragraph, at): readonly Stranger[] => {
    const score = scores[at] as number;
    if (!isLong(paragraph) || score > usual - limits.unusual) return [];
    const best = nearest(paragraph, others, score);
    return best === undefined ? [] : [{ paragraph, locale: best.locale }];
  });
}

function isLong(paragraph: Paragraph): boolean {
  return groupsOf(paragraph).length >= limits.groups;
}

function middleOf(scores: readonly number[]): number {
  return scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0;
}

/** Other locales that have the very same translation: what was pasted vouches for nothing. */
function twinsOf(paragraph: Paragraph, { others, languages }: Judged): readonly LocaleTexts[] {
  return (languages.same.get(sameKey(paragraph)) ?? []).filter((other) => others.has(other));
}

/** What tells a locale's language. */
interface Vouchers {
  readonly letters: Letters;
  readonly isAmong: (paragraph: Paragraph) => boolean;
  /** How likely its own texts are, where that is known without those that are judged. */
  readonly usual?: number;
}

/** The locale's other statements; where it has none, those of this one that stand in no other locale. */
function vouchersOf(judged: Judged): Vouchers | undefined {
  const { paragraphs, rest } = judged;
  const letters = lettersOf(rest);
  if (letters.total >= limits.vouching) {
    const long = rest.filter(isLong).map((each) => likelihood(groupsOf(each), letters, true));
    return { letters, isAmong: () => false, usual: middleOf(long) };
  }
  const own = new Set([...rest, ...paragraphs.filter((each) => !isLong(each) || twinsOf(each, judged).length === 0)]);
  const all = lettersOf([...own]);
  if (all.total < limits.vouching || wholeStranger(judged).length > 0) return undefined;
  return { letters: all, isAmong: (paragraph) => own.has(paragraph) };
}

function nearest(paragraph: Paragraph, others: Judged["others"], own: number): LocaleTexts | undefined {
  const groups = groupsOf(paragraph);
  const [best] = [...others]
    .map(([texts, letters]) => ({ texts, ahead: likelihood(groups, letters) - own }))
    .toSorted((a, b) => b.ahead - a.ahead);
  return best !== undefined && best.ahead > limits.ahead && best.ahead * groups.length > limits.together
    ? best.texts
    : undefined;
}

/** Where nothing vouches for a locale's language: its texts together, by what is known of languages everywhere. */
function wholeStranger(judged: Judged): readonly Stranger[] {
  const { texts, paragraphs } = judged;
  const twin = wholeTwin(judged);
  const other = twin ?? likest(judged);
  const text = paragraphs.map(({ checked }) => checked.target.plain).join("\n");
  if (other === undefined || text.length < detected.letters) return [];
  const scores = new Map(francAll(text.slice(0, 20_000)).map(([code, score]) => [canonical(code), score] as const));
  const [own, theirs] = [scores.get(texts.language), scores.get(other.language)];
  const isOwnText = twin !== undefined && own !== undefined && own >= (theirs ?? 1);
  if (isOwnText || (twin === undefined && (theirs !== 1 || (own ?? 1) > detected.close))) return [];
  return paragraphs.filter(isLong).map((paragraph) => ({ paragraph, locale: other.locale }));
}

/** The locale whose language a text is in about as likely as in its own; the detector, which takes long, need ask no other. */
function likest({ paragraphs, others }: Judged): LocaleTexts | undefined {
  const sample = Int32Array.from(paragraphs.flatMap((each) => [...groupsOf(each)]).slice(0, detected.sample));
  if (sample.length < detected.sample) return undefined;
  const own = likelihood(sample, lettersOf(paragraphs), true);
  const [best] = [...others]
    .map(([texts, letters]) => ({ texts, score: likelihood(sample, letters) }))
    .toSorted((a, b) => b.score - a.score);
  return best !== undefined && best.score > own - detected.alike ? best.texts : undefined;
}

/** The locale that nearly all of these translations stand in, word for word. */
function wholeTwin(judged: Judged): LocaleTexts | undefined {
  const long = judged.paragraphs.filter(isLong);
  const twins = long.map((paragraph) => twinsOf(paragraph, judged));
  return [...judged.others.keys()].find((other) => {
    return long.length > 0 && twins.filter((each) => each.includes(other)).length >= detected.twins * long.length;
  });
}

/** The detector knows languages by three letters, and big ones by their standard variety (`cmn`, `arb`). */
function canonical(code: string): string {
  const language = languageOf.get(code) ?? new Intl.Locale(Intl.getCanonicalLocales(code)[0] ?? code).language;
  languageOf.set(code, language);
  return language;
}

/** A memory, not a state: the detector names the same codes for each text. */
const languageOf = new Map<string, string>();
