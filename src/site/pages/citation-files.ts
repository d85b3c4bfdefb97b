import type { Edition } from "../../model/edition.ts";
import { closedLine } from "../../model/plain-line.ts";
import { authorsOf } from "./citation.ts";

/** A citation for a program. */
export interface CitationFile {
  readonly name: string;
  readonly text: string;
}

/** The same for programs that keep lists of sources: BibLaTeX, and CSL-JSON (citationstyles.org, schema 1.0.2). */
export function citationFiles(edition: Edition): readonly CitationFile[] {
  return [
    { name: "BibLaTeX", text: bibLatex(edition) },
    { name: "CSL-JSON", text: `${JSON.stringify([cslItem(edition)], undefined, 2)}` },
  ];
}

function cslItem(edition: Edition): Readonly<Record<string, unknown>> {
  const { authorNames, translators, issued } = edition;
  const people = (names: readonly string[]) => names.map((name) => ({ literal: closedLine(name) }));
  return {
    id: keyOf(edition),
    type: "webpage",
    title: closedLine(edition.title.text),
    ...(authorNames.length === 0 ? {} : { author: people(authorNames) }),
    ...(translators.length === 0 ? {} : { translator: people(translators) }),
    "container-title": closedLine(edition.publicationTitle.text),
    publisher: closedLine(edition.publisher.text),
    ...(issued === undefined ? {} : { issued: { "date-parts": [issued.split("-").map(Number)] } }),
    ...(edition.version === undefined ? {} : { version: edition.version }),
    language: edition.locale.code,
    URL: edition.url,
  };
}

/** Braces around a name keep it whole: it is nobody's family name and given name that a program could turn round. */
function bibLatex(edition: Edition): string {
  const people = (names: readonly string[]) => names.map((name) => `{${tex(closedLine(name))}}`).join(" and ");
  const fields = {
    author: people(authorsOf(edition)),
    translator: edition.translators.length === 0 ? undefined : people(edition.translators),
    title: tex(closedLine(edition.title.text)),
    maintitle: tex(closedLine(edition.publicationTitle.text)),
    publisher: tex(closedLine(edition.publisher.text)),
    date: edition.issued,
    version: edition.version === undefined ? undefined : tex(edition.version),
    language: bibLatexLanguage(edition.locale.language),
    url: edition.url.replace(/[{}\\]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@online{${keyOf(edition)},`, ...lines, "}"].join("\n");
}

/**
 * BibLaTeX's key of a language is its English name in small letters (manual, 4.9.2.6); what it has no key for it prints as
 * it stands.
 */
function bibLatexLanguage(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(language)?.toLowerCase() ?? language;
}

/** What BibLaTeX takes for markup, as the character that it is. */
function tex(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replace(/[\\{}%&#$_~^]/g, (sign) => named[sign] ?? `\\${sign}`);
}

function keyOf({ statement, locale }: Edition): string {
  return `${statement}-${locale.code}`.replace(/[^A-Za-z0-9-]/g, "-");
}
