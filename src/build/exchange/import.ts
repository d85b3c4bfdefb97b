import type { Outcome } from "../../catalog/exchange/receive/receive.ts";
import { type Host, HostError } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import { type Publication, readPublication } from "../publication.ts";
import { fails, withSeverities } from "../severity.ts";
import { openShelf, type Shelf } from "./catalog-shelf.ts";
import { type Translatable, translatables } from "./exchange.ts";
import { destinationsOf } from "./import-destination.ts";
import { takeIn } from "./import-text.ts";
import { findingOf, type ReadFile, readIncomingFile } from "./incoming-file.ts";

/** What an import is asked for. */
export interface ImportOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  readonly files: readonly ImportFile[];
  /** Instead of what the files say. */
  readonly locale?: string | undefined;
  readonly statement?: string | undefined;
  /** Whether changed translations are finished, whatever the files say of them. */
  readonly finished: boolean;
  /** Whether to write nothing, and only say what would change. */
  readonly dryRun: boolean;
}

/** A file that came back. */
export interface ImportFile {
  /** Absolute. */
  readonly path: string;
  /** The path for messages, from the publication's root. */
  readonly shown: string;
}

/** What one file brought one catalog. */
export interface ImportedText {
  /** As shown. */
  readonly file: string;
  readonly statement: string;
  readonly locale: string;
  /** How many translations had which fate. */
  readonly counts: Readonly<Record<Outcome["type"], number>>;
}

/** What an import did. */
export interface ImportResult {
  readonly texts: readonly ImportedText[];
  /** Paths of the catalogs that changed, from the publication's root. */
  readonly changed: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether a finding is as bad as `check.fail` allows none to be, or two translations stand against each other. */
  readonly fails: boolean;
}

/** What all files of an import share. */
interface ImportContext {
  readonly publication: Publication;
  readonly documents: readonly Translatable[];
  readonly options: ImportOptions;
  readonly shelf: Shelf;
}

interface FileResult {
  readonly texts: readonly ImportedText[];
  readonly findings: readonly Finding[];
}

/**
 * Takes files from translators into the catalogs. A file with an error changes nothing; the others go on. Each catalog is
 * written in one step, when all files have been read.
 */
export async function importTexts(host: Host, options: ImportOptions): Promise<ImportResult> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return { texts: [], changed: [], findings: read.findings, fails: true };
  const { publication } = read;
  const shelf = openShelf(host, options.root);
  const context = { publication, documents: translatables(host, publication), options, shelf };
  const texts: ImportedText[] = [];
  const findings: Finding[] = [];
  for (const file of options.files) {
    const result = await importFile(host, file, context);
    shelf.settle(!result.findings.some(({ severity }) => severity === "error"));
    texts.push(...result.texts);
    findings.push(...result.findings);
  }
  const written = options.dryRun ? { changed: shelf.changed(), findings: [] } : await shelf.write();
  const { rules, fail } = publication.settings.check;
  const all = withSeverities([...findings, ...written.findings], rules);
  const isContested = texts.some(({ counts }) => counts.rival + counts.suggest + counts.aside > 0);
  return { texts, changed: written.changed, findings: all, fails: isContested || fails(all, fail) };
}

async function importFile(host: Host, { path, shown }: ImportFile, context: ImportContext): Promise<FileResult> {
  const bytes = await bytesOf(host, path);
  if (bytes === undefined) {
    const message = `${shown} is not there, or is no file that can be read.`;
    return failed([{ code: "unreadable", severity: "error", message, hint: "Check its name and folder." }]);
  }
  const read = readIncomingFile(bytes, shown);
  if (!read.ok) return failed(read.findings);
  const { faults } = read.file;
  return faults.length > 0
    ? failed(faults.map((fault) => findingOf(fault, "error", shown)))
    : importTextsOf(host, read.file, shown, context);
}

async function bytesOf(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return (await host.kind(path)) === "file" ? await host.readBytes(path) : undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return undefined;
  }
}

async function importTextsOf(host: Host, file: ReadFile, shown: string, context: ImportContext): Promise<FileResult> {
  const { publication, documents, options, shelf } = context;
  const { found, findings: faults } = destinationsOf(file, shown, { ...options, publication, documents });
  if (faults.some(({ severity }) => severity === "error")) return failed(faults);
  const texts: ImportedText[] = [];
  const findings: Finding[] = [...faults];
  for (const { text, document, locale } of found) {
    const { statement } = document.texts;
    const current = await shelf.take(locale.code, statement);
    findings.push(...current.findings);
    if (!current.ok) continue;
    const { source } = publication.settings;
    const before = current.catalog?.text ?? "";
    const { format } = file;
    const rest = { source, before, shown, finished: options.finished, now: host.now() };
    const taken = takeIn({ text, format, document, locale, ...rest });
    findings.push(...taken.findings);
    if (taken.text !== before) shelf.put(locale.code, statement, taken.text);
    texts.push({ file: shown, statement, locale: locale.code, counts: countOutcomes(taken.outcomes) });
  }
  return findings.some(({ severity }) => severity === "error") ? failed(findings) : { texts, findings };
}

function failed(findings: readonly Finding[]): FileResult {
  return { texts: [], findings };
}

function countOutcomes(outcomes: readonly Outcome[]): ImportedText["counts"] {
  const counts: Record<Outcome["type"], number> = {
    same: 0,
    untouched: 0,
    unknown: 0,
    fill: 0,
    change: 0,
    confirm: 0,
    doubt: 0,
    rival: 0,
    suggest: 0,
    aside: 0,
  };
  for (const { type } of outcomes) counts[type] += 1;
  return counts;
}
