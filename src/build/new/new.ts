import type { Host } from "../../host/host.ts";
import { newNameFault } from "../../read/publication.ts";
import { readSettings } from "../publication.ts";
import { blankStatement } from "./blank.ts";
import { bringIn } from "./bring-in.ts";
import { fileOf, type Made, type NewOptions, type NewResult } from "./made.ts";
import { folderFault } from "./new-folder.ts";

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

function blank(host: Host, options: NewOptions): Made {
  const file = fileOf(options);
  const text = blankStatement(options.name, new Date(host.now()).toISOString().slice(0, 10));
  const files = new Map([[file, new TextEncoder().encode(text)]]);
  return { ok: true, file, files, format: undefined, text, organizations: [], signatories: [], notes: [] };
}
