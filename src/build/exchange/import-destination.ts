import { parseCatalog, sameLanguage } from "../../catalog/catalog.ts";
import type { IncomingText } from "../../catalog/exchange/incoming.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Publication } from "../publication.ts";
import { type Translatable, targetLocales } from "./exchange.ts";
import type { ReadFile } from "./incoming-file.ts";

/** A text and the catalog it is for. */
export interface Destination {
  readonly text: IncomingText;
  readonly document: Translatable;
  readonly locale: Locale;
}

/** What a text can be for. */
export interface Destinations {
  readonly publication: Publication;
  readonly documents: readonly Translatable[];
  /** Instead of what the file says. */
  readonly locale?: string | undefined;
  readonly statement?: string | undefined;
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
  const { source } = known.publication.settings;
  const { sourceLanguage, line } = text;
  if (sourceLanguage !== undefined && sourceLanguage !== "*all*" && !sameLanguage(sourceLanguage, source.code)) {
    const message = `This file translates from “${sourceLanguage}”; this publication's texts are in “${source.code}”.`;
    return refuse(
      {
        code: "exchange-language",
        message,
        hint: "Is it a file of another publication?",
        expected: source.code,
        actual: sourceLanguage,
      },
      shown,
      line,
    );
  }
  const locale = localeOf(known.locale ?? text.language, targetLocales(known.publication));
  if (locale === undefined) return refuse(languageFault(text, known), shown, line);
  const documents = documentsOf(text, read, shown, known);
  if (documents.length === 0) return refuse(statementFault(text, known), shown, line);
  const faults =
    read.format === "po" ? poFaults(read.text, { shown, locale, documents, isForced: known.locale !== undefined }) : [];
  return { found: documents.map((document) => ({ text, document, locale })), findings: faults };
}

function refuse(fault: Omit<Finding, "severity">, file: string, line: number): Found {
  return { found: [], findings: [{ severity: "error", ...fault, file, line, column: 1 }] };
}

/** The publication's locale of that name; else the only one in the same language and script. */
function localeOf(tag: string | undefined, locales: readonly Locale[]): Locale | undefined {
  if (tag === undefined) return undefined;
  const code = canonical(tag);
  const exact = locales.find((locale) => locale.code === code);
  if (exact !== undefined) return exact;
  const same = locales.filter((locale) => sameLanguage(tag, locale.code));
  return same.length === 1 ? same[0] : undefined;
}

/** The tag in canonical BCP 47 form; as it is where it is none. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? tag;
  } catch {
    return tag;
  }
}

function languageFault({ language }: IncomingText, known: Destinations): Omit<Finding, "severity"> {
  const codes = targetLocales(known.publication).map(({ code }) => code);
  const tag = known.locale ?? language;
  if (tag === undefined) {
    return {
      code: "exchange-language",
      message: "This file does not say which language it is in.",
      hint: "Name it with --locale.",
    };
  }
  const message = `This file is in “${tag}”; this publication is not translated into that.`;
  return {
    code: "exchange-language",
    message,
    hint: `It is translated into ${codes.join(", ")}; --locale names another.`,
    actual: tag,
  };
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

function statementFault({ statement, file }: IncomingText, known: Destinations): Omit<Finding, "severity"> {
  const name = known.statement ?? statement ?? file;
  const names = known.documents.map(({ texts }) => texts.statement).join(", ");
  if (name === undefined) {
    return {
      code: "statement-unknown",
      message: "This file does not say which statement it translates.",
      hint: `Name it with --statement: ${names}.`,
    };
  }
  return {
    code: "statement-unknown",
    message: `This publication has no statement “${name}”.`,
    hint: `It has ${names}; --statement names one.`,
  };
}

/** A PO file that comes back has to be as good as one that lies here. */
function poFaults(
  text: string,
  {
    shown,
    locale,
    documents,
    isForced,
  }: {
    readonly shown: string;
    readonly locale: Locale;
    readonly documents: readonly Translatable[];
    readonly isForced: boolean;
  },
): readonly Finding[] {
  const place = { file: shown, locale: locale.code, statement: documents[0]?.texts.statement ?? "" };
  const { findings } = parseCatalog(text, place);
  return findings.filter(({ code, expected }) => !(isForced && code === "po-header" && expected === locale.code));
}
