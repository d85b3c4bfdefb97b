import { findAll } from "css-tree";
import type { Finding } from "../../model/finding.ts";
import { unclosed } from "./brackets.ts";
import { unfitForBooks } from "./e-book.ts";
import type { SheetFault } from "./fault.ts";
import { type ParsedSheet, parseSheet } from "./grammar.ts";
import { isLaterSheet } from "./sheets.ts";

/**
 * What is wrong with a style sheet of a publication. Nobody else would say: a browser passes over what it cannot read, and
 * a book with a broken sheet is refused by those who sell it.
 *
 * @param path Below templates/.
 */
export function styleSheetFindings(path: string, source: string): readonly Finding[] {
  const faults = faultsOf(path, source).toSorted((a, b) => a.offset - b.offset);
  const found = faults.map((fault) => findingOf(path, source, fault));
  // What cannot be read at one place is read wrongly behind it: one finding a line.
  return found.filter(({ line }, at) => found[at - 1]?.line !== line);
}

function faultsOf(path: string, source: string): readonly SheetFault[] {
  const brackets = unclosed(source);
  // Where one is missing, the grammar has something against all that follows.
  if (brackets.length > 0) return brackets;
  const sheet = parseSheet(source);
  const beyond = path.startsWith("epub/") ? unfitForBooks(source, sheet) : lateImports(path, sheet);
  return [...sheet.faults, ...encodingFaults(source), ...beyond];
}

/** An `@import` counts only before every rule (CSS Cascading and Inheritance Level 4, section 2). */
function lateImports(path: string, { tree }: ParsedSheet): readonly SheetFault[] {
  if (!isLaterSheet(path)) return [];
  const message = "An @import has no effect here: this sheet stands behind another.";
  const hint = "Write the rules here, or have an html/style.css of your own that begins with it.";
  const imports = findAll(tree, (node) => node.type === "Atrule" && node.name.toLowerCase() === "import");
  return imports.map(({ loc }) => ({ offset: loc?.start.offset ?? 0, message, hint }));
}

/** Templates are read as UTF-8, and written as such. */
function encodingFaults(source: string): readonly SheetFault[] {
  const [, name = "utf-8"] = /^\uFEFF?@charset "([^"]*)"/i.exec(source) ?? [];
  if (/^utf-?8$/i.test(name)) return [];
  return [{ offset: 0, message: `The sheet is written in UTF-8, not in “${name}”.`, hint: "Take the @charset away." }];
}

function findingOf(path: string, source: string, { offset, message, hint }: SheetFault): Finding {
  const before = source.slice(0, offset).split(/\r\n|[\n\r\f]/);
  return {
    code: "template",
    severity: "error",
    message,
    hint,
    file: `templates/${path}`,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}
