import type { Edition, LocalizedText } from "../model/edition.ts";
import type { PublishedEdition, TextLanguage } from "../model/rendition.ts";
import type { BuiltEdition, Files } from "./options.ts";

/** An edition with its files, HTML still to come. */
export interface MadeEdition {
  readonly edition: Edition;
  readonly files: Files;
  readonly pages: number | undefined;
  readonly milliseconds: number;
}

/** An edition as the pages that link to it need it. */
export function publishedEdition(edition: Edition, files: Files): PublishedEdition {
  return {
    statement: edition.statement,
    locale: edition.locale,
    title: edition.title.text,
    summary: edition.summary?.text,
    titleLanguage: languageOf(edition.title),
    summaryLanguage: languageOf(edition.summary),
    kind: edition.labels.kind,
    dateline: edition.dateline,
    issued: edition.issued,
    version: edition.percent === 100 ? edition.version : undefined,
    notice: edition.notice,
    files,
  };
}

function languageOf(text: LocalizedText | undefined): TextLanguage | undefined {
  const { lang, dir } = text ?? {};
  return lang === undefined || dir === undefined ? undefined : { lang, dir };
}

/** An edition as the report shows it. */
export function builtEdition({ edition, pages, milliseconds }: MadeEdition, files: Files): BuiltEdition {
  const { current, stale, fuzzy, missing } = edition.words;
  const words = current + stale + fuzzy + missing;
  const { statement, locale, percent } = edition;
  return { statement, locale: locale.code, files, pages, milliseconds: Math.round(milliseconds), words, percent };
}
