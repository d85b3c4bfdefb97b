import type { Edition } from "../../model/edition.ts";
import type { PageText } from "../../model/page.ts";
import { pageText, type SiteTexts, shownText } from "../texts.ts";

/** How an edition is cited: text in the page's language, in pieces that may be in another one, and the address. */
export interface Citation {
  readonly parts: readonly PageText[];
  readonly url: string;
}

/** Stands for the title while a label puts it in its place: a private-use character, as no title has. */
const titleSign = "\ue000";

/**
 * An edition as a list of sources names it, by the label `cite`: who wrote it or else who publishes it, the title in the
 * language's quotation marks, the publication, the day, the version.
 */
export function citationOf(edition: Edition, texts: SiteTexts): Citation {
  const date = edition.dateline.find(({ role }) => role === "date")?.text;
  const { version } = edition;
  const values = {
    authors: authorsOf(edition),
    title: titleSign,
    publication: edition.publicationTitle.text,
    ...(date === undefined ? {} : { date }),
    ...(version === undefined ? {} : { version }),
  };
  const dated = version === undefined ? "form" : "revised";
  const form = date === undefined ? "undated" : dated;
  const [before = "", after = ""] = texts.text(`cite.${form}`, values).split(titleSign);
  const around = [shownText(texts, before), pageText(edition.title), shownText(texts, after)];
  return { parts: around.filter(({ text }) => text !== ""), url: edition.url };
}

function authorsOf({ authorNames, publisher, locale }: Edition): string {
  if (authorNames.length === 0) return publisher.text;
  return new Intl.ListFormat([locale.intl, "en"]).format(authorNames);
}

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
  const { authorNames, issued } = edition;
  return {
    id: keyOf(edition),
    type: "webpage",
    title: edition.title.text,
    ...(authorNames.length === 0 ? {} : { author: authorNames.map((literal) => ({ literal })) }),
    "container-title": edition.publicationTitle.text,
    publisher: edition.publisher.text,
    ...(issued === undefined ? {} : { issued: { "date-parts": [issued.split("-").map(Number)] } }),
    language: edition.locale.code,
    URL: edition.url,
  };
}

/** Braces around a name keep it whole: it is nobody's family name and given name that a program could turn round. */
function bibLatex(edition: Edition): string {
  const authors = edition.authorNames.length === 0 ? [edition.publisher.text] : edition.authorNames;
  const fields = {
    author: authors.map((name) => `{${tex(name)}}`).join(" and "),
    title: tex(edition.title.text),
    maintitle: tex(edition.publicationTitle.text),
    publisher: tex(edition.publisher.text),
    date: edition.issued,
    url: edition.url.replace(/[{}\\]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@online{${keyOf(edition)},`, ...lines, "}"].join("\n");
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
