import type { Table, TableCell, TableRow } from "mdast";
import type { Direction } from "../../model/locale.ts";
import { isolatedCell } from "./direction.ts";
import { writeInlines } from "./inlines.ts";
import { apart, type Block, indented, indentOf, linesOf, within } from "./lines.ts";
import { plain, unglued } from "./plain.ts";
import { type Scope, writeNotices } from "./scope.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** A cell's words and their direction. */
interface Cell {
  readonly text: string;
  readonly direction: Direction;
}

/** Spaces between two columns. */
const gap = "  ";

/** A table: in columns where they fit, else row by row, each cell behind its column's name. */
export function writeTable(table: Table, scope: Scope): Block {
  const marks = table.children.flatMap((row) => row.children.map((cell) => cell.data?.block));
  const rows = table.children.map((row) => writeRow(row, scope));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => widthOf(textAt(row, at)))));
  const total = widths.reduce((sum, width) => sum + width, gap.length * (count - 1));
  const lines = total <= scope.width ? inColumns(rows, widths, table, scope) : rowByRow(rows, scope);
  return apart([writeNotices(marks, scope), lines]);
}

function writeRow(row: TableRow, scope: Scope): readonly Cell[] {
  return row.children.map((cell) => writeCell(cell, scope));
}

/** A cell on one line. Where it could run into its neighbours in reading, it is isolated. */
function writeCell(cell: TableCell, scope: Scope): Cell {
  const direction = cell.data?.block?.dir ?? scope.direction;
  const words = writeInlines(cell.children, { ...scope, direction })
    .replaceAll("\n", " ")
    .trim()
    .normalize("NFC");
  return { text: isolatedCell(words, direction, scope.direction), direction };
}

function textAt(row: readonly Cell[], at: number): string {
  return unglued(row[at]?.text ?? "");
}

function inColumns(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  { align }: Table,
  scope: Scope,
): Block {
  const [header, ...body] = rows.map((row) =>
    widths
      .map((width, at) => padded(textAt(row, at), width, align?.[at] ?? null))
      .join(gap)
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join(gap);
  return linesOf([header ?? "", rule, ...body], scope.direction);
}

/** `left` is where a line begins, in every direction of writing. */
function padded(text: string, width: number, align: "left" | "right" | "center" | null): string {
  const room = width - widthOf(text);
  const shares = { left: 0, center: 0.5, right: 1 };
  const before = Math.floor(room * shares[align ?? "left"]);
  return " ".repeat(before) + text + " ".repeat(room - before);
}

/** `Column: value`, with the colon of the language, line by line, an empty line between rows. */
function rowByRow([header = [], ...body]: readonly (readonly Cell[])[], scope: Scope): Block {
  if (body.length === 0) return apart(header.map((cell) => linesOf(wrap(cell.text, scope.width), cell.direction)));
  return apart(body.map((row) => row.flatMap((cell, at) => namedCell(textAt(header, at), cell, scope))));
}

function namedCell(name: string, cell: Cell, scope: Scope): Block {
  if (cell.text === "") return [];
  const values: Readonly<Record<string, string>> = { "{column}": name, "{value}": cell.text };
  const line = plain(scope.edition.labels.cell).replace(/\{\w+\}/g, (key) => values[key] ?? key);
  const text = name === "" ? cell.text : line;
  const indent = 4;
  const [first = "", ...rest] = wrap(text, within(scope.width, indent));
  const { direction } = scope;
  return [...linesOf([first], direction), ...indented(linesOf(rest, direction), indentOf(scope.width, indent))];
}
