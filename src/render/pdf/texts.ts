import type { BlockData, Draft, InlineData, TextBlock } from "./data.ts";

/** Words that will stand on a page, and the block they belong to. */
export interface PlacedText {
  readonly block: string | undefined;
  readonly text: string;
}

/** Every string a template draws, in reading order: front matter, labels, body, notes, page numbers. */
export function* textsOf(draft: Draft): Generator<PlacedText> {
  for (const part of [draft.title, draft.subtitle, draft.summary]) {
    if (part === null) continue;
    yield { block: part.id, text: part.text };
    if (part.mark?.notice) yield { block: part.id, text: part.mark.notice };
  }
  for (const text of frameTexts(draft)) if (text !== null) yield { block: undefined, text };
  yield* blockTexts(draft.body, undefined);
  for (const note of Object.values(draft.notes)) yield* blockTexts(note, undefined);
}

/** What stands around the statement. */
function frameTexts(draft: Draft): readonly (string | null)[] {
  const { labels, digits, publication, publisher, dateline, looseNotes, authors, firstPublished } = draft;
  return [
    labels.kind,
    labels.pageOf.replace(/\{\w+\}/g, ""),
    ...digits,
    draft.url,
    publication.text,
    publisher.text,
    draft.rights?.text ?? null,
    ...[...dateline, ...authors.flat(), ...firstPublished].map(({ text }) => text),
    draft.version,
    draft.translatedFrom,
    draft.translators,
    draft.notice,
    ...(looseNotes.length === 0 ? [] : [labels.notes, ...looseNotes.map(({ number }) => number)]),
  ];
}

function* blockTexts(blocks: readonly BlockData[], outer: string | undefined): Generator<PlacedText> {
  for (const block of blocks) yield* textsOfBlock(block, outer);
}

function* textsOfBlock(block: BlockData, outer: string | undefined): Generator<PlacedText> {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return yield* textBlockTexts(block, outer);
    case "table":
      for (const cell of block.rows.flat()) yield* textBlockTexts(cell, outer);
      return;
    case "aside":
      yield { block: outer, text: block.label ?? "" };
      return yield* blockTexts(block.children, outer);
    case "quotation":
      return yield* blockTexts(block.children, outer);
    case "numbered":
    case "bulleted":
      return yield* itemTexts(block, outer);
    case "code":
      return yield { block: outer, text: block.value.replace(/\s+/g, " ") };
    case "image":
      return yield { block: block.id ?? outer, text: `${block.mark?.notice ?? ""} ${block.caption ?? ""}` };
    case "rule":
      return;
  }
}

function* itemTexts(list: Extract<BlockData, { items: unknown }>, outer: string | undefined): Generator<PlacedText> {
  for (const item of list.items) {
    yield { block: outer, text: item.number ?? "" };
    yield* blockTexts(item.children, outer);
  }
}

function* textBlockTexts({ id, mark, children }: TextBlock, outer: string | undefined): Generator<PlacedText> {
  const block = id ?? outer;
  if (mark?.notice) yield { block, text: mark.notice };
  yield* inlineTexts(children, block);
}

function* inlineTexts(nodes: readonly InlineData[], block: string | undefined): Generator<PlacedText> {
  for (const node of nodes) {
    if ("value" in node) yield { block, text: node.value };
    else if ("children" in node) yield* inlineTexts(node.children, block);
    else if (node.type === "note") yield { block, text: node.number };
  }
}
