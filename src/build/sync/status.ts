import { align } from "../../align/align.ts";
import type { Host } from "../../host/host.ts";
import type { WordCount } from "../../model/alignment.ts";
import type { Finding } from "../../model/finding.ts";
import type { LocaleSettings } from "../../model/settings.ts";
import { canonicalTexts } from "../canonical-texts.ts";
import { catalogPath } from "../catalog-file.ts";
import { statementsAmong } from "../own-strings.ts";
import { type Publication, readCatalog, readPublication } from "../publication.ts";
import { selectEditions } from "../select.ts";
import { withSeverities } from "../severity.ts";
import { textFindings } from "../text-findings.ts";
import type { CanonicalTexts } from "./sync-catalog.ts";

/** What a status is asked for; what is left out means all. */
export interface StatusOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  readonly locales?: readonly string[] | undefined;
  /** Statements' names, `organizations` for the register, and `hexapla` for the publication's own strings. */
  readonly statements?: readonly string[] | undefined;
}

/** The last revision of a text, and whether a translation carries it. */
export interface CarriedRevision {
  /** ISO 8601. */
  readonly date: string;
  /** Whether all of the text is current. */
  readonly carried: boolean;
}

/** How far one catalog is. */
export interface CatalogStatus {
  readonly statement: string;
  /** Path from the publication's root. */
  readonly file: string;
  /** `none`: there is no file yet; `unreadable`: findings say why. */
  readonly catalog: "read" | "none" | "unreadable";
  /** Per cent of source words that are current, rounded down. */
  readonly percent: number;
  /** Words of the source by the state of their translation. */
  readonly words: WordCount;
  /** From the header, as the translator's editor wrote them; empty where it says nothing. */
  /** The texts that the statement includes, which readers get with it, and how far they are. */
  readonly includes: readonly { readonly statement: string; readonly percent: number }[];
  /** The statement's last revision; nothing where it was never revised. */
  readonly revision: CarriedRevision | undefined;
  readonly translator: string;
  readonly revised: string;
}

/** How far a locale is. */
export interface LocaleStatus {
  readonly locale: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly catalogs: readonly CatalogStatus[];
}

/** How far a publication is. */
export interface StatusResult {
  /** False where there is no publication to tell of. */
  readonly ok: boolean;
  /** The publication's title, in the source language. */
  readonly title: string;
  readonly source: string;
  readonly statements: readonly { readonly name: string; readonly title: string }[];
  readonly locales: readonly LocaleStatus[];
  readonly findings: readonly Finding[];
  readonly publication: Publication | undefined;
}

/** Tells how far each locale is with each statement; nothing is written. */
export async function status(host: Host, options: StatusOptions): Promise<StatusResult> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return nothingKnown(read.findings);
  const { publication } = read;
  const { settings } = publication;
  const named = statementsAmong(options.statements);
  const selection = selectEditions(publication, { ...options, statements: named });
  if (!selection.ok) return nothingKnown(selection.findings);

  const documents = canonicalTexts(host, publication).filter(
    ({ statement }) => options.statements?.includes(statement) ?? true,
  );
  const chosen = settings.locales.filter(
    ({ locale: { code } }) => code !== settings.source.code && (options.locales?.includes(code) ?? true),
  );
  const findings: Finding[] = [...textFindings(publication)];
  const locales: LocaleStatus[] = [];
  for (const each of chosen) locales.push(await localeStatus(host, options.root, { each, documents, findings }));
  return {
    ok: true,
    title: settings.title,
    source: settings.source.code,
    statements: documents.map((texts) => ({ name: texts.statement, title: titleOf(texts) })),
    locales,
    findings: withSeverities(findings, settings.check.rules),
    publication,
  };
}

async function localeStatus(
  host: Host,
  root: string,
  {
    each: { locale },
    documents,
    findings,
  }: {
    readonly each: LocaleSettings;
    readonly documents: readonly CanonicalTexts[];
    readonly findings: Finding[];
  },
): Promise<LocaleStatus> {
  const catalogs: CatalogStatus[] = [];
  for (const texts of documents) {
    const read = await readCatalog(host, root, locale.code, texts.statement);
    findings.push(...read.findings);
    catalogs.push(catalogStatus(texts, locale.code, read));
  }
  const shown = catalogs.map((each) => withIncludes(each, catalogs, documents));
  return { locale: locale.code, name: locale.ownName, direction: locale.direction, catalogs: shown };
}

/** How far one catalog is, what it includes not yet looked at. */
function catalogStatus(
  { statement, segments, revised }: CanonicalTexts,
  locale: string,
  { catalog, findings }: Awaited<ReturnType<typeof readCatalog>>,
): CatalogStatus {
  const { percent, words } = align(statement, locale, segments, catalog);
  const isUnreadable = catalog === undefined && findings.some(({ severity }) => severity === "error");
  const unread = isUnreadable ? "unreadable" : "none";
  return {
    statement,
    file: catalogPath(locale, statement),
    catalog: catalog === undefined ? unread : "read",
    percent,
    words,
    includes: [],
    revision: revised === undefined ? undefined : { date: revised, carried: percent === 100 },
    translator: catalog?.header["last-translator"] ?? "",
    revised: catalog?.header["po-revision-date"] ?? "",
  };
}

/** A text is no further than what it includes. */
function withIncludes(
  catalog: CatalogStatus,
  all: readonly CatalogStatus[],
  documents: readonly CanonicalTexts[],
): CatalogStatus {
  const names = documents.find(({ statement }) => statement === catalog.statement)?.includes ?? [];
  const includes = all.flatMap(({ statement, percent }) => (names.includes(statement) ? [{ statement, percent }] : []));
  return { ...catalog, includes };
}

function titleOf({ segments, statement }: CanonicalTexts): string {
  return segments.find(({ kind }) => kind === "title")?.source ?? statement;
}

function nothingKnown(findings: readonly Finding[]): StatusResult {
  return { ok: false, title: "", source: "", statements: [], locales: [], findings, publication: undefined };
}
