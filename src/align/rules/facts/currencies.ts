import { isInCldr } from "./cldr.ts";

const dollars = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN"];

const signs: Readonly<Record<string, readonly string[]>> = {
  "€": ["EUR"],
  "£": ["GBP", "EGP", "LBP"],
  "¥": ["JPY", "CNY"],
  "￥": ["JPY", "CNY"],
  $: dollars,
  "₹": ["INR"],
  "₽": ["RUB"],
  "₺": ["TRY"],
  "₪": ["ILS"],
  "₴": ["UAH"],
  "₩": ["KRW"],
  zł: ["PLN"],
};

/** Currencies whose names are known, in families that share a name (dollar, pound, franc, crown, rupee, peso, dinar). */
const families: readonly (readonly string[])[] = [
  ["USD", "CAD", "AUD", "NZD", "HKD"],
  ["GBP", "EGP"],
  ["CHF", "XOF"],
  ["NOK", "DKK", "SEK", "ISK", "CZK"],
  ["INR", "PKR", "NPR", "LKR"],
  ["MXN", "ARS", "CLP"],
  ["JOD", "IQD", "KWD"],
  ...["EUR", "JPY", "CNY", "RUB", "TRY", "ILS", "UAH", "KRW", "PLN", "BDT", "IRR", "BRL"].map((code) => [code]),
];

const codes = new Set([...families.flat(), "HUF", "RON", "BGN", "ZAR", "SAR", "AED", "SGD", "TWD"]);

const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * The currencies that an amount may be in, by the sign, code or name before or behind it.
 *
 * @param language A BCP 47 tag; the names are CLDR's.
 * @returns Nothing where none is named.
 */
export function currenciesAround(head: string, rest: string, language: string): readonly string[] | undefined {
  const signBefore = /(?:[€£¥￥$₹₽₺₪₴₩]|\b[A-Z]{3})[\s\u00a0\u202f]?$/.exec(head)?.[0].trim();
  const signAfter = /^[\s\u00a0\u202f]?(?:[€£¥￥$₹₽₺₪₴₩]|zł|[A-Z]{3}\b)/.exec(rest)?.[0].trim();
  const bySign = currenciesOf(signBefore) ?? currenciesOf(signAfter);
  return bySign ?? byName(rest, language);
}

function currenciesOf(sign: string | undefined): readonly string[] | undefined {
  if (sign === undefined) return undefined;
  return signs[sign] ?? (codes.has(sign) ? [sign] : undefined);
}

function byName(rest: string, language: string): readonly string[] | undefined {
  const linked = rest
    .slice(0, 48)
    .toLowerCase()
    .replace(/^[\s\u00a0\u202f]*(?:(?:de|of|di)\s+|d['’])?/u, "");
  let best: string | undefined;
  const names = namesIn(language);
  for (const name of names.keys()) {
    const goesOn = /^\p{L}/u.test(linked.slice(name.length)) && !/\p{sc=Han}$/u.test(name);
    if (linked.startsWith(name) && !goesOn && name.length > (best?.length ?? 0)) best = name;
  }
  return best === undefined ? undefined : names.get(best);
}

function namesIn(language: string): ReadonlyMap<string, readonly string[]> {
  let names = known.get(language);
  if (names === undefined) {
    names = new Map(isInCldr(language) ? families.flatMap((family) => familyNames(family, language)) : []);
    known.set(language, names);
  }
  return names;
}

/** The full names of a family's currencies, and the words that all of them have. */
function familyNames(family: readonly string[], language: string): readonly (readonly [string, readonly string[]])[] {
  const named = family.map((code) => [code, namesOf(code, language)] as const);
  const wordsOf = (names: readonly string[]) => new Set(names.flatMap((name) => name.split(/\s+/)));
  const [first = new Set<string>(), ...others] = named.map(([, names]) => wordsOf(names));
  const shared = [...first].filter((word) => word.length > 2 && others.every((words) => words.has(word)));
  const heads = family.length === 1 ? [] : shared;
  return [
    ...heads.map((word) => [word, family] as const),
    ...named.flatMap(([code, names]) => names.map((name) => [name, [code]] as const)),
  ];
}

function namesOf(code: string, language: string): readonly string[] {
  const format = new Intl.NumberFormat([language, "en"], {
    style: "currency",
    currency: code,
    currencyDisplay: "name",
  });
  const names = [1, 2, 5, 1.5].flatMap((amount) =>
    format.formatToParts(amount).flatMap(({ type, value }) => (type === "currency" ? [value.toLowerCase()] : [])),
  );
  return [...new Set(names)];
}
