import { describeLocale } from "../../config/locale.ts";
import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import type { Settings } from "../../model/settings.ts";
import type { Draft, Note } from "../../read/incoming/draft.ts";
import { placeImages } from "../../read/incoming/images.ts";
import { type IncomingFormat, readIncoming } from "../../read/incoming/incoming.ts";
import { enterSignatures, type RegisterEntry, type Signatory } from "../../read/incoming/register-entries.ts";
import { type PlacedNote, writeDraft } from "../../read/incoming/write.ts";
import { newNameFault } from "../../read/publication.ts";
import { readSettings } from "../publication.ts";
import { blankStatement, titleFrom } from "./blank.ts";
import { gatherImages } from "./new-images.ts";
import { extendRegister } from "./new-register.ts";

/** What a new statement is asked for with. */
export interface NewOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  /** The statement's name: its path below content/ without `.md`. */
  readonly name: string;
  /** The document that it is made from: where it is, absolute, and its path for messages. */
  readonly from: { readonly path: string; readonly shown: string } | undefined;
  /** The document's language as the call says it; what it says itself, or its letters tell, where it is undefined. */
  readonly language?: string | undefined;
  /** Write nothing, and only say what would be written. */
  readonly dryRun: boolean;
}

/** What came of it. */
export interface NewResult {
  /** Undefined where the call or the document is wrong; then nothing was written. */
  readonly created: Created | undefined;
  readonly findings: readonly Finding[];
}

/** A new statement. */
export interface Created {
  /** The statement's path from the publication's root. */
  readonly file: string;
  /** Everything that was written, the statement included. */
  readonly files: readonly string[];
  readonly format: IncomingFormat | undefined;
  readonly text: string;
  readonly organizations: readonly RegisterEntry[];
  readonly signatories: readonly Signatory[];
  readonly notes: readonly PlacedNote[];
}

/** Makes a new statement, from a document or from nothing: all of it is written, or, where something is wrong, nothing. */
export async function newStatement(host: Host, options: NewOptions): Promise<NewResult> {
  const settings = await readSettings(host, options.root);
  if (!settings.ok) return { created: undefined, findings: settings.findings };
  const fault = (await newNameFault(host, options.root, options.name)) ?? (await folderFault(host, options));
  if (fault !== undefined) return { created: undefined, findings: [fault] };
  const made =
    options.from === undefined
      ? blank(host, options)
      : await bringIn(host, { ...options, from: options.from }, settings.settings);
  if (!made.ok) return { created: undefined, findings: made.findings };
  const { files, ...created } = made;
  if (!options.dryRun) {
    // The statement comes last: where it stands, all that it names is there.
    for (const [path, bytes] of files) await host.replaceFile(`${options.root}/${path}`, bytes);
  }
  return { created: { ...created, files: [...files.keys()] }, findings: [] };
}

type Made =
  | ({ readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> } & Omit<Created, "files">)
  | { readonly ok: false; readonly findings: readonly Finding[] };

function fileOf({ name }: NewOptions): string {
  return `content/${name}.md`;
}

/** A link could lead out of the publication: nothing is written there. */
async function folderFault(host: Host, options: NewOptions): Promise<Finding | undefined> {
  const steps = fileOf(options).split("/").slice(0, -1);
  const folders = steps.map((_, at) => steps.slice(0, at + 1).join("/"));
  const root = await host.realPath(options.root);
  for (const folder of folders) {
    const kind = await host.kind(`${options.root}/${folder}`);
    if (kind === "none") return undefined;
    const real = kind === "folder" ? await host.realPath(`${options.root}/${folder}`) : undefined;
    if (real?.startsWith(`${root}/`)) continue;
    const message =
      kind === "file" ? `“${folder}” is a file, no folder.` : `“${folder}” is a link out of the publication.`;
    const hint = "Give the statement a name in another folder.";
    return { code: "outside-publication", severity: "error", message, hint, file: folder };
  }
  return undefined;
}

function blank(host: Host, options: NewOptions): Made {
  const file = fileOf(options);
  const text = blankStatement(options.name, new Date(host.now()).toISOString().slice(0, 10));
  const files = new Map([[file, new TextEncoder().encode(text)]]);
  return { ok: true, file, files, format: undefined, text, organizations: [], signatories: [], notes: [] };
}

async function bringIn(
  host: Host,
  options: NewOptions & { readonly from: NonNullable<NewOptions["from"]> },
  settings: Settings,
): Promise<Made> {
  const { from, root, name } = options;
  if ((await host.kind(from.path)) !== "file") {
    const message = "There is no such file.";
    return { ok: false, findings: [{ code: "incoming-file", severity: "error", message, file: from.shown }] };
  }
  const told = options.language === undefined ? undefined : describeLocale(options.language);
  if (options.language !== undefined && told === undefined)
    return { ok: false, findings: [tagFault(options.language)] };
  const languages = { told, source: settings.source, locales: settings.locales.map(({ locale }) => locale) };
  const read = await readIncoming(await host.readBytes(from.path), from.shown, languages);
  if (!read.ok) return read;
  const register = await extendRegister(host, { root, source: settings.source, shown: from.shown }, (organizations) =>
    enterSignatures(
      read.draft.signatures,
      organizations,
      read.draft.isOwnLanguage === true ? read.draft.language : undefined,
    ),
  );
  if (!register.ok) return register;
  const images = await gatherImages(host, read.draft, { root, name, from: from.path });
  const draft = withNotes(placeImages(read.draft, images.places), register.entered.notes);
  const { text, notes } = writeDraft(draft, titleFrom(name), register.entered.signatories);
  const file = fileOf(options);
  const files = new Map([...images.files, ...register.files, [file, new TextEncoder().encode(text)] as const]);
  const { entries: organizations, signatories } = register.entered;
  return { ok: true, file, files, format: read.format, text, organizations, signatories, notes };
}

function withNotes(draft: Draft, notes: readonly Note[]): Draft {
  return { ...draft, notes: [...draft.notes, ...notes] };
}

function tagFault(tag: string): Finding {
  const message = `“${tag}” is no language tag.`;
  const hint = "Write it as BCP 47 has it, for example de, pt-BR or zh-Hant.";
  return { code: "locale-tag", severity: "error", message, hint };
}
