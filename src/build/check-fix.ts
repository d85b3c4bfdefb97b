import { mendHeader } from "../align/fix/header.ts";
import { type MendedEntry, mendStatement } from "../align/fix/mend.ts";
import { rules as allRules } from "../align/rules/index.ts";
import type { CheckedStatement, Rule } from "../align/rules/rule.ts";
import { silencingsOf } from "../align/rules/silencing.ts";
import { editPo } from "../catalog/edit.ts";
import { type PoFile, readPo } from "../catalog/po.ts";
import type { Host } from "../host/host.ts";
import type { Finding, FindingCode } from "../model/finding.ts";
import { type CatalogFile, readCatalogFile, writeCatalogFile } from "./catalog-file.ts";
import type { Checked } from "./check.ts";
import type { Publication } from "./publication.ts";

/** A place that was mended, in the file as it is now. */
export interface Mending {
  readonly code: FindingCode;
  readonly file: string;
  /** Of the entry's msgid. */
  readonly line: number;
}

/** What a fix did, and what kept it from doing more. */
export interface Mended {
  readonly mendings: readonly Mending[];
  readonly findings: readonly Finding[];
}

/** A catalog, and what a check said of it. */
interface Faulty {
  readonly statement: CheckedStatement;
  readonly findings: readonly Finding[];
  readonly publication: Publication;
}

/**
 * Mends what a check found in catalogs and what can be mended without knowing the language. Each file is changed in one
 * step; one that cannot be read whole is left as it is.
 */
export async function mendCatalogs(host: Host, { statements, findings, publication }: Checked): Promise<Mended> {
  const mendings: Mending[] = [];
  const faults: Finding[] = [];
  if (publication === undefined) return { mendings, findings: faults };
  const byFile = Map.groupBy(findings, ({ file }) => file);
  for (const statement of statements) {
    const found = byFile.get(statement.catalog.file) ?? [];
    if (found.length === 0) continue;
    const mended = await mendCatalog(host, { statement, findings: found, publication });
    mendings.push(...mended.mendings);
    faults.push(...mended.findings);
  }
  return { mendings, findings: faults };
}

async function mendCatalog(host: Host, faulty: Faulty): Promise<Mended> {
  const { alignment, catalog } = faulty.statement;
  const address = { root: faulty.publication.root, locale: alignment.locale, statement: alignment.statement };
  const read = await readCatalogFile(host, address);
  if (!read.ok) return { mendings: [], findings: read.findings };
  if (read.catalog === undefined || read.catalog.text !== catalog.text) return { mendings: [], findings: [] };
  const { text, mendings } = mendedText(read.catalog, faulty);
  if (text === catalog.text) return { mendings: [], findings: [] };
  const fault = await writeCatalogFile(host, address, { text, lineEnd: read.catalog.lineEnd });
  return fault === undefined ? { mendings, findings: [] } : { mendings: [], findings: [fault] };
}

function mendedText({ text, po, file }: CatalogFile, faulty: Faulty): { text: string; mendings: readonly Mending[] } {
  const entries = mendedEntries(faulty);
  const byLine = new Map(entries.map((each) => [each.entry.line, each]));
  const edited = editPo(text, po, (entry) => {
    const mended = byLine.get(entry.line);
    return mended === undefined || entry.sourcePlural !== undefined
      ? undefined
      : { ...entry, targets: [mended.target] };
  });
  const headed = hasFaultyHead(faulty) ? mendHeader(edited, headOf(faulty)) : edited;
  const fresh = readPo(headed);
  const head = headed === edited ? [] : [{ code: "po-header", file, line: fresh.entries[0]?.line ?? 1 } as const];
  return { text: headed, mendings: [...head, ...mendingsOf(file, { before: po, after: fresh }, byLine)] };
}

/** Entries keep their order; a head that was added is one more before them. */
function mendingsOf(
  file: string,
  { before, after }: { readonly before: PoFile; readonly after: PoFile },
  byLine: ReadonlyMap<number, MendedEntry>,
): readonly Mending[] {
  const added = after.entries.length - before.entries.length;
  return before.entries.flatMap((entry, at) => {
    const codes = entry.sourcePlural === undefined ? (byLine.get(entry.line)?.codes ?? []) : [];
    const line = after.entries[at + added]?.line ?? entry.line;
    return codes.map((code) => ({ code, file, line }));
  });
}

/** What the settings leave on, but where a translator silenced it. */
function mendedEntries({ statement, findings, publication }: Faulty): readonly MendedEntry[] {
  const active = activeRules(publication);
  const shown = new Set(findings.map(({ code }) => code));
  if (!active.some(({ code, fix }) => fix !== undefined && shown.has(code))) return [];
  const silenced = new Set(silencingsOf(statement.catalog).map(({ code, entryLine }) => `${code} ${entryLine}`));
  // What another fix brings to light was not found before.
  return mendStatement(statement, active, (code, line) => !silenced.has(`${code} ${line}`));
}

function activeRules({ settings }: Publication): readonly Rule[] {
  return allRules.filter(({ code }) => settings.check.rules[code] !== "off");
}

function hasFaultyHead({ findings }: Faulty): boolean {
  return findings.some(({ code }) => code === "po-header");
}

function headOf({ statement, publication }: Faulty) {
  return { locale: statement.locale.code, project: publication.settings.title };
}
