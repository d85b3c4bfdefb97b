import type { Element, ElementContent } from "hast";
import type { Blockquote, Parent } from "mdast";
import { contextOf, type HandlerState, reportOn } from "../context.ts";
import { element, text } from "../element.ts";
import { labelProperties } from "../mark.ts";
import { quoted } from "./blockquote.ts";

/** What remark-directive makes of `:::name`. */
interface ContainerDirective extends Parent {
  readonly name: string;
}

/** `:::note` and `:::epigraph`; of any other the content stays and a finding names it. */
export function containerDirective(state: HandlerState, node: ContainerDirective): ElementContent | ElementContent[] {
  const content: Blockquote = { type: "blockquote", children: node.children as Blockquote["children"] };
  if (node.name === "note") return note(state, content);
  if (node.name === "epigraph") {
    return element("blockquote", { className: ["epigraph"] }, state.wrap(quoted(state, content), true));
  }
  // Lists that no author wrote: who signed, what was revised.
  if (node.name === "signatories" || node.name === "revisions") {
    return element("div", { className: [node.name] }, state.wrap(state.all(content), true));
  }
  reportOn(contextOf(state), {
    code: "unknown-directive",
    severity: "warning",
    message: `The directive ${node.name} is not known; what it holds is shown as plain blocks.`,
    hint: "Directives that hold text: note, epigraph.",
    actual: node.name,
  });
  return state.all(content);
}

function note(state: HandlerState, content: Blockquote): Element {
  const context = contextOf(state);
  const heading = element("p", { className: ["label"], ...labelProperties(context) }, [
    text(context.edition.labels.note),
  ]);
  return element("aside", { role: "note", className: ["note"] }, state.wrap([heading, ...state.all(content)], true));
}
