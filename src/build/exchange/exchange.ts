import { align } from "../../align/align.ts";
import { type ExchangeDocument, exchangeUnits } from "../../catalog/exchange/exchange.ts";
import type { MarkdownBlock } from "../../catalog/exchange/markdown/marks.ts";
import type { PlaceInline } from "../../catalog/exchange/pieces.ts";
import { isoOf } from "../../catalog/exchange/po.ts";
import type { Host } from "../../host/host.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Locale } from "../../model/locale.ts";
import { ownCatalogs } from "../../model/own-catalogs.ts";
import type { SegmentedStatement } from "../../model/segment.ts";
import { walk } from "../../model/tree.ts";
import { parseMarkdown } from "../../read/markdown.ts";
import { placeInline } from "../../segment/inline.ts";
import { isBlock } from "../../segment/kind.ts";
import { sourceText } from "../../segment/source-text.ts";
import { canonicalTexts } from "../canonical-texts.ts";
import type { Publication } from "../publication.ts";
import type { CanonicalTexts } from "../sync/sync-catalog.ts";

/** One of a publication's documents as translators get it: a statement, or the publication's own strings. */
export interface Translatable {
  readonly texts: CanonicalTexts;
  /** The canonical file, from the publication's root. */
  readonly file: string;
  /** Nothing for the publication's own strings, which stand in no document. */
  readonly segmented: SegmentedStatement | undefined;
  readonly place: PlaceInline;
}

/** Everything of a publication that has catalogs. */
export function translatables(host: Host, publication: Publication): readonly Translatable[] {
  return canonicalTexts(host, publication).map((texts) => {
    const segmented = publication.statements.find(({ statement }) => statement.name === texts.statement);
    const references = segmented?.references ?? { definitions: "", footnotes: [] };
    const file = segmented?.statement.file ?? texts.segments[0]?.file ?? publication.settings.file;
    return { texts, file, segmented, place: (text) => placeInline(text, references) };
  });
}

/** The target locales of a publication, in its order. */
export function targetLocales({ settings }: Publication): readonly Locale[] {
  return settings.locales.map(({ locale }) => locale).filter(({ code }) => code !== settings.source.code);
}

/** Names of all that has catalogs, for messages. */
export function translatableNames(publication: Publication): readonly string[] {
  return [...publication.statements.map(({ statement }) => statement.name), ...ownCatalogs];
}

/** A document in one locale with what its catalog offers. */
export function exchangeDocument(
  { texts, file, place }: Translatable,
  catalog: Catalog | undefined,
  source: Locale,
  locale: Locale,
): ExchangeDocument {
  const alignment = align(texts.statement, locale.code, texts.segments, catalog);
  const header = catalog?.header ?? {};
  return {
    statement: texts.statement,
    file,
    source,
    target: locale,
    translator: header["last-translator"] ?? "",
    revised: isoOf(header["po-revision-date"]) ?? isoOf(texts.created),
    units: exchangeUnits(alignment, place),
  };
}

/**
 * The blocks of a Markdown file, by the rules that take a statement apart. A comment that an editor put on a line of its
 * own, when it folded the text, still belongs to the text before it.
 */
export function findBlocks(text: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  for (const [node, ancestors] of walk(parseMarkdown(text))) {
    const last = blocks.at(-1);
    if (node.type === "html" && last !== undefined && !/<!--[\s\S]*-->\s*$/.test(last.text)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${node.value}` };
    }
    if (!isBlock(node) || node.children.length === 0) continue;
    blocks.push({ text: sourceText(node, ancestors, text), line: node.position?.start.line ?? 1 });
  }
  return blocks;
}
