import type { Table, TableRow } from "mdast";
import { plainText } from "../../model/tree.ts";
import { sampleColumns } from "./columns.ts";
import type { TableData, TextBlock } from "./data.ts";
import { reportCells, type Scope } from "./scope.ts";
import { textBlock } from "./text-block.ts";

/** Every row has the header's columns: GFM 0.29, 4.10, fills up short rows and ignores what is too much in long ones. */
export function writeTable(node: Table, scope: Scope): TableData {
  const count = node.children[0]?.children.length ?? 0;
  const inner = { ...scope, top: false };
  const rows = node.children.map((row) => writeRow(row, count, inner));
  return {
    type: "table",
    id: rows.flat().find((cell) => cell.id !== null)?.id ?? null,
    top: scope.top,
    align: Array.from({ length: count }, (_, column) => node.align?.[column] ?? "left"),
    columns: sampleColumns(rows),
    rows,
  };
}

const emptyCell: TextBlock = { id: null, mark: null, children: [] };

function writeRow(row: TableRow, count: number, scope: Scope): readonly TextBlock[] {
  const surplus = row.children.slice(count);
  if (surplus.some((cell) => plainText(cell).trim() !== "")) reportCells(scope, surplus);
  return Array.from({ length: count }, (_, column) => {
    const cell = row.children[column];
    return cell === undefined ? emptyCell : textBlock(cell, scope);
  });
}
