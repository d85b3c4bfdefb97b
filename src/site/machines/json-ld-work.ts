import type { ArticleLeaf, DigitalDocumentLeaf, ReportLeaf } from "schema-dts";
import type { Edition } from "../../model/edition.ts";
import { closedLine } from "../../model/plain-line.ts";
import { type Published, versionsOf } from "../../model/published.ts";
import type { StatementKind } from "../../model/statement.ts";

export type Work = ArticleLeaf | DigitalDocumentLeaf | ReportLeaf;

/** schema.org's type of each kind: it has none for what several parties declare together. */
export const workTypes = {
  article: "Article",
  report: "Report",
  statement: "DigitalDocument",
} as const satisfies Record<StatementKind, Work["@type"]>;

/** An edition as others name it. */
export function reference({ kind, url, title, locale }: Edition) {
  return { "@type": workTypes[kind], "@id": url, name: closedLine(title.text), inLanguage: locale.code } as const;
}

/** The editions of a statement that have a page, by their locale. */
export function pagedVersions(statement: string, published: Published): ReadonlyMap<string, Edition> {
  const { editions } = versionsOf(published, statement);
  const paged = [...editions].filter(([, { files }]) => files.html !== undefined);
  return new Map(paged.map(([code, { edition }]) => [code, edition] as const));
}
