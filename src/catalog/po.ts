import { type GetTextTranslation, po } from "gettext-parser";

/** One entry of a PO file, with the very text it was read from. */
export interface PoEntry {
  readonly context: string | undefined;
  readonly source: string;
  readonly sourcePlural: string | undefined;
  /** One text, or one for each plural form. */
  readonly targets: readonly string[];
  readonly obsolete: boolean;
  readonly flags: readonly string[];
  /** The source that was translated (`#|`). */
  readonly previous: string | undefined;
  /** Lines of `# ` comments: the translators' own. */
  readonly translatorComments: readonly string[];
  /** Lines of `#.` comments: the author's and ours. */
  readonly extractedComments: readonly string[];
  /** `#:` */
  readonly references: readonly string[];
  /** Line of the msgid, from 1. */
  readonly line: number;
  /** The entry as it stands in the file, without the empty lines around it; written back as it is. */
  readonly raw: string;
}

/** Something in a PO file that gettext's own tools would refuse. */
export interface PoFault {
  readonly line: number;
  readonly message: string;
}

/** A PO file taken apart: its entries in order, the header first where there is one. */
export interface PoFile {
  readonly entries: readonly PoEntry[];
  readonly faults: readonly PoFault[];
}

/**
 * Reads a PO file (GNU gettext manual, “The Format of PO Files”).
 *
 * @param text The file's text, line ends as `\n`.
 */
export function readPo(text: string): PoFile {
  const entries: PoEntry[] = [];
  const faults: PoFault[] = [];
  for (const chunk of chunksOf(text)) {
    const result = readChunk(chunk);
    if (result === undefined) continue;
    if ("message" in result) faults.push(result);
    else entries.push(result);
  }
  const conflict = faults.find(({ message }) => message === conflictMessage);
  return { entries, faults: conflict === undefined ? faults : [conflict] };
}

/** One is enough: what stands between the markers is read wrongly, whatever it is. */
const conflictMessage = "The file has conflict markers of a version control system.";

const conflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;

