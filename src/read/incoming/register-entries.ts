import { isSeq, parseDocument, stringify } from "yaml";
import type { Organization } from "../../model/organization.ts";
import { beginning, type Note, type Signature } from "./draft.ts";
import { foldText } from "./fold.ts";
import { organizationId } from "./organization-id.ts";

/** An organization for the register, to be reviewed. */
export type RegisterEntry = Pick<Organization, "id" | "name" | "abbreviation" | "country"> & {
  /** BCP 47, only where the name is in another language than the publication's source. */
  readonly language?: string | undefined;
};

/** What the register holds already; its names are of any language. */
type Known = Omit<RegisterEntry, "language">;

/** One who signed, by the register's id. */
export interface Signatory {
  readonly organization: string;
  /** ISO 8601. */
  readonly date: string | undefined;
}

/** Who signed, and what the register must get for that. */
export interface Entered {
  readonly signatories: readonly Signatory[];
  readonly entries: readonly RegisterEntry[];
  readonly notes: readonly Note[];
}

/**
 * Finds those who signed in the register, and makes entries for those it does not have.
 *
 * @param language Of their names, BCP 47, where it is not the publication's source.
 */
export function enterSignatures(
  signatures: readonly Signature[],
  register: readonly Known[],
  language?: string,
): Entered {
  const known: Known[] = [...register];
  const signatories = new Map<string, Signatory>();
  const entries: RegisterEntry[] = [];
  const notes: Note[] = [];
  for (const signature of signatures) {
    const same = known.find((entry) => isSame(entry, signature));
    if (same !== undefined && signatories.has(same.id)) {
      const message = `“${same.id}” is in the list twice; it is entered once.`;
      notes.push(noteOf(signature, false, message));
      continue;
    }
    const entry = same ?? newEntry(signature, known, language);
    notes.push(same === undefined ? newNote(signature, entry) : knownNote(signature, same));
    signatories.set(entry.id, { organization: entry.id, date: signature.date });
    if (same === undefined) {
      known.push(entry);
      entries.push(entry);
    }
  }
  return { signatories: [...signatories.values()], entries, notes };
}

function noteOf({ source, name }: Signature, sure: boolean, message: string): Note {
  return { code: "organization", sure, message, source, text: beginning(name) };
}

function knownNote(signature: Signature, { id, name }: Known): Note {
  const isNamed = foldText(name) === foldText(signature.name);
  const doubt = isNamed ? "" : `: ${name}. Look whether it is the same`;
  return noteOf(signature, isNamed, `In the register already, as “${id}”${doubt}.`);
}

function newNote(signature: Signature, { id, country }: Known): Note {
  const doubt = country === undefined ? "; no country is told" : "";
  return noteOf(signature, country !== undefined, `New in the register, as “${id}”${doubt}.`);
}

/** By the name, or by the abbreviation where the countries do not part them: many countries have a party of one name. */
function isSame(entry: Known, { name, abbreviation, country }: Signature): boolean {
  if (entry.country !== undefined && country !== undefined && entry.country !== country) return false;
  const names = [entry.name, `${entry.name} ${entry.abbreviation}`, `${entry.name} (${entry.abbreviation})`].map(
    foldText,
  );
  if (names.includes(foldText(name))) return true;
  if (entry.abbreviation === undefined) return false;
  const short = foldText(entry.abbreviation);
  const hasSameCountry = entry.country !== undefined && entry.country === country;
  return short === foldText(name) || (hasSameCountry && abbreviation !== undefined && short === foldText(abbreviation));
}

function newEntry(
  { name, abbreviation, country }: Signature,
  known: readonly Known[],
  language: string | undefined,
): RegisterEntry {
  const id = organizationId(name, new Set(known.map((entry) => entry.id)), known.length + 1);
  return { id, name, abbreviation, country, ...(language === undefined ? {} : { language }) };
}

/**
 * The register with new entries at its end; every byte that was there stays.
 *
 * @param text The register's text; empty where there is none.
 * @returns Nothing where it is written in a way that nothing can be put behind.
 */
export function appendEntries(text: string, entries: readonly RegisterEntry[]): string | undefined {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const before = parseDocument(text);
  const list = before.contents;
  if (before.errors.length > 0 || (list !== null && !isSeq(list))) return undefined;
  const indent = indentOf(text, list?.range?.[0]);
  const lines = entries.map((entry) => `${indent}- ${flow(entry)}${lineEnd}`);
  const appended = `${text}${text === "" || text.endsWith("\n") ? "" : lineEnd}${lines.join("")}`;
  const after = parseDocument(appended);
  const values: unknown = after.toJS();
  const wanted = [...((before.toJS() as readonly unknown[] | null) ?? []), ...entries.map(withoutUndefined)];
  return after.errors.length === 0 && JSON.stringify(values) === JSON.stringify(wanted) ? appended : undefined;
}

/** How far the list that is there is indented. */
function indentOf(text: string, start: number | undefined): string {
  if (start === undefined) return "";
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^\s*$/.test(line) ? line : "";
}

/** On one line, as the register's own entries are; `NO` is a text in every version of YAML. */
function flow(entry: RegisterEntry): string {
  return stringify(withoutUndefined(entry), { collectionStyle: "flow", lineWidth: 0, compat: "yaml-1.1" }).trim();
}

function withoutUndefined({
  id,
  name,
  abbreviation,
  country,
  language,
}: RegisterEntry): Readonly<Record<string, string>> {
  return {
    ...{ id, name },
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(country === undefined ? {} : { country }),
    ...(language === undefined ? {} : { language }),
  };
}
