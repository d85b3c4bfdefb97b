import type { Created, NewResult } from "../build/new/made.ts";

/** What a report tells beside the result. */
interface Circumstances {
  readonly dryRun: boolean;
  /** The document that was brought in. */
  readonly source: string | undefined;
}

/** The result for people: what was done, then what they must look at, each with its places. */
export function newText({ created }: NewResult, { dryRun, source }: Circumstances): string {
  if (created === undefined) return "Nothing was written.\n";
  const certain = created.notes.filter(({ sure }) => sure);
  const doubtful = created.notes.filter(({ sure }) => !sure);
  const lines = [
    ...section("Done", certain, created, source),
    ...section("To look at", doubtful, created, source),
    ...(created.organizations.length > 0 ? [registerLine(created)] : []),
    ...created.files.map((file) => (dryRun ? `${file} would be written; nothing was` : `${file}: written`)),
  ];
  return `${lines.join("\n")}\n`;
}

function section(
  heading: string,
  notes: Created["notes"],
  { file }: Created,
  source: string | undefined,
): readonly string[] {
  if (notes.length === 0) return [];
  return [
    `${heading}:`,
    ...notes.flatMap((note) => {
      const places = [
        ...(note.source === undefined ? [] : [`${source}:${note.source}`]),
        ...(note.line === undefined ? [] : [`${file}:${note.line}`]),
      ];
      const where = places.length === 0 ? "" : ` (${places.join(" -> ")})`;
      const quoted = note.text === undefined || note.text === "" ? [] : [`      “${printable(note.text)}”`];
      return [`  ${note.sure ? "-" : "?"} ${printable(note.message)}${where}`, ...quoted];
    }),
    "",
  ];
}

function registerLine({ organizations }: Created): string {
  const count = organizations.length;
  return `${count} new ${count === 1 ? "entry" : "entries"} in the register: review their names, countries and ids.`;
}

/** What could steer a terminal is not sent to one. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** The result for programs. */
export function newJson({ created, findings }: NewResult, { dryRun, source }: Circumstances): string {
  const report =
    created === undefined
      ? { version: 1, created: false, dryRun, findings }
      : {
          ...{ version: 1, created: true, dryRun, source, format: created.format },
          ...{ file: created.file, files: created.files, signatories: created.signatories },
          ...{ organizations: created.organizations, notes: created.notes, findings },
        };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
