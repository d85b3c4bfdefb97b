import type { Element, Root as HtmlRoot } from "hast";
import { defaultHandlers, type Handle, toMdast } from "hast-util-to-mdast";
import type { FootnoteDefinition, List, Root, RootContent } from "mdast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { elements, textOf } from "../document/html.ts";
import { beginning, type Draft, type Note } from "./draft.ts";
import { leaveOut } from "./furniture.ts";
import { withoutLayoutTables } from "./layout.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { gatherNotes, markTag, noteTag } from "./page-notes.ts";

/** A page's text as a tree, and what the page says of itself. */
export interface Page {
  readonly draft: Draft;
  readonly facts: PageFacts;
}

/** Reads a web page: its text without its furniture. */
export function readPage(html: string): Page {
  const page = unified().use(rehypeParse).parse(html) as HtmlRoot;
  const facts = pageFacts(page);
  const bare = leaveOut(withoutLayoutTables(page));
  const text = textPart(bare.root);
  const { root, count } = gatherNotes(text.root);
  const blocks = pageBlocks(root);
  const notes: readonly Note[] = [...bare.notes, ...text.notes, ...footnotes(count)];
  const draft = { front: { title: undefined }, blocks, signatures: [], notes, pictures: new Map<string, Uint8Array>() };
  return { draft: { ...draft, language: facts.language ?? "und" }, facts };
}

function footnotes(count: number): readonly Note[] {
  if (count === 0) return [];
  return [{ code: "footnote", sure: true, message: `${count === 1 ? "1 footnote" : `${count} footnotes`} kept.` }];
}

/** The text must have this share of what is left of the page to be taken alone. */
const enough = 0.6;

/** The page's one article or main part, where it has one that holds most of the words; else all of it. */
function textPart(root: HtmlRoot): { readonly root: HtmlRoot; readonly notes: readonly Note[] } {
  const total = textOf(root).trim().length;
  const parts = [...elements(root)].filter(
    ({ tagName, properties }) => tagName === "article" || tagName === "main" || properties.role === "main",
  );
  const part = parts.findLast((each) => textOf(each).trim().length >= enough * total);
  if (part === undefined) return { root, notes: [] };
  const message = `Left out: it stands outside the page's <${part.tagName}>.`;
  const notes = outside(root, part).map((element) => ({
    ...{ code: "left-out" as const, sure: true, message },
    ...{ source: element.position?.start.line, text: beginning(textOf(element)) },
  }));
  return { root: { type: "root", children: [part] }, notes };
}

/** The outermost blocks with words that are not in the part. */
function outside(node: HtmlRoot | Element, part: Element): readonly Element[] {
  return node.children.flatMap((child): readonly Element[] => {
    if (child.type !== "element" || child === part) return [];
    const isBlock = /^(?:h[1-6]|p|li|td|th|dd|dt)$/.test(child.tagName);
    if (!isBlock) return outside(child, part);
    return textOf(child).trim() === "" ? [] : [child];
  });
}

const mark: Handle = (_, node: Element) => {
  const label = String(node.properties.label);
  return { type: "footnoteReference", identifier: label, label };
};

const note: Handle = (state, node: Element): FootnoteDefinition => {
  const identifier = String(node.properties.label);
  const children = state.toFlow(state.all(node)) as FootnoteDefinition["children"];
  return { type: "footnoteDefinition", identifier, label: identifier, children };
};

/** `<li value>` counts on from there (HTML, section 4.4.8); Markdown has it as the list's first number. */
const orderedList: Handle = (state, node: Element): List => {
  const children = state.toSpecificContent(state.all(node), () => ({
    ...{ type: "listItem" as const, spread: false, checked: null, children: [] },
  }));
  const items = node.children.filter((child) => child.type === "element" && child.tagName === "li") as Element[];
  const start = Number.parseInt(String(items[0]?.properties.value ?? node.properties.start), 10);
  const list = {
    type: "list" as const,
    ordered: true,
    start: Number.isNaN(start) ? 1 : start,
    spread: false,
    children,
  };
  state.patch(node, list);
  return list;
};

/** A figure's caption is the image's title (docs/formats.md). */
const figure: Handle = (state, node: Element) => {
  const parts = [...elements(node)];
  const images = parts.filter(({ tagName }) => tagName === "img");
  const caption = parts.find(({ tagName }) => tagName === "figcaption");
  const [image] = images;
  const isPicture = image !== undefined && images.length === 1 && parts.every(({ tagName }) => tagName !== "table");
  if (!isPicture) return state.toFlow(state.all(node)) as RootContent[];
  const title = caption === undefined ? null : textOf(caption).replace(/\s+/g, " ").trim() || null;
  const url = String(image.properties.src ?? "");
  const shown = { type: "image" as const, url, title, alt: String(image.properties.alt ?? "") || title || "" };
  state.patch(image, shown);
  const paragraph = { type: "paragraph" as const, children: [shown] };
  state.patch(node, paragraph);
  return paragraph;
};

/** A page that Word saved has its title in a paragraph of this name. */
const paragraph: Handle = (state, node: Element) => {
  const names = node.properties.className;
  const isTitle = Array.isArray(names) && names.includes("MsoTitle");
  return isTitle ? defaultHandlers.h1(state, { ...node, tagName: "h1" }) : defaultHandlers.p(state, node);
};

/** HTML elements as blocks of Markdown; nothing raw is among them. */
export function pageBlocks(root: HtmlRoot): readonly RootContent[] {
  const handlers = {
    [markTag]: mark,
    [noteTag]: note,
    ol: orderedList,
    figure,
    p: paragraph,
    comment: () => undefined,
  };
  return (toMdast(root, { handlers }) as Root).children;
}