/** The lines of one entry. */
interface Chunk {
  /** Line of the first of them, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** An entry ends with its msgstr: the next comment or keyword begins another. */
function chunksOf(text: string): readonly Chunk[] {
  const chunks: { line: number; lines: string[] }[] = [];
  let complete = true;
  text.split("\n").forEach((line, index) => {
    const begins = /^(#|msgctxt|msgid\s)/.test(line.trim()) && !/^#~\s*("|msgstr|msgid_plural)/.test(line);
    if (complete && (begins || line.trim() !== "") && !isContinuation(line)) {
      chunks.push({ line: index + 1, lines: [] });
      complete = false;
    }
    chunks.at(-1)?.lines.push(line);
    if (/^(#~\s*)?msgstr/.test(line.trim())) complete = true;
  });
  return chunks;
}

function isContinuation(line: string): boolean {
  return /^(#~\s*)?("|msgstr)/.test(line.trim());
}

/** A keyword and a quoted text, or a text that goes on; in an obsolete entry behind `#~`. */
const textLine = /^\s*(?:#~\|?\s*)?(?:msg(?:ctxt|id|id_plural|str(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"\s*$/;

/** The library names the line behind a fault, and says little of it. */
function lineFault(chunk: Chunk): PoFault | undefined {
  const offset = chunk.lines.findIndex(
    (line) => line.trim() !== "" && !/^\s*#(?!~)/.test(line) && !textLine.test(line),
  );
  const marker = chunk.lines.findIndex((line) => conflictMarker.test(line));
  if (marker >= 0) return { line: chunk.line + marker, message: conflictMessage };
  if (offset < 0) return undefined;
  const message = (chunk.lines[offset] ?? "").includes('"')
    ? "In this line a quotation mark is missing, or one within the text has no backslash."
    : "This line is neither a comment nor a quoted text.";
  return { line: chunk.line + offset, message };
}

function readChunk(chunk: Chunk): PoEntry | PoFault | undefined {
  const fault = lineFault(chunk);
  if (fault !== undefined) return fault;
  const raw = chunk.lines.join("\n").trim();
  const offset = chunk.lines.findIndex((line) => /^(#~\s*)?msgid\s/.test(line.trim()));
  const hasTarget = chunk.lines.some((line) => /^(#~\s*)?msgstr/.test(line.trim()));
  if (offset < 0 || !hasTarget) {
    const onlyComments = chunk.lines.every((line) => line.trim() === "" || line.startsWith("#"));
    if (onlyComments) return undefined;
    const message = offset < 0 ? "An entry has no msgid." : "An entry has no msgstr.";
    return { line: chunk.line + Math.max(offset, 0), message };
  }
  const again = chunk.lines.filter((line) => /^(#~\s*)?msgid\s/.test(line.trim())).length > 1;
  if (again) return { line: chunk.line + offset, message: "An entry has two msgids." };
  try {
    const table = po.parse(`${raw}\n`);
    const obsolete = Object.values(table.obsolete ?? {}).flatMap((context) => Object.values(context));
    const found = Object.values(table.translations).flatMap((context) => Object.values(context));
    const [translation] = [...found, ...obsolete];
    if (translation === undefined) return { line: chunk.line + offset, message: "This entry cannot be read." };
    return entryOf(translation, obsolete.length > 0, chunk.line + offset, raw);
  } catch (error) {
    return faultOf(error, chunk);
  }
}

function entryOf(translation: GetTextTranslation, obsolete: boolean, line: number, raw: string): PoEntry {
  const { comments, msgctxt, msgid, msgid_plural, msgstr } = translation;
  const lines = (text: string | undefined) => (text === undefined || text === "" ? [] : text.split("\n"));
  return {
    context: msgctxt,
    source: msgid,
    sourcePlural: msgid_plural,
    targets: msgstr,
    obsolete,
    flags: (comments?.flag ?? "").split(/[,\n]/).flatMap((flag) => flag.trim() || []),
    previous: previousOf(comments?.previous),
    translatorComments: lines(comments?.translator),
    extractedComments: lines(comments?.extracted),
    references: (comments?.reference ?? "").split(/\s+/).filter((reference) => reference !== ""),
    line,
    raw,
  };
}

/** The library leaves previous texts as they are quoted. */
function previousOf(quoted: string | undefined): string | undefined {
  if (quoted === undefined || !/^msgid\s/m.test(quoted)) return undefined;
  const table = po.parse(`${quoted}\nmsgstr ""\n`);
  return Object.values(table.translations).flatMap((context) => Object.values(context))[0]?.msgid;
}

function faultOf(error: unknown, chunk: Chunk): PoFault {
  if (!(error instanceof Error)) throw error;
  const within = "lineNumber" in error && typeof error.lineNumber === "number" ? error.lineNumber : 1;
  const message = error.message.replace(/^Error parsing PO data: /, "").replace(/ at line \d+/, "");
  return { line: chunk.line + within - 1, message: message.split(". ", 1)[0]?.replace(/\.?$/, ".") ?? "" };
}

/** What a new or changed entry says; everything but its keywords may be empty. */
export type PoEntryText = Omit<PoEntry, "line" | "raw">;

/**
 * Writes one entry as gettext's own tools order it: comments, then previous text, then keywords.
 *
 * @returns Its lines, without a line end behind the last.
 */
export function writeEntry(entry: PoEntryText): string {
  const marked = (mark: string, lines: readonly string[]) =>
    lines.map((line) => (line === "" ? mark : `${mark} ${line}`));
  const previous =
    entry.previous === undefined ? [] : quoted({ msgid: entry.previous }).filter((line) => !line.startsWith("msgstr"));
  const keywords = quoted({
    ...(entry.context === undefined ? {} : { msgctxt: entry.context }),
    msgid: entry.source,
    ...(entry.sourcePlural === undefined ? {} : { msgid_plural: entry.sourcePlural }),
    msgstr: [...entry.targets],
  });
  return [
    ...marked("#", entry.translatorComments),
    ...marked("#.", entry.extractedComments),
    ...marked("#:", entry.references),
    ...(entry.flags.length > 0 ? [`#, ${entry.flags.join(", ")}`] : []),
    ...marked(entry.obsolete ? "#~|" : "#|", previous),
    ...(entry.obsolete ? marked("#~", keywords) : keywords),
  ].join("\n");
}

/** The library's own quoting and folding of one entry; it always writes a header, which is cut off again. */
function quoted(entry: {
  msgctxt?: string;
  msgid: string;
  msgid_plural?: string;
  msgstr?: string[];
}): readonly string[] {
  const translation = { msgstr: [""], ...entry };
  const table = { charset: "utf-8", headers: {}, translations: { x: { x: translation } } };
  const text = po.compile(table, { foldLength: 78 }).toString();
  return text.slice(text.indexOf("\n\n")).trim().split("\n");
}
