import type { Definition, Nodes, PhrasingContent, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Point } from "unist";
import { isTextDirective } from "../model/directives.ts";
import type { References } from "../model/segment.ts";
import { joinTexts, mapTree, walk } from "../model/tree.ts";

/**
 * What each line is made to begin with while it is parsed, and loses again: after a no-break space nothing can start a
 * list, a heading or another block, and after the plain space behind it emphasis and links start as at a line's begin.
 */
const guard = "\u00a0 ";

let parser: Processor<Root> | undefined;

/**
 * Reads a segment's text, source or translation, as inline Markdown; whatever a translator wrote, it stays one block.
 *
 * @param text Inline Markdown; a line end after `\` or two spaces is a hard break, an empty line too, any other a space.
 * @param references What links and footnotes can refer to.
 * @returns Trees without positions; links by reference are plain links. Raw HTML is an `html` node: the caller decides.
 */
export function parseInline(text: string, references: References): readonly PhrasingContent[] {
  const folded = foldLines(text);
  if (isPlain(folded)) return folded === "" ? [] : [{ type: "text", value: folded }];
  const { document, tree } = parseGuarded(folded, references);
  const [paragraph] = withoutReferences(tree).children;
  if (paragraph?.type !== "paragraph") throw new Error("a guarded line is always a paragraph");
  const restored = mapTree(paragraph, (node) => restoredDirective(node, document));
  return withoutGuards(restored.children);
}

/** A segment's text with its inline nodes as they were written. */
export interface PlacedInline {
  /** The text, one line a hard break. */
  readonly text: string;
  /** Links by reference are still such; offsets are into `text`, lines and columns mean nothing. */
  readonly children: readonly PhrasingContent[];
}

/** Reads a segment's text as `parseInline` does, and says where in it each node stands. */
export function placeInline(text: string, references: References): PlacedInline {
  const folded = foldLines(text);
  if (isPlain(folded)) return { text: folded, children: [] };
  const [paragraph] = parseGuarded(folded, references).tree.children;
  if (paragraph?.type !== "paragraph") throw new Error("a guarded line is always a paragraph");
  const placed = mapTree(paragraph, (node) => {
    const { start, end } = node.position ?? {};
    if (start === undefined || end === undefined) return node;
    return { ...node, position: { start: withoutGuard(start), end: withoutGuard(end) } };
  });
  return { text: folded, children: placed.children };
}

function parseGuarded(folded: string, references: References): { readonly document: string; readonly tree: Root } {
  parser ??= unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkDirective)
    .freeze() as unknown as Processor<Root>;
  const guarded = folded.split("\n").map((line) => guard + line);
  const stubs = references.footnotes.map((label) => `[^${label}]: .`);
  const document = [guarded.join("\n"), references.definitions, ...stubs].join("\n\n");
  return { document, tree: parser.parse(document) };
}

/** A place in the guarded document as one in the text: a guard stands at the begin of every line. */
function withoutGuard(point: Point): Point {
  const offset = (point.offset ?? 0) - guard.length * (point.line - 1) - Math.min(guard.length, point.column - 1);
  return { ...point, offset };
}

/**
 * One line a hard break: the line ends within a paragraph are spaces, or nothing between two characters of a script that
 * writes no spaces.
 */
export function foldLines(text: string): string {
  const unspaced = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\u3000-\\u303f\\uff00-\\uffef]";
  return (
    text
      // Each pattern begins at the first of several spaces only: else a long run of them is looked at from each of them on.
      .replace(/^[ \t\n]+|(?<![ \t\n])[ \t\n]+$/g, "")
      .replace(/(?<![ \t])[ \t]*\n(?:[ \t]*\n)+[ \t]*/g, "\\\n")
      .replace(/(?<! ) {2,}\n[ \t]*/g, "\\\n")
      .replace(/\\\n[ \t]*/g, "\u0000")
      .replace(new RegExp(`(?<=${unspaced})[ \\t]*\\n[ \\t]*(?=${unspaced})`, "gu"), "")
      .replace(/(?<![ \t])[ \t]*\n[ \t]*/g, " ")
      .replaceAll("\u0000", "\\\n")
  );
}

/** Most paragraphs hold no character that could be markup: they need no parser. */
function isPlain(text: string): boolean {
  return !/[\\`*_{}[\]<>&~:!@\n]|www\./i.test(text);
}

function withoutReferences(tree: Root): Root {
  const definitions = new Map<string, Definition>();
  for (const [node] of walk(tree)) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return mapTree(tree, (node) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return node;
    const { url = "", title } = definitions.get(node.identifier) ?? {};
    return node.type === "linkReference"
      ? { type: "link", url, title, children: node.children }
      : { type: "image", url, title, alt: node.alt };
  });
}

/** A colon in prose is no directive: only `:date[…]` and `:organization[…]` are. */
function restoredDirective(node: Nodes, document: string): Nodes {
  if (node.type !== "textDirective" || isTextDirective(node.name)) return node;
  return { type: "text", value: document.slice(node.position?.start.offset, node.position?.end.offset) };
}

/** Takes the guards away again (each is at the head of the first leaf of a line), and the positions. */
function withoutGuards(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let lineBegins = true;
  const visit = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    joinTexts(
      nodes.flatMap((node): PhrasingContent[] => {
        const { position: _, ...bare } = node;
        if ("children" in bare) return [{ ...bare, children: visit(bare.children) } as PhrasingContent];
        const guarded = lineBegins && bare.type === "text" && bare.value.startsWith(guard);
        lineBegins = bare.type === "break";
        if (!guarded) return [bare];
        const value = bare.value.slice(guard.length);
        return value === "" ? [] : [{ type: "text", value }];
      }),
    );
  return visit(children);
}
