import type { ElementContent } from "hast";
import type { Parent } from "mdast";
import type { HandlerState } from "../context.ts";
import { element } from "../element.ts";
import { unknownNode } from "./unknown.ts";

/** What remark-directive makes of `:name[…]`. */
interface TextDirective extends Parent {
  readonly name: string;
}

/** Words that are not to be parted; and words in another language than the text around them, kept apart from its direction (HTML, 4.5.25). */
export function textDirective(state: HandlerState, node: TextDirective): ElementContent | ElementContent[] {
  const language = node.data?.language;
  const children = () => state.all(node as Parameters<HandlerState["all"]>[0]) as ElementContent[];
  if (language === undefined) {
    return node.name === "keep" ? element("span", { className: ["keep"] }, children()) : unknownNode(state, node);
  }
  const { lang, dir } = language;
  return element("bdi", { lang, ...(dir === undefined ? {} : { dir }) }, children());
}
