import type { ElementContent } from "hast";
import type { Heading } from "mdast";
import { contextOf, type HandlerState } from "../context.ts";
import { element } from "../element.ts";
import { markedBlock } from "../mark.ts";

/** A heading of level 2 to 6: level 1 is the title's, which is not in the body. */
export function heading(state: HandlerState, node: Heading): ElementContent[] {
  const block = element(`h${Math.max(2, node.depth)}`, {}, state.all(node));
  state.patch(node, block);
  return markedBlock(contextOf(state), node, block);
}
