import { align } from "../../../src/align/align.ts";
import { type ExchangeDocument, exchangeUnits } from "../../../src/catalog/exchange/exchange.ts";
import { describeLocale } from "../../../src/config/locale.ts";
import type { CatalogEntry } from "../../../src/model/catalog.ts";
import type { SegmentedStatement } from "../../../src/model/segment.ts";
import { placeInline } from "../../../src/segment/inline.ts";
import { segmentText } from "../../support/statement.ts";

/** A statement in one locale with the given translations, on its way to a translator. */
export async function documentOf(
  body: string,
  tag: string,
  entries: readonly (readonly [source: string, target: string, more?: Partial<CatalogEntry>])[],
): Promise<{ readonly document: ExchangeDocument; readonly segmented: SegmentedStatement }> {
  const segmented = await segmentText(body);
  const written = entries.map(([source, target, more], at) => ({
    ...{ context: undefined, source, target, fuzzy: false, previous: undefined, obsolete: false, line: at + 1 },
    ...more,
  }));
  const catalog = { locale: tag, statement: "s", file: `locales/${tag}/s.po`, header: {}, entries: written, text: "" };
  const [source, target] = [describeLocale("en"), describeLocale(tag)];
  if (source === undefined || target === undefined) throw new Error(`${tag} is no tag`);
  const alignment = align("s", tag, segmented.segments, catalog);
  const units = exchangeUnits(alignment, (text) => placeInline(text, segmented.references));
  const said = { statement: "s", file: "content/s.md", translator: "Ana <a@example.org>" };
  return { segmented, document: { ...said, source, target, revised: "2026-03-12T12:00:00Z", units } };
}
