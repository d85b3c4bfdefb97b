import type { Nodes, Root, RootContent } from "mdast";
import type { Edition, LocalizedText, Note } from "../model/edition.ts";
import { cellId } from "../model/parallel.ts";
import { mapTree } from "../model/tree.ts";

/**
 * An edition whose ids end in its locale's tag, or in what else is given, with all that leads to them, so that it can
 * stand beside others.
 */
export function suffixIds(edition: Edition, suffix = edition.locale.code): Edition {
  const { title, subtitle, summary } = edition;
  const named = (text: LocalizedText): LocalizedText => ({ ...text, id: cellId(text.id, suffix) });
  return {
    ...edition,
    title: named(title),
    subtitle: subtitle === undefined ? undefined : named(subtitle),
    summary: summary === undefined ? undefined : named(summary),
    body: { ...edition.body, children: [...suffixBlocks(edition.body.children, suffix)] },
    notes: edition.notes.map((note) => suffixNote(note, suffix)),
  };
}

/** The same of some blocks of an edition. */
export function suffixBlocks(blocks: readonly RootContent[], locale: string): readonly RootContent[] {
  const root: Root = { type: "root", children: [...blocks] };
  return mapTree(root, (node) => suffixNode(node, locale)).children;
}

function suffixNode(node: Nodes, locale: string): Nodes {
  const { block, reference } = node.data ?? {};
  const data = {
    ...node.data,
    ...(block === undefined ? {} : { block: { ...block, id: cellId(block.id, locale) } }),
    ...(reference === undefined
      ? {}
      : {
          reference: { ...reference, id: cellId(reference.id, locale), target: cellId(reference.target, locale) },
        }),
  };
  const marked = node.data === undefined ? node : ({ ...node, data } as Nodes);
  if (marked.type !== "link" || !marked.url.startsWith("#")) return marked;
  return { ...marked, url: cellId(marked.url, locale) };
}

function suffixNote(note: Note, locale: string): Note {
  const children = suffixBlocks(note.definition.children, locale) as Note["definition"]["children"];
  return {
    ...note,
    id: cellId(note.id, locale),
    references: note.references.map((id) => cellId(id, locale)),
    definition: { ...note.definition, children },
  };
}
