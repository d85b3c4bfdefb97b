import { fold } from "./fold.ts";
import { type Phrase, quotes, readQuery, type Segment } from "./query.ts";
import { termsOf, type Word, wordsOf } from "./words.ts";

/** What a language calls a numbered block, with `{number}`; by the word that ids have for it: `point`, `section`, `p`. */
export type BlockNames = Readonly<Record<string, string>>;

/** What the id of a numbered block tells. */
export interface Place {
  readonly kind: string;
  readonly number: number;
}

/** Nothing for a block that is known by no number of its own. An included text's ids begin with its statement's name. */
export function placeOf(id: string): Place | undefined {
  const [, kind, number] = /(?:^|-)(point|section|p)-(\d+)$/.exec(id) ?? [];
  return kind === undefined ? undefined : { kind, number: Number(number) };
}

/** What a block is found by beside its words. No word of a text is such a term. */
export function placeTerm({ kind, number }: Place): string {
  return `#${kind}-${number}`;
}

/**
 * A question, once for each way to read it, the likelier first: with the blocks that it names by their numbers (“point 4”,
 * in the language's words or those of addresses, in any digits), then word for word. In quotation marks nothing is a name.
 */
export function readQuestions(text: string, names: BlockNames, segment: Segment): readonly (readonly Phrase[])[] {
  const whole = text.normalize("NFC");
  const named = namedIn(whole, formsOf(names));
  const words = readQuery(whole, segment);
  if (named.length === 0) return [words];
  const rest = named.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, whole);
  const blocks = named.map(({ term }) => ({ atoms: [{ terms: [term], prefix: false, at: 0 }], span: 1 }));
  return [[...blocks, ...readQuery(rest, segment)], words];
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

interface Form {
  readonly kind: string;
  /** What each of its words is found by; nothing where the number stands. */
  readonly words: readonly (readonly string[])[];
}

function formsOf(names: BlockNames): readonly Form[] {
  return Object.entries(names).flatMap(([kind, name]) => [formOf(kind, name), formOf(kind, `${kind} {number}`)]);
}

function formOf(kind: string, name: string): Form {
  const text = name.normalize("NFC").replace("{number}", " 0 ");
  return { kind, words: wordsOf(text).map((word) => (wordAt(text, word) === "0" ? [] : termsOf(wordAt(text, word)))) };
}

/** A word's own letters: its terms would be pairs of characters in a script without spaces. */
function wordAt(text: string, { start, end }: Word): string {
  return fold(text.slice(start, end));
}

function namedIn(text: string, forms: readonly Form[]): readonly Named[] {
  const words = wordsOf(text);
  const named: Named[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = forms.flatMap((form) => namedAt(at, form, text, words))[0];
    if (found === undefined || isQuoted(text, found)) continue;
    named.push(found);
    while ((words[at + 1]?.start ?? found.end) < found.end) at += 1;
  }
  return named;
}

function namedAt(at: number, { kind, words: wanted }: Form, text: string, words: readonly Word[]): readonly Named[] {
  const there = words.slice(at, at + wanted.length);
  const read = there.map((word) => wordAt(text, word));
  const number = read[wanted.findIndex((terms) => terms.length === 0)] ?? "";
  const isThere = wanted.every((terms, index) => {
    const own = read[index] ?? "";
    return terms.length === 0 ? /^\d+$/.test(own) : termsOf(own).some((term) => terms.includes(term));
  });
  const [first, last] = [there[0], there.at(-1)];
  if (!isThere || number === "" || first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, term: placeTerm({ kind, number: Number(number) }) }];
}

/** An odd number of marks before it opens a quotation. */
function isQuoted(text: string, { start }: Named): boolean {
  return text.slice(0, start).split(quotes).length % 2 === 0;
}
