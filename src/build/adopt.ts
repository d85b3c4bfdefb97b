import { type Adoption, adopt as layAgainst } from "../align/adopt/adopt.ts";
import { type FillCounts, fillCatalog } from "../align/adopt/fill.ts";
import type { Host } from "../host/host.ts";
import type { DocumentBlock } from "../model/adoption.ts";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import { type DocumentFormat, readDocument } from "../read/document/document.ts";
import { isUnlike, languageFindings, leftoverFindings, lengthFindings, unlikeFindings } from "./adopt-findings.ts";
import { knownPairs } from "./adopt-known.ts";
import { canonicalTexts } from "./canonical-texts.ts";
import { type CatalogAddress, catalogPath, readCatalogFile, writeCatalogFile } from "./catalog-file.ts";
import { type Publication, readPublication } from "./publication.ts";
import { selectEditions } from "./select.ts";
import { fails, withSeverities } from "./severity.ts";
import { mergeTexts } from "./sync/sync-catalog.ts";

/** What an adoption is asked for. */
export interface AdoptOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  readonly locale: string;
  readonly statement: string;
  /** The translated document: where it is, and its path for messages. */
  readonly document: { readonly path: string; readonly shown: string };
  /** Pairs less likely than this are marked fuzzy, 0 to 1. */
  readonly threshold: number;
  /** Replace translations that are there; the old ones stay as comments. */
  readonly replace: boolean;
  /** Take the document even where it does not look like a translation of the statement into the locale's language. */
  readonly trust: boolean;
  /** Write nothing, and only say what would change. */
  readonly dryRun: boolean;
}

/** What an adoption found and did. */
export interface AdoptResult {
  /** Undefined where the document or the catalog could not be used; then nothing was written. */
  readonly adopted: Adopted | undefined;
  readonly findings: readonly Finding[];
  /** Whether a finding is as bad as `check.fail` allows none to be. */
  readonly fails: boolean;
}

/** A document in a catalog. */
export interface Adopted {
  /** The catalog's path from the publication's root. */
  readonly file: string;
  readonly action: "created" | "changed" | "unchanged";
  readonly format: DocumentFormat;
  readonly adoption: Adoption;
  readonly counts: FillCounts;
  readonly publication: Publication;
  readonly segmented: SegmentedStatement;
  readonly locale: Locale;
}

/** Takes a translated document into the catalog of a statement: all of it, or, where something is wrong, nothing. */
export async function adopt(host: Host, options: AdoptOptions): Promise<AdoptResult> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return nothingAdopted(read.findings);
  const { publication } = read;
  const target = targetOf(publication, options);
  if (!target.ok) return nothingAdopted(target.findings);

  const document = await readTranslation(host, target, options);
  if (!document.ok) return nothingAdopted(document.findings);
  const known = await knownPairs(host, publication, target.locale.code);
  const catalog = await readCatalogFile(host, addressOf(options));
  if (!catalog.ok) return nothingAdopted(catalog.findings);

  const adoption = layAgainst(target.segmented, document.blocks, known);
  if (isUnlike(adoption) && !options.trust) return nothingAdopted(unlikeFindings(adoption, options));
  const before = catalog.catalog;
  const current = withEveryText(host, publication, { before: before?.text ?? "", options });
  const { text, counts } = fillCatalog(current, adoption.proposals, options);
  const isChanged = text !== before?.text;
  const fault =
    isChanged && !options.dryRun
      ? await writeCatalogFile(host, addressOf(options), { text, lineEnd: before?.lineEnd ?? "\n" })
      : undefined;
  if (fault !== undefined) return nothingAdopted([fault]);
  const { rules, fail } = publication.settings.check;
  const findings = withSeverities([...catalog.findings, ...leftoverFindings(adoption, options)], rules);
  const action = before === undefined ? "created" : "changed";
  return {
    adopted: {
      file: catalogPath(options.locale, options.statement),
      action: isChanged ? action : "unchanged",
      format: document.format,
      adoption,
      counts,
      publication,
      segmented: target.segmented,
      locale: target.locale,
    },
    findings,
    fails: fails(findings, fail),
  };
}

/** What the document is to be laid against. */
interface Target {
  readonly ok: true;
  readonly segmented: SegmentedStatement;
  readonly locale: Locale;
  readonly source: Locale;
}

function targetOf(
  publication: Publication,
  { locale, statement }: AdoptOptions,
): Target | { readonly ok: false; readonly findings: readonly Finding[] } {
  const selection = selectEditions(publication, { locales: [locale], statements: [statement] });
  if (!selection.ok) return selection;
  const { source, locales } = publication.settings;
  const settings = locales.find((each) => each.locale.code === locale);
  const segmented = publication.statements.find((each) => each.statement.name === statement);
  if (settings === undefined || segmented === undefined) {
    // A statement that is known by its findings alone cannot be read: they say why.
    return { ok: false, findings: publication.findings.filter((finding) => finding.statement === statement) };
  }
  if (locale === source.code) {
    const message = `“${locale}” is the language of the canonical text: it has no catalog.`;
    const hint = "Name the locale that the document is a translation into.";
    return { ok: false, findings: [{ code: "locale-tag", severity: "error", message, hint }] };
  }
  return { ok: true, segmented, locale: settings.locale, source };
}

async function readTranslation(
  host: Host,
  { segmented, locale, source }: Target,
  options: AdoptOptions,
): Promise<
  | { readonly ok: true; readonly format: DocumentFormat; readonly blocks: readonly DocumentBlock[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }
> {
  const { path, shown } = options.document;
  if ((await host.kind(path)) !== "file") {
    const message = "There is no such file.";
    return { ok: false, findings: [{ code: "adopt-file", severity: "error", message, file: shown }] };
  }
  const read = await readDocument(await host.readBytes(path), shown);
  if (!read.ok || options.trust) return read;
  const findings = [
    ...lengthFindings(segmented.segments, read.blocks, options),
    ...languageFindings(read.blocks, { locale, source, options }),
  ];
  return findings.length > 0 ? { ok: false, findings } : read;
}

/** The catalog with an entry for every text of the statement; one that has them stays as it is. */
function withEveryText(
  host: Host,
  publication: Publication,
  { before, options }: { readonly before: string; readonly options: AdoptOptions },
): string {
  const texts = canonicalTexts(host, publication).find(({ statement }) => statement === options.statement);
  if (texts === undefined) throw new Error("a statement that was selected is there");
  return mergeTexts(before, texts, options.locale).text;
}

function addressOf({ root, locale, statement }: AdoptOptions): CatalogAddress {
  return { root, locale, statement };
}

function nothingAdopted(findings: readonly Finding[]): AdoptResult {
  return { adopted: undefined, findings, fails: true };
}
