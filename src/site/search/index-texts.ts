import type { PublishedEdition } from "../../model/published.ts";
import { relativeHref } from "../path.ts";
import { frontParagraph, ownParagraphs, type SearchParagraph } from "./paragraphs.ts";

/** A paragraph in a file of texts: the statement by its ordinal, or of a title the address of its page. What is missing at the end is not there. */
type TextEntry = readonly (string | number | null)[];

/** A paragraph, and its entry in a file of texts. */
export interface IndexedText {
  readonly paragraph: SearchParagraph;
  readonly entry: TextEntry;
}

/**
 * All that can be found in one language, titles first, then headings, then what stands below them, with how many of each a
 * statement has.
 *
 * @param page The search page, from which addresses are seen.
 */
export function indexedTexts(statements: readonly PublishedEdition[], page: string) {
  const blocks = ownParagraphs(statements.map(({ edition }) => edition));
  const titles = statements.map(({ edition, files }): IndexedText => {
    const paragraph = frontParagraph(edition.title);
    return { paragraph, entry: entryOf(relativeHref(page, files.html ?? ""), paragraph) };
  });
  const of = (heading: boolean) =>
    blocks.map((each, statement) =>
      each
        .filter((paragraph) => paragraph.heading === heading)
        .map((paragraph): IndexedText => ({ paragraph, entry: entryOf(statement, paragraph) })),
    );
  const [headings, others] = [of(true), of(false)];
  return {
    texts: [...titles, ...headings.flat(), ...others.flat()],
    layout: { headings: headings.map(({ length }) => length), texts: others.map(({ length }) => length) },
  };
}

function entryOf(where: string | number, { id, text, lang, dir, notice, row }: SearchParagraph): TextEntry {
  const entry = [where, id, text, notice ?? null, lang ?? null, dir ?? null, row ? 1 : null];
  return entry.slice(0, entry.findLastIndex((value) => value !== null) + 1);
}
