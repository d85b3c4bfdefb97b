import type { ImageReference, LinkReference, Nodes, PhrasingContent } from "mdast";

/** What a code stands for; translation tools show it as an icon. */
export type CodeKind =
  | "strong"
  | "emphasis"
  | "strike"
  | "link"
  | "image"
  | "note"
  | "date"
  | "organization"
  | "code"
  | "break"
  | "other";

/**
 * A segment's text as translation tools have it: words, and the markup around and between them as codes. Put together in
 * order, the texts and the markup of the codes are the segment's Markdown, character by character.
 */
export type Piece =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "code"; readonly kind: CodeKind; readonly markup: string; readonly shown: string }
  | {
      readonly type: "pair";
      readonly kind: CodeKind;
      readonly open: string;
      readonly close: string;
      readonly content: readonly Piece[];
    };

/** A text with the places of its inline nodes; what `placeInline` gives. */
export interface PlacedText {
  readonly text: string;
  readonly children: readonly PhrasingContent[];
}

/** Reads a segment's text as inline Markdown. */
export type PlaceInline = (text: string) => PlacedText;

/** The Markdown that pieces stand for. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.value;
      return piece.type === "code" ? piece.markup : piece.open + joinPieces(piece.content) + piece.close;
    })
    .join("");
}

/** Whether a code's text is inline Markdown, and not the markup of another program. */
export function isMarkup(markup: string): boolean {
  return /^(\*{1,3}|_{1,3}|~~|\[|\](\(|\[)[\s\S]*|!\[[\s\S]*|\s+["'(]|["')]\s*\)|\[\^.+\]|:date\[.*\]|`[\s\S]+`|\\[\s\S]|&#?\w+;|<[a-z][a-z0-9+.-]*:[^<>\s]*>|[^\s<>]+[.@:][^\s<>]+)$/i.test(
    markup,
  );
}

/** Takes inline Markdown apart into words and codes. */
export function splitPieces({ text, children }: PlacedText): readonly Piece[] {
  return piecesBetween(children, text, 0, text.length);
}

/** The nodes' pieces and, as words, what stands between them. */
function piecesBetween(nodes: readonly Nodes[], text: string, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let written = from;
  for (const node of nodes) {
    const { start, end } = placeOf(node);
    if (node.type === "text" || start === undefined || end === undefined || start < written || end > to) continue;
    pieces.push(...wordPieces(text.slice(written, start)), ...nodePieces(node, text, start, end));
    written = end;
  }
  return [...pieces, ...wordPieces(text.slice(written, to))];
}

function placeOf(node: Nodes | undefined): { readonly start: number | undefined; readonly end: number | undefined } {
  return { start: node?.position?.start.offset, end: node?.position?.end.offset };
}

/** An escaped character and a character reference are markup: the words have the character itself. */
function wordPieces(raw: string): readonly Piece[] {
  const parts = raw.split(/(\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);)/);
  return parts.flatMap((part, at): readonly Piece[] => {
    if (part === "") return [];
    if (at % 2 === 0) return [{ type: "text", value: part }];
    return [{ type: "code", kind: "other", markup: part, shown: part.startsWith("\\") ? part.slice(1) : part }];
  });
}

function nodePieces(node: Nodes, text: string, start: number, end: number): readonly Piece[] {
  const raw = text.slice(start, end);
  switch (node.type) {
    case "strong":
    case "emphasis":
    case "delete":
      return pairPieces(node, node.type === "delete" ? "strike" : node.type, text);
    case "link":
    case "linkReference":
      return raw.startsWith("[") ? pairPieces(node, "link", text) : [code("link", raw)];
    case "image":
    case "imageReference":
      return imagePieces(node.alt ?? "", raw);
    case "footnoteReference":
      return [code("note", raw)];
    case "textDirective":
      return node.name === "date" || node.name === "organization" ? [code(node.name, raw)] : wordPieces(raw);
    case "inlineCode":
      return [code("code", raw)];
    case "break":
      return [code("break", raw)];
    default:
      return [code("other", raw)];
  }
}

function code(kind: CodeKind, markup: string): Piece {
  return { type: "code", kind, markup, shown: markup };
}

/** A node's own marks around its children. */
function pairPieces(node: Extract<Nodes, { children: unknown }>, kind: CodeKind, text: string): readonly Piece[] {
  const { start = 0, end = 0 } = placeOf(node);
  const first = node.children.find((child) => child.position !== undefined);
  const inner = placeOf(first).start;
  const outer = placeOf(node.children.findLast((child) => child.position !== undefined)).end;
  const raw = text.slice(start, end);
  if (inner === undefined || outer === undefined) return [code(kind, raw)];
  const content = piecesBetween(node.children, text, inner, outer);
  const open = text.slice(start, inner);
  const close = text.slice(outer, end);
  if (node.type === "linkReference") return [{ type: "pair", kind, open, close: fullReference(node, close), content }];
  return withTitle({ type: "pair", kind, open, close, content });
}

/** `[text]` and `[text][]` name what they refer to by their very words, which a translator changes. */
function fullReference(node: LinkReference | ImageReference, close: string): string {
  return node.referenceType === "full" ? close : `][${node.label ?? node.identifier}]`;
}

/** A link's or image's title is for readers too: it is words between codes of its own. */
function withTitle(pair: Extract<Piece, { type: "pair" }>): readonly Piece[] {
  const [, address, open, title, close] =
    /^(\]\((?:<[^<>]*>|[^\s<>]*))(\s+["'(])([\s\S]*)(["')]\s*\))$/.exec(pair.close) ?? [];
  if (address === undefined || open === undefined || title === undefined || close === undefined) return [pair];
  return [
    { ...pair, close: address },
    { type: "pair", kind: "other", open, close, content: wordPieces(title) },
  ];
}

/** An image's description is words; where its end is not plain to see, the image is one code. */
function imagePieces(alt: string, raw: string): readonly Piece[] {
  const at = raw.search(/\](?:\(|\[)/);
  const written = raw.slice(2, at);
  if (at < 0 || written !== alt || written === "") return [code("image", raw)];
  return withTitle({ type: "pair", kind: "image", open: "![", close: raw.slice(at), content: wordPieces(written) });
}
