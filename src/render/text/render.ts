import { directed } from "../../model/direction.ts";
import type { Edition } from "../../model/edition.ts";
import type { Rendered } from "../../model/rendition.ts";
import { writeBlocks } from "./blocks.ts";
import { writeColophon, writeLinks, writeNotes, writeRule } from "./end.ts";
import { writeFront } from "./front.ts";
import { apart } from "./lines.ts";
import type { Scope } from "./scope.ts";
import { columns } from "./width.ts";

/**
 * An edition as plain text for e-mail and the press: UTF-8 in normal form C without a byte-order mark, lines of at most 72
 * columns that end with `\n` and have no spaces at their ends. Text stands in the order in which it is read, whatever its
 * direction. The law of `Rendered`: bytes, or the findings that say why there are none.
 */
export function renderText(edition: Edition): Rendered {
  const { direction } = edition.locale;
  const scope: Scope = { edition, width: columns, direction, addresses: new Map(), findings: [] };
  // In reading order: the addresses of links are numbered as they come.
  const parts = [writeFront(scope), writeRule(scope), writeBlocks(edition.body.children, scope), writeNotes(scope)];
  const lines = apart([...parts, writeLinks(scope), writeColophon(scope)]);
  const { findings } = scope;
  if (findings.length > 0) return { ok: false, findings };
  const text = lines.map((line) => `${directed(line.text, line.direction).trimEnd()}\n`).join("");
  return { ok: true, bytes: new TextEncoder().encode(text.normalize("NFC")), pages: undefined, findings };
}
