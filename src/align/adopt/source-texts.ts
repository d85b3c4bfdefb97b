import type { AlignedText, DocumentKind } from "../../model/adoption.ts";
import type { BlockKind, References, Segment } from "../../model/segment.ts";
import { plainText, walk } from "../../model/tree.ts";
import { parseInline } from "../../segment/inline.ts";

/** What of a segment can be found again in a translation. */
export interface SourceText extends AlignedText {
  /** Labels of the footnotes that it refers to, in order. */
  readonly notes: readonly string[];
  /** Addresses of its links and images, in order. */
  readonly links: readonly string[];
}

const kinds: Readonly<Record<BlockKind, DocumentKind>> = {
  title: "heading",
  subtitle: "paragraph",
  summary: "paragraph",
  place: "paragraph",
  publisher: "paragraph",
  rights: "paragraph",
  author: "paragraph",
  role: "paragraph",
  source: "paragraph",
  revision: "item",
  organization: "item",
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "item",
  "table-cell": "cell",
  quotation: "quotation",
  footnote: "footnote",
  caption: "caption",
};

/** @param references What the statement's footnotes and links refer to. */
export function sourceTextOf({ id, kind, source, format }: Segment, references: References): SourceText {
  const point = /^point-(\d+)$/.exec(id)?.[1];
  const about = { kind: kinds[kind], number: point === undefined ? undefined : Number(point) };
  if (format === "text") return { ...about, text: source, marks: [], notes: [], links: [] };
  const children = parseInline(source, references);
  const notes: string[] = [];
  const links: string[] = [];
  for (const child of children) {
    for (const [node] of walk(child)) {
      if (node.type === "link" || node.type === "image") links.push(node.url);
      if (node.type === "footnoteReference") notes.push(node.label ?? node.identifier);
    }
  }
  const text = children.map(plainText).join("").replace(/\s+/g, " ").trim();
  return { ...about, text, notes, links, marks: [...links, ...notes.map(() => "^")] };
}
