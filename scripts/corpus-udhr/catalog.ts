import { composeCatalog } from "../../src/catalog/compose.ts";
import type { Segment } from "../../src/model/segment.ts";
import { escapeInline } from "./markdown.ts";
import type { Translation } from "./tags.ts";

/** The package does not say who translated or when; the Declaration's own day keeps the bytes the same. */
const unknown = { translator: "", revised: "1948-12-10 00:00+0000", pluralForms: "" };

/**
 * The catalog of one translation: its blocks against the canonical document's segments, one to one.
 *
 * @param segments The segments Hexapla makes of the canonical Markdown: their texts are the msgids.
 */
export function writeCatalog(segments: readonly Segment[], { tag, blocks, code }: Translation): string {
  if (segments.length !== blocks.length)
    throw new Error(`${code}: ${segments.length} segments, ${blocks.length} blocks`);
  const texts = new Map(segments.map(({ id }, index) => [id, blocks[index]?.text ?? ""]));
  const header = { project: "universal-declaration", locale: tag, ...unknown };
  return composeCatalog(segments, header, ({ id, format }) => {
    const text = texts.get(id) ?? "";
    return format === "text" ? text : escapeInline(text);
  });
}
