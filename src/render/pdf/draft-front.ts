import type { Edition, LinePart, LocalizedText } from "../../model/edition.ts";
import { listOf } from "../../model/list.ts";
import type { Draft, SpanData, TextData } from "./data.ts";
import { breakable } from "./long-words.ts";
import { markOf, plain } from "./scope.ts";
import { headingWords } from "./words.ts";

/** What stands around the text on every page, and what the file says of itself. */
type Frame = Pick<
  Draft,
  "kind" | "language" | "dir" | "paper" | "digits" | "meta" | "labels" | "url" | "publication" | "publisher" | "rights"
>;

/** What stands above the text. */
type Front = Pick<
  Draft,
  | "title"
  | "subtitle"
  | "summary"
  | "authors"
  | "firstPublished"
  | "version"
  | "dateline"
  | "translatedFrom"
  | "translators"
  | "notice"
>;

/** As a template reads it. */
export function frameOf(edition: Edition): Frame {
  return {
    kind: edition.kind,
    language: edition.locale.code,
    dir: edition.locale.direction,
    paper: edition.settings.paper,
    digits: edition.locale.digits,
    meta: metaOf(edition),
    labels: {
      kind: plain(edition.labels.kind),
      notes: plain(edition.labels.notes),
      pageOf: plain(edition.labels.pageOf),
      lang: edition.labels.lang ?? null,
    },
    url: null,
    publication: spanOf(edition.publicationTitle),
    publisher: spanOf(edition.publisher),
    rights: edition.rights === undefined ? null : spanOf(edition.rights),
  };
}

/** The same of what stands above the text. */
export function frontOf(edition: Edition): Front {
  return {
    title: titleOf(edition.title, edition),
    subtitle: edition.subtitle === undefined ? null : titleOf(edition.subtitle, edition),
    summary: edition.summary === undefined ? null : textOf(edition.summary),
    authors: edition.authors.map((author) => author.map(spanOf)),
    firstPublished: edition.firstPublished.map(spanOf),
    version: edition.version === undefined ? null : plain(edition.version),
    dateline: edition.dateline.map(spanOf),
    translatedFrom: edition.translatedFrom ?? null,
    translators: translatorsOf(edition),
    notice: edition.notice ?? null,
  };
}

function textOf(text: LocalizedText): TextData {
  return { id: text.id, ...breakable(plain(text.text)), mark: markOf(text) };
}

/** A title's lines end where words do. */
export function titleOf(text: LocalizedText, edition: Edition): TextData {
  const data = textOf(text);
  const words = headingWords(data.text, text.lang ?? edition.locale.code);
  return words === undefined ? data : { ...data, words };
}

function spanOf({ text, lang }: LocalizedText | LinePart): SpanData {
  return { text: plain(text), lang: lang ?? null };
}

const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/** Names keep their own direction, whatever stands around them (UAX #9, 2.4). */
function translatorsOf(edition: Edition): string | null {
  if (edition.translatedFrom === undefined || edition.translators.length === 0) return null;
  const foreign =
    edition.locale.direction === "rtl" ? /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u : /[\p{sc=Arab}\p{sc=Hebr}]/u;
  const names = edition.translators.map((name) =>
    foreign.test(name) ? firstStrongIsolate + plain(name) + popDirectionalIsolate : plain(name),
  );
  return listOf(names, edition.locale);
}

function metaOf(edition: Edition): Draft["meta"] {
  const { publisher, summary, labels, publicationTitle, authorNames } = edition;
  return {
    authors: authorNames.length === 0 ? [plain(publisher.text)] : authorNames.map(plain),
    description: summary === undefined ? null : plain(summary.text),
    keywords: [plain(labels.kind), plain(publicationTitle.text)],
  };
}
