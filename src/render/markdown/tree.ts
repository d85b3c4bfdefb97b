import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { encodePath } from "../../model/address.ts";
import type { BlockMark, Edition, LinePart, LocalizedText, Note } from "../../model/edition.ts";
import { mapTree } from "../../model/tree.ts";

/** Types that Markdown has as they are. */
const written: ReadonlySet<string> = new Set([
  ...["root", "heading", "paragraph", "blockquote", "list", "listItem", "table", "tableRow", "tableCell", "code"],
  ...["thematicBreak", "text", "emphasis", "strong", "delete", "inlineCode", "break", "footnoteDefinition"],
]);

/** Told of a node that cannot be written. */
export type Report = (type: string) => void;

/** The whole document: title and lines below it, the text, its notes. */
export function bodyTree(edition: Edition, report: Report): Root {
  const text: Root = { type: "root", children: [...edition.body.children, ...edition.notes.map(definitionOf)] };
  const { children } = mapTree(text, (node) => writable(node, edition, report));
  return { type: "root", children: [...front(edition), ...children] };
}

/** Notes are called by their number: what an author called them is nobody else's matter. */
function definitionOf({ definition }: Note, index: number): RootContent {
  return { ...definition, identifier: `${index + 1}`, label: `${index + 1}` };
}

function writable(node: Nodes, edition: Edition, report: Report): Nodes | readonly Nodes[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [...noticeOf(node.data?.block), node];
    case "tableCell":
      return { ...node, children: [...cellNotice(node.data?.block), ...node.children] };
    case "containerDirective":
      return apart(node.name, node.children as RootContent[], edition);
    case "textDirective":
      return node.children;
    case "link":
      return { ...node, url: absolute(node.url, edition) };
    case "image":
      return { ...node, url: assetUrl(node.url, edition) };
    case "footnoteReference":
      return referenceOf(node, report);
    default:
      if (!written.has(node.type)) report(node.type);
      return node;
  }
}

/** A note or a motto is a quotation, a note under its label; generated lists need nothing around them. */
function apart(name: string, children: readonly RootContent[], { labels }: Edition): Nodes | readonly Nodes[] {
  if (name !== "note" && name !== "epigraph") return children;
  const label = name === "note" ? [paragraph([{ type: "strong", children: [words(labels.note)] }])] : [];
  return { type: "blockquote", children: [...label, ...children] as Paragraph[] };
}

function referenceOf(node: Extract<Nodes, { type: "footnoteReference" }>, report: Report): Nodes {
  const { reference } = node.data ?? {};
  if (reference === undefined) report(`footnote ${node.identifier}`);
  const label = `${reference?.ordinal ?? 0}`;
  return { ...node, identifier: label, label };
}

/** A link within the text leads to the web page's block: nothing in Markdown has an id. */
function absolute(url: string, edition: Edition): string {
  return URL.parse(url, edition.url)?.href ?? url;
}

/** Pictures stand in `assets/`, below the folder of the locale's folder. */
function assetUrl(path: string, { url, statement }: Edition): string {
  const up = "../".repeat(statement.split("/").length + 1);
  return new URL(`${up}assets/${encodePath(path)}`, url).href;
}

/** What stands before the text, in the order of the page. */
function front(edition: Edition): RootContent[] {
  const { title, subtitle, authors, dateline, firstPublished, version, summary, notice } = edition;
  const lines = [...authors, dateline, firstPublished].filter((parts) => parts.length > 0).map(line);
  const origin = [edition.translatedFrom, ...edition.translators].filter((each) => each !== undefined);
  return [
    ...noticeOf(title),
    { type: "heading", depth: 1, children: [words(title.text)] },
    ...localized(subtitle),
    ...lines.map((text) => paragraph([words(text)])),
    ...(version === undefined ? [] : [paragraph([words(version)])]),
    ...(edition.translatedFrom === undefined ? [] : [paragraph([words(origin.join(" · "))])]),
    ...localized(summary),
    ...(notice === undefined ? [] : [emphasized(notice)]),
  ];
}

function localized(text: LocalizedText | undefined): RootContent[] {
  return text === undefined ? [] : [...noticeOf(text), paragraph([words(text.text)])];
}

function line(parts: readonly LinePart[]): string {
  return parts.map(({ text }) => text).join("");
}

/** That a block does not follow the current original, as a paragraph before it. */
function noticeOf(mark: BlockMark | undefined): Paragraph[] {
  return mark?.notice === undefined ? [] : [emphasized(mark.notice)];
}

/** The same in a cell, which holds no paragraphs. */
function cellNotice(mark: BlockMark | undefined): PhrasingContent[] {
  return mark?.notice === undefined ? [] : [{ type: "emphasis", children: [words(mark.notice)] }, words(" ")];
}

function emphasized(text: string): Paragraph {
  return paragraph([{ type: "emphasis", children: [words(text)] }]);
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function words(value: string): PhrasingContent {
  return { type: "text", value };
}
