import { type PoEntry, type PoEntryText, writeEntry } from "../po.ts";

/** The lines of an entry by what they are; each kind keeps its own order. */
type Parts = Readonly<Record<Kind, readonly string[]>>;
type Kind = (typeof kinds)[number];

/** In the order in which gettext's own tools write them. */
const kinds = [
  "translator",
  "extracted",
  "references",
  "flags",
  "previous",
  "msgctxt",
  "msgid",
  "msgid_plural",
  "msgstr",
] as const;

/**
 * Writes a changed entry. What of it did not change keeps its very bytes: the folding of a text, a comment's odd spacing,
 * what no other part of Hexapla reads.
 */
export function rewriteEntry(entry: PoEntry, next: PoEntryText): string {
  const changed = kinds.filter((kind) => !isSame(kind, entry, next));
  if (changed.length === 0 && entry.obsolete === next.obsolete) return entry.raw;
  const fresh = partsOf(writeEntry(next));
  const old = partsOf(entry.obsolete === next.obsolete ? entry.raw : turned(entry.raw, next.obsolete));
  return kinds.flatMap((kind) => (changed.includes(kind) ? fresh : old)[kind]).join("\n");
}

function isSame(kind: Kind, entry: PoEntryText, next: PoEntryText): boolean {
  const facet = (each: PoEntryText): unknown => {
    switch (kind) {
      case "translator":
        return each.translatorComments;
      case "extracted":
        return each.extractedComments;
      case "msgctxt":
        return each.context ?? null;
      case "msgid":
        return each.source;
      case "msgid_plural":
        return each.sourcePlural ?? null;
      case "msgstr":
        return each.targets;
      case "previous":
        return each.previous ?? null;
      default:
        return each[kind];
    }
  };
  return JSON.stringify(facet(entry)) === JSON.stringify(facet(next));
}

function partsOf(raw: string): Parts {
  const parts: Record<Kind, string[]> = {
    translator: [],
    extracted: [],
    references: [],
    flags: [],
    previous: [],
    msgctxt: [],
    msgid: [],
    msgid_plural: [],
    msgstr: [],
  };
  let keyword: Kind = "msgid";
  for (const line of raw.split("\n")) {
    if (line.trim() === "") continue;
    const comment = commentKind(line.trim());
    if (comment === undefined) keyword = keywordOf(line) ?? keyword;
    parts[comment ?? keyword].push(line);
  }
  return parts;
}

function commentKind(line: string): Kind | undefined {
  if (/^#(?:~\s*)?\|/.test(line)) return "previous";
  if (!line.startsWith("#") || line.startsWith("#~")) return undefined;
  const marks: Readonly<Record<string, Kind>> = { ".": "extracted", ":": "references", ",": "flags" };
  return marks[line.charAt(1)] ?? "translator";
}

function keywordOf(line: string): Kind | undefined {
  const keyword = /^\s*(?:#~\s*)?(msgctxt|msgid_plural|msgid|msgstr)/.exec(line)?.[1];
  return kinds.find((kind) => kind === keyword);
}

/** The same lines as an obsolete entry has them, or as one in use. */
function turned(raw: string, obsolete: boolean): string {
  return raw
    .split("\n")
    .map((line) => {
      if (!obsolete) return line.replace(/^\s*#~\s*\|/, "#|").replace(/^\s*#~ ?/, "");
      if (/^\s*#\|/.test(line)) return line.replace(/^\s*#\|/, "#~|");
      return /^\s*(?:#|$)/.test(line) ? line : `#~ ${line.trim()}`;
    })
    .join("\n");
}
