import type { TableCell } from "mdast";
import type { BlockMark, Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { plainText } from "../../model/tree.ts";
import type { MarkData } from "./data.ts";

/** What the writers of an edition's nodes share. */
export interface Scope {
  readonly edition: Edition;
  /** Path below Typst's root by an asset's path. */
  readonly images: ReadonlyMap<string, string>;
  /** Ids of blocks and notes, which links may point to. */
  readonly ids: ReadonlySet<string>;
  /** Notes whose text has been placed; grows as references are written, in reading order. */
  readonly placed: Set<string>;
  /** Grows where a node cannot be written, or not all of it. */
  readonly findings: Finding[];
  /** Whether the nodes stand at the top of the statement. */
  readonly top: boolean;
  /** In how many lists, quotations and notes the nodes stand; none where left out. */
  readonly depth?: number;
}

/** Typst sets some two dozen lists in each other, and then gives up; a page is too narrow for fewer. */
const deepest = 16;

/** The scope of what stands in a list, a quotation or a note. */
export function within(scope: Scope): Scope {
  return { ...scope, top: false, depth: (scope.depth ?? 0) + 1 };
}

/** Whether what stands here is in too many others; says so of the first. */
export function isTooDeep(scope: Scope): boolean {
  if ((scope.depth ?? 0) <= deepest) return false;
  if (!scope.findings.some(({ message }) => message === depthMessage))
    scope.findings.push({
      code: "typeset",
      severity: "error",
      message: depthMessage,
      hint: "Write the inner ones as sections with headings.",
      statement: scope.edition.statement,
      locale: scope.edition.locale.code,
    });
  return true;
}

const depthMessage = `More than ${deepest} lists and quotations stand in each other: a page has no room for that.`;

/** A mark where it says anything, else null. */
export function markOf(mark: BlockMark | undefined): MarkData | null {
  if (mark === undefined || (mark.lang === undefined && mark.notice === undefined)) return null;
  return { lang: mark.lang ?? null, notice: mark.notice ?? null };
}

/** Line ends and tabs mean a space; half a surrogate pair means nothing, and JSON refuses it. */
export function plain(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ").toWellFormed();
}

/** Says that a node of the edition has no place on a page. */
export function reportNode(scope: Scope, type: string): void {
  scope.findings.push({
    code: "unsupported-node",
    severity: "error",
    message: `The PDF cannot show a “${type}”.`,
    statement: scope.edition.statement,
    locale: scope.edition.locale.code,
  });
}

/** Says that a row of a table has more cells than its table has columns. */
export function reportCells(scope: Scope, cells: readonly TableCell[]): void {
  const block = cells.find((cell) => cell.data?.block !== undefined)?.data?.block?.id;
  scope.findings.push({
    code: "typeset",
    severity: "warning",
    message: "A row of a table has more cells than its header; what is too much is left out.",
    hint: "Give the header a cell for each column, or write a | that belongs to the text as \\|.",
    statement: scope.edition.statement,
    locale: scope.edition.locale.code,
    ...(block === undefined ? {} : { block }),
    actual: plain(cells.map((cell) => plainText(cell)).join(" | ")),
  });
}
