import type { Catalog, CatalogEntry } from "../model/catalog.ts";
import type { Finding } from "../model/finding.ts";
import { meantInTranslation } from "./check-report/meant.ts";

/**
 * Findings about entries, each at the line that a translator changes: the one in which the part that is meant stands, else
 * the first of the msgstr. What is about an entry that the document no longer has keeps the line of its msgid.
 *
 * @param findings At the lines of the entries' msgids, as rules and silencings know them.
 */
export function placedInCatalog(findings: readonly Finding[], catalog: Catalog): readonly Finding[] {
  const lines = catalog.text.split("\n");
  const entries = new Map(catalog.entries.map((entry) => [entry.line, entry]));
  return findings.map((finding) => {
    // What is about a text that the document no longer has is about its msgid.
    const isAboutSource = finding.code === "obsolete";
    const entry = finding.file === catalog.file && !isAboutSource ? entries.get(finding.line ?? 0) : undefined;
    return entry === undefined ? finding : { ...finding, ...placeOf(finding, entry, lines) };
  });
}

interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units; only where a part of the text is meant. */
  readonly column?: number;
}

function placeOf(finding: Finding, { line, target }: CatalogEntry, lines: readonly string[]): Place | undefined {
  const begin = lines.findIndex((text, at) => at >= line && /^\s*msgstr/.test(text));
  if (begin < 0) return undefined;
  const [meant] = meantInTranslation(finding, target).toSorted((a, b) => a.start - b.start);
  return (meant && placeWithin(lines, begin, meant.start)) ?? { line: begin + 1 };
}

const quoted = /^(\s*(?:msgstr(?:\[\d+\])?\s+)?")(.*)"\s*$/;

/**
 * Where in a file a character of a translation is written.
 *
 * @param begin Index of the msgstr's first line.
 * @param offset Of the character, in UTF-16 units of the text without escapes.
 */
function placeWithin(lines: readonly string[], begin: number, offset: number): Place | undefined {
  let left = offset;
  for (let at = begin; at < lines.length; at += 1) {
    const [, head, written] = quoted.exec(lines[at] ?? "") ?? [];
    if (head === undefined || written === undefined || (at > begin && head.includes("msgstr"))) return undefined;
    const characters = written.match(/\\.|[^\\]/gs) ?? [];
    if (left < characters.length)
      return { line: at + 1, column: head.length + columnsOf(characters.slice(0, left)) + 1 };
    left -= characters.length;
  }
  return undefined;
}

function columnsOf(characters: readonly string[]): number {
  return characters.join("").length;
}
