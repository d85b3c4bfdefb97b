import type { ElementContent } from "hast";
import type { Parent } from "mdast";
import type { HandlerState } from "../context.ts";
import { element } from "../element.ts";
import { unknownNode } from "./unknown.ts";

/** Words in another language than the text around them, kept apart from its direction (HTML, 4.5.25). */
export function textDirective(state: HandlerState, node: Parent): ElementContent | ElementContent[] {
  const language = node.data?.language;
  if (language === undefined) return unknownNode(state, node);
  const children = state.all(node as Parameters<HandlerState["all"]>[0]) as ElementContent[];
  const { lang, dir } = language;
  return element("bdi", { lang, ...(dir === undefined ? {} : { dir }) }, children);
}
