import type { Nodes, TableRow } from "mdast";
import { idPrefix } from "../../model/directives.ts";
import type { BlockMark, Edition, LocalizedText } from "../../model/edition.ts";
import { plainText } from "../../model/tree.ts";

/** A paragraph as the index has it. */
export interface SearchParagraph {
  /** Anchor on the statement's page. */
  readonly id: string;
  /** Plain text in Unicode's form NFC. */
  readonly text: string;
  readonly heading: boolean;
  /** Whether it is a row of a table, whose cells are known to readers by no number. */
  readonly row: boolean;
  /** Where they are not the edition's. */
  readonly lang: string | undefined;
  readonly dir: string | undefined;
  /** What readers are told of its state. */
  readonly notice: string | undefined;
}

/**
 * The paragraphs of each edition of one language, without those that another of them includes: what an included text says
 * is found where it was issued, once.
 */
export function ownParagraphs(editions: readonly Edition[]): readonly (readonly SearchParagraph[])[] {
  const all = editions.map((edition) => ({ edition, paragraphs: paragraphsOf(edition) }));
  const included = new Set(
    all.flatMap(({ edition: { statement, title }, paragraphs }) =>
      [frontParagraph(title), ...paragraphs].map(({ id, text }) => `${idPrefix(statement)}${id} ${text}`),
    ),
  );
  return all.map(({ paragraphs }) => paragraphs.filter(({ id, text }) => !included.has(`${id} ${text}`)));
}

type Marked = Pick<BlockMark, "id" | "lang" | "dir" | "notice">;

/** All that a reader sees of an edition below its title, in reading order. */
function paragraphsOf(edition: Edition): readonly SearchParagraph[] {
  const { subtitle, summary, body, notes, title } = edition;
  const around = [subtitle, summary].flatMap((text) => (text === undefined ? [] : [frontParagraph(text)]));
  const text = blocksBelow(body, { ...title, notice: undefined });
  const below = notes.flatMap(({ id, definition }) => blocksBelow(definition, { id, ...unmarked }));
  return [...around, ...text, ...below].filter((paragraph) => paragraph.text.trim() !== "");
}

/** A title, or another string of the front matter. */
export function frontParagraph(text: LocalizedText): SearchParagraph {
  return paragraph(text.text, text, false);
}

const unmarked = { lang: undefined, dir: undefined, notice: undefined };

/** The blocks below a node; those without an id of their own are found at the last one before them that has one. */
function blocksBelow(node: Nodes, above: Marked): readonly SearchParagraph[] {
  let last = above;
  const visit = (each: Nodes): readonly Block[] => {
    const own = each.data?.block;
    last = own ?? { id: last.id, ...unmarked };
    if (each.type === "tableRow") return [{ ...rowParagraph(each, last), own: hasId(each) }];
    if (isText(each)) return [{ ...paragraph(plainText(each), last, each.type === "heading"), own: own !== undefined }];
    return "children" in each ? each.children.flatMap(visit) : [];
  };
  return together(visit(node));
}

interface Block extends SearchParagraph {
  readonly own: boolean;
}

/** Neighbours that have no id of their own are one: the lines of a generated list cannot be told apart by an address. */
function together(blocks: readonly Block[]): readonly SearchParagraph[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && !last.own && !block.own)
      joined[joined.length - 1] = withText(last, [last.text, block.text]);
    else joined.push(block);
  }
  return joined.map(({ own: _, ...paragraph }) => paragraph);
}

function withText(block: Block, texts: readonly string[]): Block {
  return { ...block, text: texts.filter((text) => text !== "").join(" · ") };
}

function hasId({ children }: TableRow): boolean {
  return children.some((cell) => cell.data?.block !== undefined);
}

function isText(node: Nodes): boolean {
  return node.type === "paragraph" || node.type === "heading" || node.type === "code";
}

/** The cells of a row are read together; it is found at its first cell with an id. */
function rowParagraph({ children }: TableRow, above: Marked): SearchParagraph {
  const marks = children.flatMap((cell) => cell.data?.block ?? []);
  const notice = marks.find((mark) => mark.notice !== undefined)?.notice;
  return { ...paragraph(children.map(plainText).join(" · "), { ...(marks[0] ?? above), notice }, false), row: true };
}

function paragraph(text: string, { id, lang, dir, notice }: Marked, heading: boolean): SearchParagraph {
  const written = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  return { id, text: written, heading, row: false, lang, dir, notice };
}
