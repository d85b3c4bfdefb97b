import type { Element, ElementContent } from "hast";
import type { Parent } from "mdast";
import type { HandlerState } from "../context.ts";
import { element } from "../element.ts";

/** Words in another language than the text around them, kept apart from its direction (HTML, 4.5.25). */
export function textDirective(state: HandlerState, node: Parent): Element | ElementContent[] {
  const language = node.data?.language;
  const children = state.all(node as Parameters<HandlerState["all"]>[0]) as ElementContent[];
  if (language === undefined) return children;
  const { lang, dir } = language;
  return element("bdi", { lang, ...(dir === undefined ? {} : { dir }) }, children);
}
