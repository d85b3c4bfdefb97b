import { stringify } from "yaml";
import type { Edition } from "../../model/edition.ts";

/** What the file says of itself, fences and all. Keys without a value are left out. */
export function frontMatter(edition: Edition): string {
  const { locale, sourceLocale, authorNames, translators } = edition;
  const isTranslation = locale.code !== sourceLocale.code;
  const values = {
    title: edition.title.text,
    subtitle: edition.subtitle?.text,
    summary: edition.summary?.text,
    kind: edition.kind,
    language: locale.code,
    source: isTranslation ? sourceLocale.code : undefined,
    date: edition.issued,
    version: edition.version,
    authors: authorNames.length === 0 ? undefined : authorNames,
    translators: translators.length === 0 ? undefined : translators,
    publication: edition.publicationTitle.text,
    publisher: edition.publisher.text,
    rights: edition.rights?.text,
    url: edition.url,
    identifier: edition.identifier,
    current: edition.notice === undefined ? undefined : edition.percent,
    notice: edition.notice,
  };
  return `---\n${stringify(values, { lineWidth: 0, keepUndefined: false })}---\n`;
}
