import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";

/** More than one page would be drawn below each other, into a picture that no reader can use. */
export function pagesFinding({ statement, locale }: Edition, template: string, pages: number): Finding {
  return {
    code: "template",
    severity: "error",
    message: `templates/${template} draws ${pages} pages; a picture is one.`,
    hint: "Shorten the titles, or let the template set them smaller.",
    statement,
    locale: locale.code,
    file: `templates/${template}`,
  };
}

/** A table that nobody can read: its text is too small, or its words and numbers are cut to pieces. */
export function unfitFinding(edition: Edition, table: string | null): Finding {
  return {
    code: "typeset",
    severity: "warning",
    message: "A table has more columns than the page has room for: its text is too small to be read.",
    hint: "Divide it into several tables, or write its rows as a list.",
    statement: edition.statement,
    locale: edition.locale.code,
    ...(table === null ? {} : { block: table }),
  };
}
