import { pluralExpression } from "../../catalog/catalog.ts";
import { type CatalogHeader, headerEntry } from "../../catalog/header.ts";
import { pluralForms } from "../../catalog/plural-forms.ts";
import { type PoFile, readPo, writeEntry } from "../../catalog/po.ts";

/** What a catalog's head says at least, and where to put it. */
export interface Head {
  /** The locale's tag. */
  readonly locale: string;
  /** The publication's title, for a catalog without a head. */
  readonly project: string;
}

/**
 * Completes a catalog's head: the language, the encoding and, where CLDR knows them, the plural forms. What stands there
 * stays, but for plural forms that gettext cannot read.
 *
 * @param text The catalog, with plain line ends.
 */
export function mendHeader(text: string, head: Head): string {
  const header = headOf(readPo(text));
  if (header === undefined) return `${writeEntry(freshHead(head))}\n\n${text}`;
  const { raw } = header;
  const fields = header.targets[0] ?? "";
  const plural = pluralForms(head.locale);
  const wanted: readonly (readonly [name: string, value: string, isGood: RegExp])[] = [
    ["Language", head.locale.replaceAll("-", "_"), /\S/],
    ["Content-Type", "text/plain; charset=UTF-8", /charset=\s*[\w-]/i],
    ...(plural === undefined ? [] : [["Plural-Forms", plural, pluralExpression] as const]),
  ];
  const mended = wanted.reduce((written, [name, value, isGood]) => {
    const found = new RegExp(`^${name}:(.*)$`, "im").exec(fields)?.[1];
    if (found !== undefined && isGood.test(found.trim())) return written;
    return found === undefined ? withLine(written, name, value) : replaceLine(written, name, value);
  }, raw);
  return text.replace(raw, () => mended);
}

function headOf({ entries }: PoFile) {
  return entries.find(({ source, context, obsolete }) => source === "" && context === undefined && !obsolete);
}

function freshHead({ locale, project }: Head) {
  const header: CatalogHeader = {
    ...{ project, locale, revised: "", translator: "" },
    pluralForms: pluralForms(locale) ?? "",
  };
  return headerEntry(header);
}

/** Another line behind the last, which may lack its line end. */
function withLine(raw: string, name: string, value: string): string {
  const complete = /(?:\\n"|msgstr\s+"")\s*$/.test(raw) ? raw : raw.replace(/"\s*$/, '\\n"');
  return `${complete}\n"${name}: ${value}\\n"`;
}

/** A field may be folded into several lines. */
function replaceLine(raw: string, name: string, value: string): string {
  const field = new RegExp(`^"${name}:(?:[^"\\\\]|\\\\(?!n))*(?:"\\n"(?:[^"\\\\]|\\\\(?!n))*)*(?:\\\\n)?"$`, "im");
  return raw.replace(field, () => `"${name}: ${value}\\n"`);
}
