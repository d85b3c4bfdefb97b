import { isInCldr } from "./cldr.ts";
import { withoutTrailingZeros } from "./reading.ts";
import { moreScaleWords } from "./scale-words.ts";

/** A word for thousands, millions, lakhs and the like behind a number. */
export interface Scale {
  /** With the space before it. */
  readonly word: string;
  /** The power of ten it stands for. */
  readonly exponent: number;
  /** Letters that may be another unit: the M of French millions, the K of kelvins. */
  readonly isDoubtful?: true;
}

/** What a language calls great numbers. */
interface ScaleWords {
  /** Those of up to three letters as they are written, the others in lower case. */
  readonly exponents: ReadonlyMap<string, number>;
  /** Whether a number without such a word behind it stands for itself. */
  readonly areAllKnown: boolean;
}

const known = new Map<string, ScaleWords>();

/** @param language A BCP 47 tag. */
function scaleWords(language: string): ScaleWords {
  let words = known.get(language);
  if (words === undefined) {
    const own = (moreScaleWords[new Intl.Locale(language).language] ?? "").split(" ").flatMap((each) => {
      const [word = "", exponent] = each.split("=");
      return exponent === undefined ? [] : [[keyOf(word), Number(exponent)] as const];
    });
    const all = isInCldr(language) ? [...compactWords(language, "short"), ...compactWords(language, "long")] : [];
    words = { exponents: new Map([...all, ...own]), areAllKnown: isInCldr(language) && putsWordsBehind(language) };
    known.set(language, words);
  }
  return words;
}

function keyOf(word: string): string {
  return word.length <= 3 ? word : word.toLowerCase();
}

/** CLDR's words of compact numbers: `Millionen` and `Mio.`, `миллионов` and `млн`, লাখ. */
function compactWords(language: string, compactDisplay: "long" | "short"): readonly (readonly [string, number])[] {
  const format = compactFormat(language, compactDisplay);
  const exponents = Array.from({ length: 10 }, (_, at) => at + 3);
  return exponents.flatMap((exponent) =>
    [1, 2, 5].flatMap((factor) => {
      const parts = format.formatToParts(factor * 10 ** exponent);
      const word = parts
        .find(({ type }) => type === "compact")
        ?.value.replace(/[\s\u200e\u200f\u061c]+/g, " ")
        .trim();
      const shown = Number(parts.find(({ type }) => type === "integer")?.value ?? Number.NaN);
      if (!word || Number.isNaN(shown)) return [];
      const power = Math.round(Math.log10((factor * 10 ** exponent) / shown));
      return [word, word.replace(/\.$/, "")].map((form) => [keyOf(form), power] as const);
    }),
  );
}

function compactFormat(language: string, compactDisplay: "long" | "short"): Intl.NumberFormat {
  const options = { notation: "compact", numberingSystem: "latn", useGrouping: false } as const;
  return new Intl.NumberFormat([language, "en"], { ...options, compactDisplay });
}

/** Whether CLDR has words of the language for millions, and they follow the number. */
function putsWordsBehind(language: string): boolean {
  const parts = compactFormat(language, "long").formatToParts(5_000_000);
  const at = parts.findIndex(({ type }) => type === "compact");
  return at > parts.findIndex(({ type }) => type === "integer") && !/^\p{sc=Latn}{1,2}$/u.test(parts[at]?.value ?? "");
}

/** The scale word a text goes on with, and its power of ten. */
export function scaleAt(rest: string, language: string): Scale | undefined {
  const spaced = /^[\s\u00a0\u202f]{0,2}/.exec(rest)?.[0] ?? "";
  const head = rest.slice(spaced.length, spaced.length + 24);
  const lower = head.toLowerCase();
  let found: { word: string; exponent: number } | undefined;
  for (const [word, exponent] of scaleWords(language).exponents) {
    const isThere = (word.length <= 3 ? head : lower).startsWith(word);
    const isLonger = isThere && word.length > (found?.word.length ?? 0);
    if (isLonger && endsThere(lower, word)) found = { word, exponent };
  }
  if (found === undefined) return undefined;
  const isDoubtful = /^\p{L}{1,2}\.?$/u.test(found.word) && !/\p{sc=Han}|\p{sc=Hang}/u.test(found.word);
  return { exponent: found.exponent, word: spaced + found.word, ...(isDoubtful ? { isDoubtful } : {}) };
}

/** Scripts without spaces go on with the next word; all others end the word, or inflect it by a few letters. */
function endsThere(head: string, word: string): boolean {
  if (/\p{sc=Han}$/u.test(word)) return true;
  const after = head.slice(word.length);
  const ending = /^\p{L}*/u.exec(after)?.[0] ?? "";
  if (word.length <= 3) return !/^[\p{L}\p{M}]/u.test(after);
  return ending === "" || (word.length >= 5 && ending.length <= 3);
}

/**
 * Whether a number without a known scale word may be one of thousands or millions all the same: where the words of the
 * language are not known, or a short word or one with the begin of a scale word follows.
 */
export function mayGoOnScaled(rest: string, language: string): boolean {
  const { exponents, areAllKnown } = scaleWords(language);
  if (!areAllKnown) return true;
  const next = /^[\s\u00a0\u202f-]{0,2}(\p{L}[\p{L}\p{M}]*)/u.exec(rest)?.[1];
  if (next === undefined || /^\p{sc=Han}/u.test(next)) return false;
  const begin = folded(next).slice(0, 3);
  return next.length <= 3 || [...exponents.keys()].some((word) => word.length > 3 && folded(word).startsWith(begin));
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A plain decimal number times a power of ten, exactly. */
export function scaled(value: string, exponent: number): string {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(exponent, "0");
  const plain = `${whole}${digits.slice(0, exponent)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(exponent);
  return rest === "" ? plain : withoutTrailingZeros(`${plain}.${rest}`);
}
