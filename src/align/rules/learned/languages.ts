import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** How often each group of three letters occurs in a language, by this publication's own texts. */
export type Letters = ReadonlyMap<string, number>;

/** A translation that reads as another of the publication's languages. */
export interface Stranger {
  readonly paragraph: Paragraph;
  /** The locale whose language it seems to be in. */
  readonly locale: string;
}

/** Shares of known groups: how far below the locale's own, how far below the other's, and how much the other must know. */
const limits = { ofUsual: 0.6, ahead: 0.3, known: 0.75, groups: 20, paragraphs: 8 } as const;

/** The letter groups of all translations of a locale. */
export function lettersOf({ paragraphs }: LocaleTexts): Letters {
  const letters = new Map<string, number>();
  for (const { target } of paragraphs) {
    for (const group of groupsOf(target.tokens)) letters.set(group, (letters.get(group) ?? 0) + 1);
  }
  return letters;
}

/** A memory, not a state: the same text is asked for by its own language and by others. */
const known = new WeakMap<readonly string[], readonly string[]>();

function groupsOf(tokens: readonly string[]): readonly string[] {
  const groups = known.get(tokens) ?? letterGroups(tokens);
  known.set(tokens, groups);
  return groups;
}

function letterGroups(tokens: readonly string[]): readonly string[] {
  return tokens
    .filter((token) => /^[\p{L}\p{M}'’]+$/u.test(token))
    .flatMap((token) => {
      const word = ` ${token}`;
      return word.length < 4 ? [word] : Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));
    });
}

/**
 * Finds translations whose letters go together as they do in another locale and not in their own. Only those that are odd in
 * their own are compared with the others, so that the work stays linear.
 */
export function findStrangers(texts: LocaleTexts, all: ReadonlyMap<LocaleTexts, Letters>): readonly Stranger[] {
  const letters = all.get(texts);
  if (letters === undefined || texts.paragraphs.length < limits.paragraphs) return [];
  const shares = texts.paragraphs.map(({ target }) => ownShare(groupsOf(target.tokens), letters));
  const usual = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0;
  return texts.paragraphs.flatMap((paragraph, at): readonly Stranger[] => {
    const groups = groupsOf(paragraph.target.tokens);
    const own = shares[at] ?? 0;
    if (groups.length < limits.groups || own > limits.ofUsual * usual) return [];
    const [best] = [...all]
      .filter(([other]) => canBeTold(texts, other))
      .map(([{ locale }, theirs]) => ({ locale, share: shareIn(groups, theirs) }))
      .toSorted((a, b) => b.share - a.share);
    return best !== undefined && best.share > Math.max(own + limits.ahead, limits.known)
      ? [{ paragraph, locale: best.locale }]
      : [];
  });
}

/** Scripts in which most characters are words: languages that share one cannot be told apart by a few paragraphs. */
const wordScripts: ReadonlySet<string> = new Set(["Hani", "Hans", "Hant"]);

function canBeTold(own: LocaleTexts, other: LocaleTexts): boolean {
  return own.language !== other.language && !(wordScripts.has(own.script) && wordScripts.has(other.script));
}

/** The share of a text's groups that the language's other texts know. */
function ownShare(groups: readonly string[], letters: Letters): number {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const known = groups.filter((group) => (letters.get(group) ?? 0) > (counts.get(group) ?? 0)).length;
  return known / Math.max(groups.length, 1);
}

function shareIn(groups: readonly string[], letters: Letters): number {
  return groups.filter((group) => letters.has(group)).length / Math.max(groups.length, 1);
}
