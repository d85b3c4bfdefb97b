import type { Element, Properties } from "hast";
import type { List } from "mdast";
import { contextOf, type HandlerState } from "../context.ts";
import { element } from "../element.ts";

/** A list. A numbered one names the locale's numbering system and, where it is the statement's points, says so. */
export function list(state: HandlerState, node: List): Element {
  const properties = node.ordered ? numbering(state, node) : {};
  const result = element(node.ordered ? "ol" : "ul", properties, state.wrap(state.all(node), true));
  state.patch(node, result);
  return result;
}

function numbering(state: HandlerState, node: List): Properties {
  const { numberingSystem } = contextOf(state).edition.locale;
  const names: string[] = [];
  if (numberingSystem !== "latn") names.push(`digits-${numberingSystem}`);
  if (isPoints(node)) names.push("points");
  return {
    ...(typeof node.start === "number" && node.start !== 1 ? { start: node.start } : {}),
    ...(names.length > 0 ? { className: names } : {}),
  };
}

/**
 * Block ids tell a statement's points, its own or an included one's, from other numbered lists (design.md, block ids); in
 * a parallel edition they end in a locale.
 */
function isPoints(node: List): boolean {
  const first = node.children[0]?.children[0];
  return /(^|-)point-\d+(-[a-z]{2,3}(-[A-Za-z0-9]+)*)?$/.test(first?.data?.block?.id ?? "");
}
