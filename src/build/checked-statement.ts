import { align } from "../align/align.ts";
import type { CheckedPair, CheckedStatement, CheckedText } from "../align/rules/rule.ts";
import type { Host } from "../host/host.ts";
import type { Pair } from "../model/alignment.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import type { GlossaryTerm } from "../model/glossary.ts";
import type { Locale } from "../model/locale.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { Settings } from "../model/settings.ts";
import { plainText } from "../model/tree.ts";
import { parseInline } from "../segment/inline.ts";
import { publicationCatalog } from "./canonical-texts.ts";
import { catalogPath } from "./catalog-file.ts";
import { glossaryOf } from "./glossary.ts";
import { type Publication, readCatalog } from "./publication.ts";
import { publicationSegments } from "./publication-texts.ts";

/** All that can be checked, and what is wrong with the rest. */
export interface CheckedStatements {
  readonly statements: readonly CheckedStatement[];
  readonly findings: readonly Finding[];
}

/** Reads and aligns every catalog of a publication; one that cannot be read is a finding and is left out. */
export async function checkedStatements(host: Host, publication: Publication): Promise<CheckedStatements> {
  const { root, settings } = publication;
  const documents = [...publication.statements, ownStrings(settings)];
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
    const source = texts.get(pair.segment.id);
    if (pair.state !== "current" || source === undefined) return [];
    return [{ pair, source, target: targetText(pair, segmented) }];
  });
  return { segmented, alignment, catalog, locale, sourceLocale, pairs, glossary };
}

function sourceTexts({ segments, inlines }: SegmentedStatement): ReadonlyMap<string, CheckedText> {
  return new Map(segments.map(({ id, source }) => [id, checkedText(source, inlines.get(id))]));
}

function targetText({ segment, entry }: Pair, { references }: SegmentedStatement): CheckedText {
  const raw = entry?.target ?? "";
  return checkedText(raw, segment.format === "text" ? undefined : parseInline(raw, references));
}

/** @param tree Nothing for a text that is no Markdown. */
function checkedText(raw: string, tree: CheckedText["tree"] = [{ type: "text", value: raw }]): CheckedText {
  return { raw, tree, plain: plainText({ type: "paragraph", children: [...tree] }) };
}

/** What stands for a catalog that is not there yet. */
function emptyCatalog(locale: Locale, statement: string): Catalog {
  const file = catalogPath(locale.code, statement);
  return { locale: locale.code, statement, file, header: {}, entries: [], text: "" };
}

/** The strings of hexapla.yaml as if they were a statement's. */
function ownStrings(settings: Settings): SegmentedStatement {
  const { file, title, lines } = settings;
  const placed = { value: title, line: lines?.title ?? 1, column: 1 };
  const none = { subtitle: undefined, summary: undefined, place: undefined, date: undefined, revisions: [] };
  const body = { type: "root" as const, children: [] };
  return {
    statement: {
      ...{ name: publicationCatalog, file, text: "", body, assets: [] },
      frontMatter: { title: placed, kind: "statement", ...none },
    },
    segments: publicationSegments(settings),
    skeleton: body,
    inlines: new Map(),
    references: { definitions: "", footnotes: [] },
  };
}
