import type { Finding } from "../../model/finding.ts";

/** What Typst says of a template or a document. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Path below Typst's root, `/templates/pdf/blocks.typ`; undefined where Typst names no place. */
  readonly file: string | undefined;
  /** From 1. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What may be the reason, where we know more than Typst. */
  readonly hint?: string;
}

/** A diagnostic as the compiler's addon gives it: lines and columns from 0, severity 1 for errors. */
export interface RawDiagnostic {
  readonly message: string;
  readonly path: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** Typst's diagnostic with places a person counts. `root` is where Typst believes its files are. */
export function readDiagnostic(raw: RawDiagnostic, root: string): Diagnostic {
  return {
    severity: raw.severity === 1 ? "error" : "warning",
    message: raw.message,
    file: raw.path.startsWith(root) ? raw.path.slice(root.length) : undefined,
    line: raw.range === null ? undefined : raw.range.start.line + 1,
    column: raw.range === null ? undefined : raw.range.start.character + 1,
  };
}

/**
 * The messages in what the addon throws when it writes a PDF: a list of Rust's `SourceDiagnostic`, printed for debugging.
 * Text that is no such list is one message.
 */
export function readExportError(text: string): readonly Diagnostic[] {
  const messages = [...text.matchAll(/message: ("(?:[^"\\]|\\.)*")/g)].map((match) => unquote(match[1] as string));
  const all = messages.length === 0 ? [text] : [...new Set(messages)];
  return all.map((message) => ({ severity: "error", message, file: undefined, line: undefined, column: undefined }));
}

/** A string that Rust printed for debugging, as it is. */
function unquote(quoted: string): string {
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };
  return quoted
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, hex: string | undefined, escaped: string) =>
      hex === undefined ? (escapes[escaped] ?? escaped) : String.fromCodePoint(Number.parseInt(hex, 16)),
    );
}

/** The character in an export error that says a glyph is missing, else undefined. */
export function missingCharacter({ message }: Diagnostic): string | undefined {
  const text = /the text (?:`?")(.+?)"`? could not be displayed/su.exec(message)?.[1];
  return text === undefined ? undefined : [...unquote(`"${text}"`)][0];
}

/** Whether a finding says that Typst failed at what it should be able to do. */
export function isInternalFault({ message }: Finding): boolean {
  return message.startsWith("Typst: internal error");
}

/** Without the place in Typst's own code, which says nothing to who writes a statement. */
function withoutOrigin(message: string): string {
  return message.replace(/\s*\(occurred at [^()]*\)/g, "");
}

/** Whether a picture's bytes are what it says no to. */
export function isUndecodable({ message }: Diagnostic): boolean {
  return message.includes("failed to decode image");
}

/** Diagnostics as findings: `template` where a template's line is named, else `typeset`. */
export function toFinding(diagnostic: Diagnostic, statement: string, locale: string): Finding {
  const { severity, message, file, line, column, hint } = diagnostic;
  const known = file?.startsWith("/templates/") === true;
  return {
    code: known && severity === "error" ? "template" : "typeset",
    severity,
    message: `Typst: ${withoutOrigin(message)}`,
    ...(hint === undefined ? {} : { hint }),
    statement,
    locale,
    ...(known ? { file: file.slice(1) } : {}),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
