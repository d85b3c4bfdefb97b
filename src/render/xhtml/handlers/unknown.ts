import type { ElementContent } from "hast";
import type { Node } from "unist";
import { contextOf, type HandlerState, reportOn } from "../context.ts";
import { text } from "../element.ts";

/** A node no edition should hold: its children or its text are shown, and a finding names it. */
export function unknownNode(state: HandlerState, node: Node): ElementContent | ElementContent[] {
  reportOn(contextOf(state), {
    code: "unsupported-node",
    severity: "error",
    message: `A node of type ${node.type} cannot be written; only its text is shown.`,
    hint: "Write it with Markdown or with one of the directives.",
    actual: node.type,
  });
  if ("children" in node && Array.isArray(node.children)) {
    return state.all({ type: "blockquote", children: node.children });
  }
  return text("value" in node && typeof node.value === "string" ? node.value : "");
}
