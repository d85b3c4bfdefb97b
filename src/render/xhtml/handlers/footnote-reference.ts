import type { ElementContent } from "hast";
import type { FootnoteReference } from "mdast";
import { contextOf, type HandlerState, reportOn } from "../context.ts";
import { element, text } from "../element.ts";
import { idProperty } from "../mark.ts";

/** A reference to a note, as DPUB-ARIA 1.1 has it (`doc-noteref`). */
export function footnoteReference(state: HandlerState, node: FootnoteReference): ElementContent {
  const context = contextOf(state);
  const reference = node.data?.reference;
  if (reference === undefined) {
    reportOn(context, {
      code: "unresolved-reference",
      severity: "error",
      message: `No note is called ${node.identifier}.`,
      hint: `Add a definition: [^${node.identifier}]: …`,
    });
    return text(`[^${node.identifier}]`);
  }
  const properties = {
    ...idProperty(context, reference.id),
    href: `#${reference.target}`,
    role: "doc-noteref",
    ariaLabel: reference.label,
  };
  return element("sup", {}, [element("a", properties, [text(reference.number)])]);
}
