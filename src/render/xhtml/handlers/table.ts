import type { Element, ElementContent, Properties } from "hast";
import type { AlignType, Table, TableCell, TableRow } from "mdast";
import { listOf } from "../../../model/list.ts";
import { plainText } from "../../../model/tree.ts";
import { type BodyContext, contextOf, type HandlerState } from "../context.ts";
import { element } from "../element.ts";
import { idProperty, notices, textProperties } from "../mark.ts";

/** Column alignment as a class: `left` in Markdown is where the line starts, in either direction. */
const alignment = { left: "align-start", right: "align-end", center: "align-center" } as const;

/**
 * A table in a box of its own that scrolls on a narrow screen. Who has no pointer scrolls it with the keyboard, so the
 * box takes the focus, and so it needs a name (WCAG 2.2, 2.1.1 and 4.1.2): the table's own column headings. What is to be
 * said of its cells stands before it, once: in each cell it would be read out with each.
 */
export function table(state: HandlerState, node: Table): ElementContent[] {
  const context = contextOf(state);
  const [head, ...rows] = fitted(node);
  const align = node.align ?? [];
  const parts: ElementContent[] = [];
  if (head !== undefined) parts.push(element("thead", {}, state.wrap([row(state, head, align, "th")], true)));
  if (rows.length > 0) {
    const lines = rows.map((line) => row(state, line, align, "td"));
    parts.push(element("tbody", {}, state.wrap(lines, true)));
  }
  const result = element("table", {}, state.wrap(parts, true));
  state.patch(node, result);
  const box = { className: ["table"], role: "region", tabIndex: 0, ariaLabel: regionName(context, head) };
  const marks = [head ?? [], ...rows].flat().map((cell) => cell?.data?.block);
  return [...notices(context, marks), element("div", box, [result])];
}

/** The cells of a row; nothing where the row is short. */
type Cells = readonly (TableCell | undefined)[];

/** Every row has as many cells as the first: short ones are filled up, what is over is left out (GFM 0.29, 4.10). */
function fitted(node: Table): readonly Cells[] {
  const columns = node.children[0]?.children.length ?? 0;
  return node.children.map((line: TableRow) => Array.from({ length: columns }, (_, column) => line.children[column]));
}

function regionName(context: BodyContext, head: Cells = []): string {
  const names = head.map((cell) => (cell === undefined ? "" : plainText(cell).trim())).filter((name) => name !== "");
  if (context.columnName !== undefined) names.push(context.columnName);
  return listOf(names, context.edition.locale, "unit");
}

function row(state: HandlerState, cells: Cells, align: readonly AlignType[], tagName: "th" | "td"): Element {
  const written = cells.map((each, column) => cell(state, each, align[column], tagName));
  return element("tr", {}, state.wrap(written, true));
}

function cell(
  state: HandlerState,
  node: TableCell | undefined,
  align: AlignType | undefined,
  tagName: "th" | "td",
): Element {
  const mark = node?.data?.block;
  const { className = [], ...language } = textProperties(mark);
  const names = [...(align ? [alignment[align]] : []), ...className];
  const properties: Properties = {
    ...idProperty(contextOf(state), mark?.id),
    ...(tagName === "th" ? { scope: "col" } : {}),
    ...language,
    ...(names.length > 0 ? { className: names } : {}),
  };
  return element(tagName, properties, node === undefined ? [] : state.all(node));
}
