import { align } from "../align/align.ts";
import { checkedText, translatedText } from "../align/rules/checked-text.ts";
import type { CheckedPair, CheckedStatement, CheckedText } from "../align/rules/rule.ts";
import type { Host } from "../host/host.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import type { GlossaryTerm } from "../model/glossary.ts";
import type { Locale } from "../model/locale.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import { catalogPath } from "./catalog-file.ts";
import { glossaryOf } from "./glossary.ts";
import { ownStatements } from "./own-strings.ts";
import { type Publication, readCatalog } from "./publication.ts";

/** All that can be checked, and what is wrong with the rest. */
export interface CheckedStatements {
  readonly statements: readonly CheckedStatement[];
  readonly findings: readonly Finding[];
}

/** Reads and aligns every catalog of a publication; one that cannot be read is a finding and is left out. */
export async function checkedStatements(host: Host, publication: Publication): Promise<CheckedStatements> {
  const { root, settings } = publication;
  const documents = [...publication.statements, ...ownStatements(publication)];
  const sources = new Map(documents.map((segmented) => [segmented, sourceTexts(segmented)]));
  const statements: CheckedStatement[] = [];
  const findings: Finding[] = [];
  for (const { locale } of settings.locales) {
    if (locale.code === settings.source.code) continue;
    const { terms: glossary, findings: faults } = await glossaryOf(host, root, locale.code);
    findings.push(...faults);
    for (const segmented of documents) {
      const { name } = segmented.statement;
      const read = await readCatalog(host, root, locale.code, name);
      findings.push(...read.findings);
      if (read.catalog === undefined && read.findings.length > 0) continue;
      const catalog = read.catalog ?? emptyCatalog(locale, name);
      const texts = sources.get(segmented);
      const translated = { segmented, catalog, glossary, ...(texts && { texts }) };
      const checked = checkedStatement(translated, locale, settings.source);
      statements.push({ ...checked, localized: settings.check.localized ?? [] });
    }
  }
  return { statements, findings };
}

/** A statement and its catalog. */
interface Translated {
  readonly segmented: SegmentedStatement;
  readonly catalog: Catalog;
  /** The source's by segment id: they are the same for all locales. */
  readonly texts?: ReadonlyMap<string, CheckedText>;
  readonly glossary?: readonly GlossaryTerm[];
}

/** A statement in one locale as rules look at it. */
export function checkedStatement(
  { segmented, catalog, glossary = [], texts = sourceTexts(segmented) }: Translated,
  locale: Locale,
  sourceLocale: Locale,
): CheckedStatement {
  const alignment = align(segmented.statement.name, locale.code, segmented.segments, catalog);
  const pairs = alignment.pairs.flatMap((pair): readonly CheckedPair[] => {
    const { segment } = pair;
    const source = texts.get(segment.id);
    if (pair.state !== "current" || source === undefined) return [];
    return [{ pair, source, target: translatedText(pair.entry.target, segment, segmented) }];
  });
  return { segmented, alignment, catalog, locale, sourceLocale, pairs, glossary };
}

function sourceTexts({ segments, inlines }: SegmentedStatement): ReadonlyMap<string, CheckedText> {
  return new Map(segments.map(({ id, source }) => [id, checkedText(source, inlines.get(id))]));
}

/** What stands for a catalog that is not there yet. */
function emptyCatalog(locale: Locale, statement: string): Catalog {
  const file = catalogPath(locale.code, statement);
  return { locale: locale.code, statement, file, header: {}, entries: [], text: "" };
}
