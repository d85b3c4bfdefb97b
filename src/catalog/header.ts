import type { PoEntryText } from "./po.ts";

/** What stands in the head of a catalog. */
export interface CatalogHeader {
  readonly project: string;
  /** The locale's tag; empty in a template. */
  readonly locale: string;
  /** `YYYY-MM-DD HH:MM+ZZZZ`; empty where nobody has translated yet. */
  readonly revised: string;
  readonly translator: string;
  /** gettext's expression, for example `nplurals=2; plural=(n != 1);`; without one the field is left out. */
  readonly pluralForms: string;
  /** The canonical text's own date, as `revised` is written; without one the field is left out. */
  readonly created?: string;
}

/** The entry that stands for the header (gettext manual, “Filling in the Header Entry”). */
export function headerEntry(header: CatalogHeader): PoEntryText {
  const fields = [
    `Project-Id-Version: ${header.project}`,
    ...(header.created === undefined ? [] : [`POT-Creation-Date: ${header.created}`]),
    `PO-Revision-Date: ${header.revised}`,
    `Last-Translator: ${header.translator}`,
    `Language-Team: `,
    `Language: ${header.locale.replaceAll("-", "_")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    ...(header.pluralForms === "" ? [] : [`Plural-Forms: ${header.pluralForms}`]),
  ];
  return {
    context: undefined,
    source: "",
    sourcePlural: undefined,
    targets: [`${fields.join("\n")}\n`],
    obsolete: false,
    flags: [],
    previous: undefined,
    translatorComments: [],
    extractedComments: [],
    references: [],
  };
}

/**
 * A header with another POT-Creation-Date, where it has one; its other bytes stay.
 *
 * @param raw The header as it stands in the file.
 */
export function withCreationDate(raw: string, created: string): string {
  return raw.replace(/^("POT-Creation-Date:)[^"]*?(\\n")$/m, `$1 ${created}$2`);
}
