import type { Edition } from "../../model/edition.ts";
import { listOf } from "../../model/list.ts";
import { type PageText, pageText } from "../../model/page-text.ts";
import { closedLine } from "../../model/plain-line.ts";
import { type SiteTexts, shownText } from "../texts.ts";

/** How an edition is cited: text in the page's language, in pieces that may be in another one, and the address. */
export interface Citation {
  readonly parts: readonly PageText[];
  readonly url: string;
}

/** Stands for the title while a label puts it in its place: a private-use character, as no title has. */
const titleSign = "\ue000";

/**
 * An edition as a list of sources names it, by the labels `cite`: who wrote it or else who publishes it, the title in the
 * language's quotation marks, who translated it, the publication, the day, the version.
 */
export function citationOf(edition: Edition, texts: SiteTexts): Citation {
  const date = edition.dateline.find(({ role }) => role === "date")?.text;
  const { version } = edition;
  const values = {
    authors: listOf(authorsOf(edition).map(closedLine), edition.locale),
    title: titleSign,
    publication: publicationOf(edition, texts),
    ...(date === undefined ? {} : { date }),
    ...(version === undefined ? {} : { version }),
  };
  const dated = version === undefined ? "form" : "revised";
  const form = date === undefined ? "undated" : dated;
  const [before = "", after = ""] = texts.text(`cite.${form}`, values).split(titleSign);
  const title = { ...pageText(edition.title), text: closedLine(edition.title.text) };
  const around = [shownText(texts, before), title, shownText(texts, after)];
  return { parts: around.filter(({ text }) => text !== ""), url: edition.url };
}

/** The publication, and before it who translated the text. */
function publicationOf(edition: Edition, texts: SiteTexts): string {
  const publication = closedLine(edition.publicationTitle.text);
  if (edition.translators.length === 0) return publication;
  return texts.text("cite.translated", {
    translators: listOf(edition.translators.map(closedLine), edition.locale),
    publication,
  });
}

/** Who wrote it, or else who publishes it. */
export function authorsOf({ authorNames, publisher }: Edition): readonly string[] {
  return authorNames.length === 0 ? [publisher.text] : authorNames;
}
