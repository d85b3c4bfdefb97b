import { absoluteUrl } from "../../model/address.ts";
import type { Edition, LocalizedText } from "../../model/edition.ts";
import type { ParallelEdition } from "../../model/parallel.ts";
import type { Rendered } from "../../model/rendition.ts";
import { languagesOf } from "./languages.ts";
import { publicationAddress } from "./links.ts";
import type { OtherLanguages } from "./metadata.ts";
import { assembleParallelBook } from "./parallel-pages.ts";
import { type EpubInput, renderBook } from "./render.ts";

/**
 * A parallel edition as an EPUB 3.3 publication: the languages follow each other pair by pair, in one text, and no table
 * lays them out. The first language is the book's own, and its direction that of the pages.
 */
export function renderParallelEpub(parallel: ParallelEdition, input: EpubInput): Rendered {
  const lead = leadEdition(parallel);
  const { editions, name, code, url } = parallel;
  const traits = {
    languages: [...new Set([...editions.map(({ locale }) => locale.code), ...editions.flatMap(languagesOf)])],
    others: otherLanguages(parallel),
    pdf: absoluteUrl(url, `${name}.${code}.pdf`),
    series: publicationAddress(parallel, 2),
  };
  return renderBook(lead, input, traits, (cover) =>
    assembleParallelBook(parallel, lead, { coverPath: cover, pageStarts: input.pageStarts }),
  );
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
  const titles = others.map((edition) => inLanguage(edition.title, edition));
  return [first.title, ...titles].filter(({ text }) => text !== "");
}

/** What the other languages say of the book. What one says in another's words, for want of its own, is said already. */
function otherLanguages(parallel: ParallelEdition): OtherLanguages {
  const { editions } = parallel;
  const [, ...titles] = titlesOf(parallel);
  const others = (of: (edition: Edition) => LocalizedText | undefined): readonly LocalizedText[] => {
    const texts = editions.map((edition) => inLanguage(of(edition), edition));
    return texts.flatMap((text, at) => {
      const isKnown = texts.slice(0, at).some((other) => other?.text === text?.text);
      return at === 0 || text === undefined || isKnown ? [] : [text];
    });
  };
  return {
    titles,
    summaries: others(({ summary }) => summary),
    publicationTitles: others(({ publicationTitle }) => publicationTitle),
    publishers: others(({ publisher }) => publisher),
    rights: others(({ rights }) => rights),
  };
}

/** A text that says its language wherever it stands. */
function inLanguage<T extends LocalizedText | undefined>(text: T, { locale }: Edition): T {
  return text === undefined ? text : { ...text, lang: text.lang ?? locale.code, dir: text.dir ?? locale.direction };
}
