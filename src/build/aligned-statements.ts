import { align, alignSource } from "../align/align.ts";
import type { Host } from "../host/host.ts";
import type { Alignment } from "../model/alignment.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { LocaleSettings } from "../model/settings.ts";
import { includedNames } from "../segment/included-ids.ts";
import { type Publication, readCatalog } from "./publication.ts";
import { type Withheld, withheldOf, withholdIncluding } from "./withheld.ts";

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
  const withheld = withheldOf(readable, settings, publication.settings.source.code);
  findings.push(...withholdIncluding(readable, withheld, settings));
  for (const [name, each] of readable)
    if (each.includes.some((other) => unreadable.has(other))) unreadable.set(name, each);
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
