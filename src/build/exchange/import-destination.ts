import type { IncomingText } from "../../catalog/exchange/incoming.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { type Translatable, targetLocales } from "./exchange.ts";
import {
  type Destinations,
  type Fault,
  languageFault,
  localeOf,
  poFaults,
  sourceFault,
  statementFault,
} from "./import-faults.ts";
import type { ReadFile } from "./incoming-file.ts";

/** A text and the catalog it is for. */
export interface Destination {
  readonly text: IncomingText;
  readonly document: Translatable;
  readonly locale: Locale;
}

type Found = { readonly found: readonly Destination[]; readonly findings: readonly Finding[] };

/**
 * Finds out which catalogs a file is for.
 *
 * @param shown The file's path for messages.
 */
export function destinationsOf(read: ReadFile, shown: string, known: Destinations): Found {
  const results = textsFor(read, known).map((text) => destinationOf(text, read, shown, known));
  const found = results.flatMap((result) => result.found);
  // A memory may be empty, or hold many languages; those that nobody asked for are no fault.
  if (read.format === "tmx" && (found.length > 0 || read.texts.length === 0)) return { found, findings: [] };
  if (read.texts.length > 0) return { found, findings: results.flatMap(({ findings }) => findings) };
  const message = "There is no translation in it.";
  return refuse({ code: "exchange-file", message, hint: "Was it saved after the work?" }, shown, 1);
}

/** Of a memory of several languages, `--locale` chooses one; what has only one may call it as it likes. */
function textsFor({ texts }: ReadFile, { locale, publication }: Destinations): readonly IncomingText[] {
  if (locale === undefined || texts.length === 1) return texts;
  const locales = targetLocales(publication);
  const languages = new Set(texts.map(({ language }) => language));
  if (languages.size === 1) return texts;
  return texts.filter(({ language }) => localeOf(language, locales)?.code === locale);
}

function destinationOf(text: IncomingText, read: ReadFile, shown: string, known: Destinations): Found {
  const { line } = text;
  const strange = sourceFault(text, known);
  if (strange !== undefined) return refuse(strange, shown, line);
  const locale = localeOf(known.locale ?? text.language, targetLocales(known.publication));
  if (locale === undefined) return refuse(languageFault(text, known), shown, line);
  const documents = documentsOf(text, read, shown, known);
  if (documents.length === 0) return refuse(statementFault(text, known), shown, line);
  const place = { file: shown, locale: locale.code, statement: documents[0]?.texts.statement ?? "" };
  const faults = read.format === "po" ? poFaults(read.text, place, known.locale !== undefined) : [];
  return { found: documents.map((document) => ({ text, document, locale })), findings: faults };
}

function refuse(fault: Fault, file: string, line: number): Found {
  return { found: [], findings: [{ severity: "error", ...fault, file, line, column: 1 }] };
}

/** By the flag, by what the file says, by the place its texts come from, by the file's name; a memory is for all. */
function documentsOf(
  text: IncomingText,
  { format }: ReadFile,
  shown: string,
  known: Destinations,
): readonly Translatable[] {
  const named = (name: string | undefined) => known.documents.filter(({ texts }) => texts.statement === name);
  if (known.statement !== undefined) return named(known.statement);
  if (text.statement !== undefined) return named(text.statement);
  if (format === "tmx") return known.documents;
  const placed = known.documents.filter(({ file }) => file === text.file);
  if (placed.length > 0) return placed;
  const name = shown.replace(/\.[a-z]+$/i, "");
  const byName = known.documents.filter(({ texts }) => `/${name}`.endsWith(`/${texts.statement}`));
  return byName.sort((one, other) => other.texts.statement.length - one.texts.statement.length).slice(0, 1);
}
