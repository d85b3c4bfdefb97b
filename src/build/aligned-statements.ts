import { align, alignSource } from "../align/align.ts";
import type { Host } from "../host/host.ts";
import type { Alignment } from "../model/alignment.ts";
import type { Catalog } from "../model/catalog.ts";
import { includedStatement, isLeafDirective } from "../model/directives.ts";
import type { Finding } from "../model/finding.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { LocaleSettings } from "../model/settings.ts";
import { startOf, walk } from "../model/tree.ts";
import { includedNames } from "../segment/included-ids.ts";
import { type Publication, readCatalog } from "./publication.ts";

/** An edition that policy keeps back. */
export interface Withheld {
  readonly statement: string;
  /** Of a parallel edition, its locales, joined with `+`. */
  readonly locale: string;
  /** `include`: a text that it includes is kept back; `parallel`: the edition in one of its locales is; `volume`: all its parts are. */
  readonly reason: "incomplete" | "no-catalog" | "include" | "parallel" | "volume";
  /** Per cent of source words that are current. */
  readonly current: number;
}

/** A statement with its catalog in one locale. */
export interface AlignedStatement {
  readonly segmented: SegmentedStatement;
  readonly alignment: Alignment;
  readonly catalog: Catalog | undefined;
  /** The names of all that it includes, and of what that includes. */
  readonly includes: readonly string[];
}

/** The statements of a publication in one locale. */
export interface AlignedStatements {
  /** Those that can be published. */
  readonly aligned: readonly AlignedStatement[];
  readonly withheld: readonly Withheld[];
  /** Those whose catalog cannot be read, or that would say something wrong, and texts that include one of them. */
  readonly unreadable: readonly AlignedStatement[];
  readonly findings: readonly Finding[];
}

/** Aligns every statement with its catalog, and keeps back what policy or a broken catalog forbids to publish. */
export async function alignStatements(
  host: Host,
  publication: Publication,
  settings: LocaleSettings,
): Promise<AlignedStatements> {
  const readable = new Map<string, AlignedStatement>();
  const unreadable = new Map<string, AlignedStatement>();
  const findings: Finding[] = [];
  for (const segmented of publication.statements) {
    const read = await alignStatement(host, publication, segmented, settings);
    findings.push(...read.findings);
    const { name } = segmented.statement;
    (read.isReadable && !publication.unsound.has(name) ? readable : unreadable).set(name, read.aligned);
  }
  const withheld = new Map<string, Withheld>();
  for (const [name, each] of readable) {
    const reason = incompleteness(each, settings, publication.settings.source.code);
    if (reason === undefined) continue;
    const { locale } = settings;
    withheld.set(name, { statement: name, locale: locale.code, reason, current: each.alignment.percent });
  }
  for (const [name, each] of readable) {
    if (each.includes.some((other) => unreadable.has(other))) unreadable.set(name, each);
    const kept = each.includes.filter((other) => withheld.has(other));
    if (kept.length === 0 || withheld.has(name)) continue;
    const current = Math.min(...kept.map((other) => readable.get(other)?.alignment.percent ?? 0));
    withheld.set(name, { statement: name, locale: settings.locale.code, reason: "include", current });
    findings.push(...includeFindings(each, new Set(kept)));
  }
  const aligned = [...readable].flatMap(([name, each]) => (withheld.has(name) || unreadable.has(name) ? [] : [each]));
  return { aligned, withheld: [...withheld.values()], unreadable: [...unreadable.values()], findings };
}

interface Read {
  readonly aligned: AlignedStatement;
  readonly isReadable: boolean;
  readonly findings: readonly Finding[];
}

async function alignStatement(
  host: Host,
  publication: Publication,
  segmented: SegmentedStatement,
  { locale: { code } }: LocaleSettings,
): Promise<Read> {
  const { segments, statement } = segmented;
  const { name } = statement;
  const all = new Map(publication.statements.map((each) => [each.statement.name, each]));
  const includes = [...includedNames(segmented, all)];
  if (code === publication.settings.source.code) {
    const aligned = { segmented, alignment: alignSource(name, code, segments), catalog: undefined, includes };
    return { aligned, isReadable: true, findings: [] };
  }
  const { catalog, findings } = await readCatalog(host, publication.root, code, name);
  const aligned = { segmented, alignment: align(name, code, segments, catalog), catalog, includes };
  return { aligned, isReadable: findings.every(({ severity }) => severity !== "error"), findings };
}

function incompleteness(
  { alignment, catalog }: AlignedStatement,
  { locale, untranslated, minimum }: LocaleSettings,
  source: string,
): Withheld["reason"] | undefined {
  if (locale.code === source || untranslated !== "withhold" || alignment.percent >= minimum) return undefined;
  return catalog === undefined ? "no-catalog" : "incomplete";
}

/** Where an edition is kept back because of what it includes. */
function includeFindings({ segmented, alignment }: AlignedStatement, kept: ReadonlySet<string>): readonly Finding[] {
  const { name, file } = segmented.statement;
  return [...walk(segmented.skeleton)].flatMap(([node]): readonly Finding[] => {
    if (!isLeafDirective(node, "include") || !kept.has(includedStatement(node))) return [];
    return [
      {
        code: "include",
        severity: "warning",
        message: `“${includedStatement(node)}” is withheld in ${alignment.locale}, and so is this text, which includes it.`,
        hint: `Complete locales/${alignment.locale}/${includedStatement(node)}.po.`,
        statement: name,
        locale: alignment.locale,
        file,
        ...startOf(node),
      },
    ];
  });
}
