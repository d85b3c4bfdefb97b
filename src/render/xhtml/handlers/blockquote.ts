import type { Element, ElementContent } from "hast";
import type { Blockquote } from "mdast";
import { plainText } from "../../../model/tree.ts";
import type { HandlerState } from "../context.ts";
import { element } from "../element.ts";

/** The end of a sentence in any script (UAX #29, Sentence_Terminal), closing marks after it included. */
const sentenceEnd = /[\p{Sentence_Terminal}:…][\p{Pe}\p{Pf}"'”“\s]*$/u;

/** A quotation; a last paragraph that ends no sentence says where it is from. */
export function blockquote(state: HandlerState, node: Blockquote): Element {
  const quotation = element("blockquote", {}, state.wrap(quoted(state, node), true));
  state.patch(node, quotation);
  return quotation;
}

/** What a quotation holds, its attribution marked as such. */
export function quoted(state: HandlerState, node: Blockquote): ElementContent[] {
  const children = state.all(node);
  const last = node.children.at(-1);
  const attributed = node.children.length > 1 && last?.type === "paragraph" && !sentenceEnd.test(plainText(last));
  const line = children.findLast((child) => child.type === "element");
  if (!attributed || line?.type !== "element" || line.tagName !== "p") return children;
  const names = Array.isArray(line.properties.className) ? line.properties.className : [];
  line.properties.className = [...names, "attribution"];
  return children;
}
