import { fold } from "./fold.ts";
import { type Stretch, stretchesOf, termsOf } from "./words.ts";

/** What one position of a text must have. */
export interface Atom {
  /** One of them, the first for choice. */
  readonly terms: readonly string[];
  /** Whether a longer term that begins so will do, or one with another ending. */
  readonly prefix: boolean;
  /** How many positions behind the phrase's first one. */
  readonly at: number;
}

/** Positions of a text that stand together. */
export interface Phrase {
  readonly atoms: readonly Atom[];
  /** How many positions it covers: a pair of characters in a script without spaces is one atom and covers two. */
  readonly span: number;
}

/** Cuts a stretch of a script without spaces into words. */
export type Segment = (text: string) => readonly string[];

/** Any quotation mark: what stands between an odd one and the next is wanted word for word. */
export const quotes = /["“”„‟«»‹›「」『』《》〝〞]/u;

/**
 * What a reader asks for: each phrase must be found. Words outside quotation marks may go on, the last one from its second
 * letter on, as it is still being typed.
 */
export function readQuery(text: string, segment: Segment): readonly Phrase[] {
  return text
    .normalize("NFC")
    .split(quotes)
    .flatMap((part, at) => (at % 2 === 1 ? [exactPhrase(part)] : freeWords(stretchesOf(part), segment)))
    .filter(({ atoms }) => atoms.length > 0);
}

function exactPhrase(text: string): Phrase {
  return stretchesOf(text)
    .map((stretch) => (stretch.dense ? densePhrase(stretch.text) : wordPhrase(stretch.text, Number.POSITIVE_INFINITY)))
    .reduce(
      (before, next) => ({
        atoms: [...before.atoms, ...next.atoms.map((atom) => ({ ...atom, at: atom.at + before.span }))],
        span: before.span + next.span,
      }),
      { atoms: [], span: 0 },
    );
}

function freeWords(stretches: readonly Stretch[], segment: Segment): readonly Phrase[] {
  return stretches.flatMap(({ text, dense }, at) =>
    dense ? segment(text).map(densePhrase) : [wordPhrase(text, at === stretches.length - 1 ? 2 : 3)],
  );
}

/**
 * What a word and its other forms have in common at least (`library`, `libraries`; `заявление`, `заявлений`): its beginning
 * without up to a third of it, three letters at most; of a word of less than five letters, or with a digit, all of it.
 */
export function stemOf(word: string): string {
  const rest = word.length < 5 || /\d/.test(word) ? 0 : Math.min(3, Math.floor(word.length / 3), word.length - 4);
  return word.slice(0, word.length - rest);
}

/** @param least The length from which on a word may go on. */
function wordPhrase(text: string, least: number): Phrase {
  const folded = fold(text);
  if (folded === "") return { atoms: [], span: 0 };
  return { atoms: [{ terms: termsOf(folded), prefix: [...folded].length >= least, at: 0 }], span: 1 };
}

function densePhrase(text: string): Phrase {
  const signs = [...text].flatMap((sign) => [...fold(sign)]);
  const [only] = signs;
  if (signs.length === 1 && only !== undefined) return { atoms: [{ terms: [only], prefix: true, at: 0 }], span: 1 };
  const atoms = signs.slice(1).map((sign, at) => ({ terms: [(signs[at] ?? "") + sign], prefix: false, at }));
  return { atoms, span: signs.length };
}
