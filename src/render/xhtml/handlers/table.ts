import type { Element, ElementContent, Properties } from "hast";
import type { AlignType, Table, TableCell, TableRow } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type BodyContext, contextOf, type HandlerState } from "../context.ts";
import { element, text } from "../element.ts";
import { idProperty, needsElement, notice, textProperties } from "../mark.ts";

/** Column alignment as a class: `left` in Markdown is where the line starts, in either direction. */
const alignment = { left: "align-start", right: "align-end", center: "align-center" } as const;

/**
 * A table in a box of its own that scrolls on a narrow screen. Who has no pointer scrolls it with the keyboard, so the
 * box takes the focus, and so it needs a name (WCAG 2.2, 2.1.1 and 4.1.2): the table's own column headings.
 */
export function table(state: HandlerState, node: Table): Element {
  const [head, ...rows] = node.children;
  const align = node.align ?? [];
  const parts: ElementContent[] = [];
  if (head !== undefined) parts.push(element("thead", {}, state.wrap([row(state, head, align, "th")], true)));
  if (rows.length > 0) {
    parts.push(
      element(
        "tbody",
        {},
        state.wrap(
          rows.map((line) => row(state, line, align, "td")),
          true,
        ),
      ),
    );
  }
  const result = element("table", {}, state.wrap(parts, true));
  state.patch(node, result);
  return element(
    "div",
    { className: ["table"], role: "region", tabIndex: 0, ariaLabel: regionName(contextOf(state), head) },
    [result],
  );
}

/** `en` stands behind the locale: where Intl does not know it, the host's own would answer (law 5). */
function regionName(context: BodyContext, head: TableRow | undefined): string {
  const names = (head?.children ?? []).map((cell) => textOf(cell).trim()).filter((name) => name !== "");
  return new Intl.ListFormat([context.edition.locale.intl, "en"], { type: "unit" }).format(names);
}

function row(state: HandlerState, node: TableRow, align: readonly AlignType[], tagName: "th" | "td"): Element {
  const columns = Math.max(align.length, node.children.length);
  const cells = Array.from({ length: columns }, (_, column) =>
    cell(state, node.children[column], align[column], tagName),
  );
  return element("tr", {}, state.wrap(cells, true));
}

function cell(
  state: HandlerState,
  node: TableCell | undefined,
  align: AlignType | undefined,
  tagName: "th" | "td",
): Element {
  const context = contextOf(state);
  const mark = node?.data?.block;
  const properties: Properties = { ...idProperty(context, mark?.id) };
  if (tagName === "th") properties.scope = "col";
  if (align) properties.className = [alignment[align]];
  const content = node === undefined ? [] : state.all(node);
  if (!needsElement(mark)) return element(tagName, properties, content);
  const marked = element("span", textProperties(mark), content);
  return element(tagName, properties, [...notice(context, mark, "span"), text(" "), marked]);
}
