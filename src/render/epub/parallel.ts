import type { Edition, LocalizedText } from "../../model/edition.ts";
import type { ParallelEdition } from "../../model/parallel.ts";
import type { Rendered } from "../../model/rendition.ts";
import { languagesOf } from "./languages.ts";
import { assembleParallelBook } from "./parallel-pages.ts";
import { type EpubInput, renderBook } from "./render.ts";

/**
 * A parallel edition as an EPUB 3.3 publication: the languages follow each other pair by pair, in one text, and no table
 * lays them out. The first language is the book's own, and its direction that of the pages.
 */
export function renderParallelEpub(parallel: ParallelEdition, input: EpubInput): Rendered {
  const lead = leadEdition(parallel);
  const [, ...otherTitles] = titlesOf(parallel);
  const languages = [...new Set([...parallel.editions.map(({ locale }) => locale.code), ...allLanguages(parallel)])];
  return renderBook(lead, input, { languages, otherTitles }, (cover) => assembleParallelBook(parallel, lead, cover));
}

/** What a cover is drawn from: the first language's, and the titles in the others below it. */
export function coverOf(parallel: ParallelEdition): {
  readonly edition: Edition;
  readonly otherTitles: readonly LocalizedText[];
} {
  const lead = leadEdition(parallel);
  const [, ...otherTitles] = titlesOf(parallel);
  const fonts = [...new Set(parallel.editions.flatMap(({ settings }) => settings.fonts))];
  return { edition: { ...lead, subtitle: undefined, settings: { ...lead.settings, fonts } }, otherTitles };
}

/** The edition that speaks for all of them in the package: the first, under the names of all. */
function leadEdition(parallel: ParallelEdition): Edition {
  const { editions, identifier, url, modified } = parallel;
  const [first] = editions;
  const [title = first.title] = titlesOf(parallel);
  const translators = [...new Set(editions.flatMap((edition) => edition.translators))];
  return { ...first, identifier, url, modified, title, translators };
}

/** The titles that there are, each marked with its language where that is not the first edition's. */
function titlesOf({ editions: [first, ...others] }: ParallelEdition): readonly LocalizedText[] {
  const titles = others.map(({ title, locale }) => ({
    ...title,
    lang: title.lang ?? locale.code,
    dir: title.dir ?? locale.direction,
  }));
  return [first.title, ...titles].filter(({ text }) => text !== "");
}

function allLanguages({ editions }: ParallelEdition): readonly string[] {
  return editions.flatMap(languagesOf);
}
