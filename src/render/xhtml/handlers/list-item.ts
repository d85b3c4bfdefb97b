import type { Element, ElementContent } from "hast";
import type { List, ListItem, Paragraph, Parents, RootContent } from "mdast";
import { contextOf, type HandlerState } from "../context.ts";
import { element, text } from "../element.ts";
import { idProperty, markedBlock, needsElement } from "../mark.ts";

/**
 * A list item. It carries the id of its first paragraph, so that the whole point is the target of a link; language and
 * state stay on the paragraph, since other blocks of the item may differ.
 */
export function listItem(state: HandlerState, node: ListItem, parent: Parents | undefined): Element {
  const context = contextOf(state);
  const first = node.children[0];
  const id = first?.type === "paragraph" ? first.data?.block?.id : undefined;
  const properties = idProperty(context, id);
  if (typeof node.checked === "boolean") properties.className = ["task"];
  const tight = !isLoose(node, parent);
  const children = node.children.flatMap((child) => itemChild(state, node, child, tight));
  const item = element("li", properties, children);
  state.patch(node, item);
  return item;
}

/** One block of an item; in a tight list a paragraph without a mark is its bare text (CommonMark 5.3). */
function itemChild(state: HandlerState, item: ListItem, child: RootContent, tight: boolean): ElementContent[] {
  if (child.type !== "paragraph") return [state.one(child, item)].flat().filter((node) => node !== undefined);
  const first = child === item.children[0];
  const content = first && typeof item.checked === "boolean" ? checkbox(state, child, item.checked) : state.all(child);
  if (tight && !needsElement(child.data?.block)) return content;
  return markedBlock(contextOf(state), child, element("p", {}, content));
}

/** A task's box, labelled by its text. It is disabled: an edition is read, not filled in. */
function checkbox(state: HandlerState, node: Paragraph, checked: boolean): ElementContent[] {
  const box = element("input", { type: "checkbox", checked, disabled: true }, []);
  return [element("label", {}, [box, text(" "), ...state.all(node)])];
}

function isLoose(node: ListItem, parent: Parents | undefined): boolean {
  if (parent?.type !== "list") return spreads(node);
  return (parent as List).spread === true || parent.children.some(spreads);
}

function spreads(node: ListItem): boolean {
  return node.spread ?? node.children.length > 1;
}
