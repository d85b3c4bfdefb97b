import { withoutTrailingZeros } from "./reading.ts";

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * A language's words for thousands, millions, lakhs and the like, from CLDR's long compact numbers, each with the power
 * of ten it stands for.
 *
 * @param language A BCP 47 tag.
 */
function scaleWords(language: string): ReadonlyMap<string, number> {
  let words = known.get(language);
  if (words === undefined) {
    const isKnown = Intl.NumberFormat.supportedLocalesOf(language).length > 0;
    words = new Map(isKnown ? wordsOf(language) : []);
    known.set(language, words);
  }
  return words;
}

function wordsOf(language: string): readonly (readonly [string, number])[] {
  const format = new Intl.NumberFormat(language, {
    notation: "compact",
    compactDisplay: "long",
    numberingSystem: "latn",
    useGrouping: false,
  });
  const exponents = Array.from({ length: 10 }, (_, at) => at + 3);
  return exponents.flatMap((exponent) =>
    [1, 2, 5].flatMap((factor) => {
      const parts = format.formatToParts(factor * 10 ** exponent);
      const word = parts.find(({ type }) => type === "compact")?.value.trim();
      const shown = Number(parts.find(({ type }) => type === "integer")?.value ?? Number.NaN);
      if (word === undefined || Number.isNaN(shown)) return [];
      return [[word.toLowerCase(), Math.round(Math.log10((factor * 10 ** exponent) / shown))] as const];
    }),
  );
}

/** The scale word a text goes on with, and its power of ten. */
export function scaleAt(
  rest: string,
  language: string,
): { readonly word: string; readonly exponent: number } | undefined {
  const spaced = /^[\s\u00a0\u202f]{0,2}/.exec(rest)?.[0] ?? "";
  const head = rest.slice(spaced.length, spaced.length + 24).toLowerCase();
  let found: { word: string; exponent: number } | undefined;
  for (const [word, exponent] of scaleWords(language)) {
    const isLonger = head.startsWith(word) && word.length > (found?.word.length ?? 0);
    if (isLonger && endsThere(head, word)) found = { word: spaced + word, exponent };
  }
  return found;
}

/** Scripts without spaces go on with the next word; all others end the word, or inflect it by a few letters. */
function endsThere(head: string, word: string): boolean {
  if (/\p{sc=Han}$/u.test(word)) return true;
  const ending = /^\p{L}*/u.exec(head.slice(word.length))?.[0] ?? "";
  return ending === "" || (word.length >= 5 && ending.length <= 3);
}

/** A plain decimal number times a power of ten, exactly. */
export function scaled(value: string, exponent: number): string {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(exponent, "0");
  const plain = `${whole}${digits.slice(0, exponent)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(exponent);
  return rest === "" ? plain : withoutTrailingZeros(`${plain}.${rest}`);
}
