import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** Groups of three letters are numbered by a hash: so few numbers that a language's table stays small. */
const buckets = 1 << 15;

/** What is added to each group's count, so that one that was never seen is merely rare. */
const unseen = 0.1;

/** How often each group of three letters occurs in a language, by this publication's own texts. */
export interface Letters {
  readonly counts: Int32Array;
  readonly total: number;
}

/** A memory, not a state: the same text is asked for by its own language and by others. */
const known = new WeakMap<Paragraph, Int32Array>();

/** The letter groups of a translation, without words that stand in the source too: names and codes are in no language. */
export function groupsOf(paragraph: Paragraph): Int32Array {
  const groups = known.get(paragraph) ?? letterGroups(paragraph);
  known.set(paragraph, groups);
  return groups;
}

function letterGroups({ source, target }: Paragraph): Int32Array {
  const named = new Set(source.tokens);
  return Int32Array.from(
    target.tokens.filter((token) => /^[\p{L}\p{M}'’]+$/u.test(token) && !named.has(token)).flatMap(groupsIn),
  );
}

function groupsIn(token: string): readonly number[] {
  const word = ` ${token}`;
  const last = Math.max(word.length - 3, 0);
  return Array.from({ length: last + 1 }, (_, at) => hashOf(word, at, Math.min(at + 3, word.length)));
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** The letter groups of all these translations. */
export function lettersOf(paragraphs: readonly Paragraph[]): Letters {
  const counts = new Int32Array(buckets);
  let total = 0;
  for (const paragraph of paragraphs) {
    const groups = groupsOf(paragraph);
    for (const group of groups) counts[group] = (counts[group] as number) + 1;
    total += groups.length;
  }
  return { counts, total };
}

/** Of small counts: a publication has hardly any others, and asks for each hundreds of thousands of times. */
const logarithms = Float64Array.from({ length: 1024 }, (_, count) => Math.log(count + unseen));

/** How often each group of the text at hand is left out; zero between texts. */
const left = new Int32Array(buckets);

/**
 * How likely a text is in a language: the mean logarithm of its groups' shares.
 *
 * @param isOwn Whether the text is among those that the language is known by: then it does not vouch for itself.
 */
export function likelihood(groups: Int32Array, { counts, total }: Letters, isOwn = false): number {
  if (isOwn) for (const group of groups) left[group] = (left[group] as number) + 1;
  let sum = 0;
  for (const group of groups) {
    const count = (counts[group] as number) - (left[group] as number);
    sum += count < logarithms.length ? (logarithms[count] as number) : Math.log(count + unseen);
  }
  if (isOwn) for (const group of groups) left[group] = 0;
  const size = total - (isOwn ? groups.length : 0);
  return sum / Math.max(groups.length, 1) - Math.log(size + unseen * spread);
}

/** Groups that a language may have, about. */
const spread = 4000;

/** Scripts in which most characters are words: languages that share one cannot be told apart by a few paragraphs. */
const wordScripts: ReadonlySet<string> = new Set(["Hani", "Hans", "Hant"]);

/** Whether two locales are of languages that letters can tell apart. */
export function canBeTold(own: LocaleTexts, other: LocaleTexts): boolean {
  return own.language !== other.language && !(wordScripts.has(own.script) && wordScripts.has(other.script));
}
