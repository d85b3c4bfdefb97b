import { describeLocale, tagFault } from "../../config/locale.ts";
import type { Host } from "../../host/host.ts";
import type { Settings } from "../../model/settings.ts";
import type { Draft, Note } from "../../read/incoming/draft.ts";
import { placeImages } from "../../read/incoming/images.ts";
import { readIncoming } from "../../read/incoming/incoming.ts";
import { enterSignatures } from "../../read/incoming/register-entries.ts";
import { writeDraft } from "../../read/incoming/write.ts";
import { titleFrom } from "./blank.ts";
import { fileOf, type Made, type NewOptions } from "./made.ts";
import { gatherImages } from "./new-images.ts";
import { extendRegister } from "./new-register.ts";

/** Makes a statement from a document, with its images and what the register must get for it. */
export async function bringIn(
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
