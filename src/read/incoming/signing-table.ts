import type { Table } from "mdast";
import { plainText } from "../../model/tree.ts";
import { daysIn } from "./days.ts";
import type { Signature } from "./draft.ts";
import { type LineReader, readOrganization } from "./organization-line.ts";

/** Reads a table of those who signed: the cells that are a country or a day say so themselves, the first other one is the name. */
export function readTable(table: Table, reader: LineReader): readonly Signature[] | undefined {
  const rows = table.children.map((row) => ({
    cells: row.children
      .map((cell) => plainText(cell).trim())
      .filter((text) => text !== "" && !/^\p{Nd}{1,3}[.)]?$/u.test(text)),
    source: row.position?.start.line,
  }));
  const tells = (cells: readonly string[]) =>
    cells.some((cell) => reader.country(cell) !== undefined || isDay(cell, reader));
  const [head, ...others] = rows;
  const isHead = head !== undefined && !tells(head.cells) && others.some(({ cells }) => tells(cells));
  const read = (isHead ? others : rows)
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, source }) => readRow(cells, source, reader));
  return read.every((row) => row !== undefined) && read.length > 0 ? read : undefined;
}

function readRow(cells: readonly string[], source: number | undefined, reader: LineReader): Signature | undefined {
  const country = cells.map(reader.country).find((code) => code !== undefined);
  const date = cells.flatMap((cell) => (isDay(cell, reader) ? (daysIn(cell, reader.language)[0]?.day ?? []) : []))[0];
  const names = cells.filter((cell) => reader.country(cell) === undefined && !isDay(cell, reader));
  const [name, short, ...more] = names;
  const read = name === undefined || more.length > 0 ? undefined : readOrganization(name, reader);
  if (read === undefined || (short !== undefined && !/^[\p{Lu}\p{Nd}][\p{L}\p{Nd}.&/ -]{1,14}$/u.test(short)))
    return undefined;
  return {
    ...read,
    abbreviation: read.abbreviation ?? short,
    country: country ?? read.country,
    date: date ?? read.date,
    source,
  };
}

function isDay(cell: string, { language }: LineReader): boolean {
  const [found] = daysIn(cell, language);
  return found !== undefined && cell.length - found.length < 3;
}
