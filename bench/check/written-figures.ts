import type { Random } from "../alignment/random.ts";

/** A figure of some kind, and how each language writes it. */
export interface WrittenFact {
  readonly value: number;
  readonly write: (value: number, tag: string) => string;
}

const day = 86_400_000;

/** A number, decimal, percentage, year, amount or date, by chance. */
export function writtenFact(random: Random): WrittenFact {
  const kinds: readonly (() => WrittenFact)[] = [
    () => ({ value: 13 + random.below(900), write: plain }),
    () => ({ value: 1_000 + random.below(9_000_000), write: plain }),
    () => ({ value: (101 + random.below(9_000)) / 100, write: plain }),
    () => ({ value: 3 + random.below(95), write: percent }),
    () => ({ value: 1_948 + random.below(90), write: (value) => String(value) }),
    () => ({ value: 20 + random.below(40_000), write: euros }),
    () => ({ value: Date.UTC(1948, 0, 1) + random.below(32_000) * day, write: longDate }),
  ];
  return random.pick(kinds)();
}

/** Another value: two digits in each other's places, one digit another one, or a zero more. */
export function changedFigure(value: number, random: Random): number {
  if (value > 1e9 || value < 0) return value + (1 + random.below(200)) * day;
  const digits = String(value);
  const at = random.below(digits.length - 1);
  const [one = "", other = ""] = digits.slice(at, at + 2);
  const swapped = digits.slice(0, at) + other + one + digits.slice(at + 2);
  const candidates = [Number(swapped), value + 1, value + 10].filter((each) => each !== value && Number.isFinite(each));
  return random.pick(candidates);
}

/** Of a language that CLDR does not know, as the source writes it. */
function known(tag: string): string {
  return Intl.NumberFormat.supportedLocalesOf(tag).length > 0 ? tag : "en";
}

function plain(value: number, tag: string): string {
  return new Intl.NumberFormat(known(tag)).format(value);
}

function percent(value: number, tag: string): string {
  return new Intl.NumberFormat(known(tag), { style: "percent" }).format(value / 100);
}

function euros(value: number, tag: string): string {
  return new Intl.NumberFormat(known(tag), { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(
    value,
  );
}

/** Where the language has no names of months in CLDR, the international form. */
function longDate(value: number, tag: string): string {
  if (known(tag) !== tag && tag !== "en") return new Date(value).toISOString().slice(0, 10);
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(value);
}
