/** A block of a Markdown text: its inline Markdown on one line, and where it begins. */
export interface MarkdownBlock {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Finds the blocks of a Markdown text; the stages that know Markdown give it. */
export type FindBlocks = (text: string) => readonly MarkdownBlock[];

/** Stands before a text that is not finished: a source without translation, or a translation that nobody has checked. */
export const openMark = "[?]";

/** A block's text without the mark, and whether it had one. */
export function withoutMark(text: string): { readonly text: string; readonly open: boolean } {
  const open = text.startsWith(openMark);
  return { text: open ? text.slice(openMark.length).trimStart() : text, open };
}

/** The comment that follows a block's text: it names the block. */
export function blockComment(id: string): string {
  return `<!-- ${id} -->`;
}

/** A comment with something to read; two hyphens would end it. */
export function readingComment(label: string, text: string): string {
  return `<!-- ${label}: ${text
    .replace(/\s*\\?\n\s*/g, " ")
    .replace(/-(?=-)/g, "- ")
    .replace(/-$|^>/, " $&")
    .replace(/[<>]/g, (sign) => (sign === "<" ? "‹" : "›"))} -->`;
}

/** A block's text as the file has it, taken apart. */
export interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly open: boolean;
}

/** Reads a block's text; nothing where no comment names the block. */
export function readMarked(written: string): MarkedText | undefined {
  const [, before, id] =
    /^([\s\S]*?)<!--\s*([a-z]+(?:-[a-z]+)*(?:-\d+)?)\s*-->(?:\s*<!--[\s\S]*?-->)*\s*$/.exec(written) ?? [];
  if (before === undefined || id === undefined) return undefined;
  return { id, ...withoutMark(before.trim()) };
}

/** What the end of the file says of a block as it went out. */
export interface Sent {
  /** Fingerprint of its source. */
  readonly source: string;
  /** Stamp of its translation. */
  readonly sent: string;
}

/** The last comment of the file: a line for each block. */
export function sentComment(blocks: ReadonlyMap<string, Sent>): string {
  const lines = [...blocks].map(([id, { source, sent }]) => `${id} ${source} ${sent}`);
  return ["<!-- hexapla: leave these lines as they are", ...lines, "-->"].join("\n");
}

/** Reads that comment; nothing where it is not there. */
export function readSent(text: string): ReadonlyMap<string, Sent> | undefined {
  const [, lines] = /<!-- hexapla:[^\n]*\n([\s\S]*?)\n?-->/.exec(text) ?? [];
  if (lines === undefined) return undefined;
  return new Map(
    lines.split("\n").flatMap((line) => {
      const [id, source, sent] = line.trim().split(/\s+/);
      return id === undefined || source === undefined || sent === undefined ? [] : [[id, { source, sent }] as const];
    }),
  );
}
