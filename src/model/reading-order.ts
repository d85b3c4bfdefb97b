import type { Locale } from "./locale.ts";

/**
 * CLDR's root order, which keeps scripts together (Latin, Greek, Cyrillic, …, Han). It is asked for under `en`, which
 * changes nothing in it: a bare `und` would be the host's own locale (law 5).
 */
const collator = new Intl.Collator("en");

/**
 * Which of two languages comes first wherever readers see a list of them: by its own name, then by its tag, so that two
 * languages of one name have an order too.
 */
export function byOwnName(one: Named, other: Named): number {
  return collator.compare(one.ownName, other.ownName) || (one.code < other.code ? -1 : 1);
}

type Named = Pick<Locale, "code" | "ownName">;
