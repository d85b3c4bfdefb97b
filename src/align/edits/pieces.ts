import type { PhrasingContent } from "mdast";
import { parseInline } from "../../segment/inline.ts";

/** A stretch of text, or something of its markup. A target is what must reach the reader as it is: an address, a note. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "markup" | "target"; readonly key: string; readonly shown: string };

/** Takes a segment's text apart into words and markup, so that two ways of writing the same Markdown are the same. */
export function piecesOf(text: string, format: "markdown" | "text"): readonly Piece[] {
  if (format === "text") return [{ kind: "text", text }];
  const footnotes = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label = ""]) => label);
  return parseInline(text, { definitions: "", footnotes }).flatMap(pieces);
}

function pieces(node: PhrasingContent): readonly Piece[] {
  switch (node.type) {
    case "text":
      return [{ kind: "text", text: node.value }];
    case "link":
      return around(target("link", node.url), node.children);
    case "image":
      return [target("image", node.url), { kind: "text", text: node.alt ?? "" }];
    case "footnoteReference":
      return [target("note", node.identifier, `[^${node.identifier}]`)];
    case "textDirective":
      return around(target(node.name, ""), node.children).map((piece) =>
        piece.kind === "text" ? target(node.name, piece.text) : piece,
      );
    case "inlineCode":
    case "html":
      return [{ kind: "markup", key: `${node.type} ${node.value}`, shown: node.value }];
    case "delete":
      return around(target("delete", "", "~~"), node.children);
    default:
      return around({ kind: "markup", key: node.type, shown: node.type }, "children" in node ? node.children : []);
  }
}

function target(name: string, value: string, shown = value): Piece {
  return { kind: "target", key: `${name} ${value}`, shown: shown === "" ? name : shown };
}

function around(piece: Piece, children: readonly PhrasingContent[]): readonly Piece[] {
  if (piece.kind === "text") return [piece];
  return [piece, ...children.flatMap(pieces), { kind: "markup", key: `/${piece.key}`, shown: "" }];
}
