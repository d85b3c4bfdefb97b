import type { SiteTexts } from "../texts.ts";
import type { BlockNames } from "./engine/place.ts";

/** Numbers among which every plural form of every language is met (CLDR: a round million has a form of its own in some). */
const samples = [...Array.from({ length: 111 }, (_, number) => number), 1_000_000];

/** What the language calls numbered blocks, by what ids call them, and a table; with `{number}` where the number stands. */
export function blockNames({ text }: SiteTexts): { readonly numbered: BlockNames; readonly table: string } {
  const name = (key: string) => text(`block.${key}`, { number: "{number}" });
  return {
    numbered: { point: name("point"), section: name("section"), p: name("paragraph") },
    table: name("table"),
  };
}

/**
 * How many paragraphs were found, by plural form, with `{number}` where the browser writes the number.
 *
 * @param language The language of the labels: its forms are asked for.
 */
export function resultCounts({ text }: SiteTexts, language: string): Readonly<Record<string, string>> {
  const rules = new Intl.PluralRules([language, "en"]);
  const forms = new Map(samples.toReversed().map((count) => [rules.select(count), count] as const));
  return Object.fromEntries(
    [...forms]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([form, count]) => [form, text("search.results", { count, number: "{number}" })]),
  );
}
