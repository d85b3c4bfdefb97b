import { rewriteEntry } from "../../merge/rewrite.ts";
import { readPo } from "../../po.ts";

/** What an import says in the head of a catalog. */
export interface HeaderChange {
  /** As gettext writes it, for example `2026-03-12 12:00+0000`. */
  readonly "PO-Revision-Date": string | undefined;
  readonly "Last-Translator": string | undefined;
}

/** Sets fields of a catalog's head; all other lines of the file keep their bytes. */
export function changeHeader(text: string, change: HeaderChange): string {
  return Object.entries(change).reduce(
    (changed, [name, value]) => (value === undefined || value === "" ? changed : setField(changed, name, value)),
    text,
  );
}

function setField(text: string, name: string, value: string): string {
  const header = readPo(text).entries.find(
    ({ source, context, obsolete }) => source === "" && context === undefined && !obsolete,
  );
  if (header === undefined) return text;
  const escaped = value.replace(/[\\"]/g, "\\$&").replace(/[\r\n\t]/g, " ");
  const line = new RegExp(`^"${name}:[^"\\\\]*(?:\\\\.[^"\\\\]*)*?\\\\n"$`, "m");
  const raw = line.test(header.raw)
    ? header.raw.replace(line, () => `"${name}: ${escaped}\\n"`)
    : rewriteEntry(header, { ...header, targets: [withField(header.targets[0] ?? "", name, value)] });
  const at = text.indexOf(header.raw);
  return text.slice(0, at) + raw + text.slice(at + header.raw.length);
}

function withField(fields: string, name: string, value: string): string {
  const line = `${name}: ${value.replace(/\s+/g, " ")}`;
  const field = new RegExp(`^${name}:.*$`, "mi");
  if (field.test(fields)) return fields.replace(field, () => line);
  return `${fields.replace(/\n?$/, fields === "" ? "" : "\n")}${line}\n`;
}

/** A time as gettext writes it, in UTC. */
export function gettextDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/^(.{10})T(.{5}).*$/, "$1 $2+0000");
}
