import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import { canonicalTexts } from "../canonical-texts.ts";
import { catalogPath, readCatalogFile, replaceFile, writeCatalogFile } from "../catalog-file.ts";
import { statementsAmong } from "../own-strings.ts";
import { type Publication, readPublication } from "../publication.ts";
import { selectEditions } from "../select.ts";
import { fails, withSeverities } from "../severity.ts";
import { textFindings } from "../text-findings.ts";
import { type CanonicalTexts, type EditCounts, mergeTexts, templateText } from "./sync-catalog.ts";
import { unusedCatalogs } from "./unused-catalogs.ts";

/** What a sync is asked for; what is left out means all. */
export interface SyncOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  readonly locales?: readonly string[] | undefined;
  /** Statements' names, `organizations` for the register, and `hexapla` for the publication's own strings. */
  readonly statements?: readonly string[] | undefined;
  /** Whether to write templates too. */
  readonly templates: boolean;
  /** Whether to write nothing at all, and only say what would change. */
  readonly dryRun: boolean;
}

/** A catalog and what a sync did to it. */
export interface SyncedCatalog {
  readonly statement: string;
  readonly locale: string;
  /** Path from the publication's root. */
  readonly file: string;
  readonly action: "created" | "changed" | "unchanged";
  readonly counts: EditCounts;
}

/** What a sync did. */
export interface SyncResult {
  readonly catalogs: readonly SyncedCatalog[];
  /** Paths of the templates that are new or changed. */
  readonly templates: readonly string[];
  /** Catalogs that could not be read or written; they are as they were. */
  readonly refused: readonly { readonly statement: string; readonly locale: string; readonly file: string }[];
  readonly findings: readonly Finding[];
  /** Whether a finding is as bad as `check.fail` allows none to be. */
  readonly fails: boolean;
}

/** Carries what changed in the canonical texts into every catalog, and makes the catalogs that are not there yet. */
export async function sync(host: Host, options: SyncOptions): Promise<SyncResult> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return nothingSynced(read.findings);
  const { publication } = read;
  const statements = statementsAmong(options.statements);
  const selection = selectEditions(publication, { ...options, statements });
  if (!selection.ok) return nothingSynced(selection.findings);

  const documents = canonicalTexts(host, publication).filter(
    ({ statement }) => options.statements?.includes(statement) ?? true,
  );
  const locales = targetLocales(publication).filter((code) => options.locales?.includes(code) ?? true);
  const outcomes: CatalogOutcome[] = [];
  for (const locale of locales) {
    for (const texts of documents) outcomes.push(await syncCatalog(host, texts, { ...options, locale }));
  }
  const templates = options.templates ? await writeTemplates(host, documents, options) : { written: [], findings: [] };
  const unused = options.statements === undefined ? await unusedCatalogs(host, publication, locales) : [];
  const all = [...textFindings(publication), ...outcomes.flatMap(({ findings }) => findings), ...templates.findings];
  const findings = withSeverities([...all, ...unused], publication.settings.check.rules);
  return {
    catalogs: outcomes.flatMap(({ synced }) => synced ?? []),
    templates: templates.written,
    refused: outcomes.flatMap(({ refused }) => refused ?? []),
    findings,
    fails: fails(findings, publication.settings.check.fail),
  };
}

/** What became of one catalog: one of the first two. */
interface CatalogOutcome {
  readonly synced?: SyncedCatalog;
  readonly refused?: SyncResult["refused"][number];
  readonly findings: readonly Finding[];
}

async function syncCatalog(
  host: Host,
  texts: CanonicalTexts,
  { root, locale, dryRun }: SyncOptions & { readonly locale: string },
): Promise<CatalogOutcome> {
  const { statement } = texts;
  const address = { root, locale, statement };
  const place = { statement, locale, file: catalogPath(locale, statement) };
  const read = await readCatalogFile(host, address);
  if (!read.ok) return { refused: place, findings: read.findings };
  const before = read.catalog;
  const { text, counts } = mergeTexts(before?.text ?? "", texts, locale);
  const isChanged = before === undefined || text !== before.text;
  if (isChanged && !dryRun) {
    const fault = await writeCatalogFile(host, address, { text, lineEnd: before?.lineEnd ?? "\n" });
    if (fault !== undefined) return { refused: place, findings: [...read.findings, fault] };
  }
  const done = before === undefined ? "created" : "changed";
  return { synced: { ...place, action: isChanged ? done : "unchanged", counts }, findings: read.findings };
}

/** A template stands beside the locales' folders: no language's tag is as long as its folder's name. */
async function writeTemplates(
  host: Host,
  documents: readonly CanonicalTexts[],
  { root, dryRun }: SyncOptions,
): Promise<{ readonly written: readonly string[]; readonly findings: readonly Finding[] }> {
  const written: string[] = [];
  const findings: Finding[] = [];
  for (const texts of documents) {
    const file = `locales/templates/${texts.statement}.pot`;
    const text = templateText(texts);
    const isFile = (await host.kind(`${root}/${file}`)) === "file";
    if (isFile && new TextDecoder().decode(await host.readBytes(`${root}/${file}`)) === text) continue;
    const fault = dryRun ? undefined : await replaceFile(host, { root, file, statement: texts.statement }, text);
    if (fault === undefined) written.push(file);
    else findings.push(fault);
  }
  return { written, findings };
}

/** Every locale but the source's. */
function targetLocales({ settings }: Publication): readonly string[] {
  return settings.locales.map(({ locale }) => locale.code).filter((code) => code !== settings.source.code);
}

function nothingSynced(findings: readonly Finding[]): SyncResult {
  return { catalogs: [], templates: [], refused: [], findings, fails: true };
}
