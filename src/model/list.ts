import type { Locale } from "./locale.ts";

/**
 * Names as a list in a language. `en` stands behind the locale: where Intl does not know it, the host's own would answer
 * (law 5).
 *
 * @param type CLDR's kind of list: `unit` has no word such as “and”.
 */
export function listOf(names: readonly string[], { intl }: Locale, type: Intl.ListFormatType = "conjunction"): string {
  return new Intl.ListFormat([intl, "en"], { type }).format(names);
}
