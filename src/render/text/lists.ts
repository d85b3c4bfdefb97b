import type { List, ListItem } from "mdast";
import { apart, type Block, hanging, within } from "./lines.ts";
import { localDigits, type Scope } from "./scope.ts";
import { widthOf } from "./width.ts";

/** Writes what an item holds, for the room that its marker leaves. */
type WriteItem = (item: ListItem, scope: Scope) => Block;

/** A list: each item hangs from its marker, numbers stand below each other with their last digits. */
export function writeList(list: List, scope: Scope, writeItem: WriteItem): Block {
  const numbers = list.children.map((item, at) => numberOf(list, item, at, scope));
  const widest = Math.max(...numbers.map(widthOf));
  const items = list.children.map((item, at) => {
    const number = numbers[at] ?? "";
    const marker = `${" ".repeat(widest - widthOf(number))}${number} ${checkbox(item)}`;
    const width = within(scope.width, widthOf(marker));
    return hanging(marker, writeItem(item, { ...scope, width }), scope);
  });
  const spread = list.spread === true || list.children.some((item) => item.spread === true);
  return spread ? apart(items) : items.flat();
}

/** Its number in the edition's digits; a dash, which every script knows, where there is none. */
function numberOf(list: List, item: ListItem, at: number, scope: Scope): string {
  if (list.ordered !== true) return "-";
  return `${item.data?.number ?? localDigits((list.start ?? 1) + at, scope)}.`;
}

function checkbox({ checked }: ListItem): string {
  if (typeof checked !== "boolean") return "";
  return checked ? "[x] " : "[ ] ";
}
