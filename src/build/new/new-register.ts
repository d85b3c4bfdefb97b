import type { Host } from "../../host/host.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Organization } from "../../model/organization.ts";
import { appendEntries, type Entered } from "../../read/incoming/register-entries.ts";
import { readRegister, registerFile } from "../../read/register.ts";

/** Those who signed, entered in the register, or why the register cannot take them. */
export type RegisterResult =
  | { readonly ok: true; readonly entered: Entered; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

interface RegisterRequest {
  readonly root: string;
  readonly source: Locale;
  readonly shown: string;
}

/** The register with what is new in it; a register that has everything stays untouched. */
export async function extendRegister(
  host: Host,
  { root, source, shown }: RegisterRequest,
  enter: (organizations: readonly Organization[]) => Entered,
): Promise<RegisterResult> {
  const { register, findings } = await readRegister(host, root, source);
  const entered = enter(register?.organizations ?? []);
  if (entered.signatories.length === 0) return { ok: true, entered, files: new Map() };
  // Into a register with faults nothing is written: they would be the new entries' too.
  if (findings.length > 0) return { ok: false, findings };
  if (entered.entries.length === 0) return { ok: true, entered, files: new Map() };
  const isThere = (await host.kind(`${root}/${registerFile}`)) === "file";
  // As it stands, a byte-order mark and line ends included.
  const bytes = isThere ? await host.readBytes(`${root}/${registerFile}`) : new Uint8Array();
  const text = appendEntries(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), entered.entries);
  if (text !== undefined)
    return { ok: true, entered, files: new Map([[registerFile, new TextEncoder().encode(text)]]) };
  const message =
    "New organizations cannot be put behind those of this register: its list is not written with a hyphen an entry.";
  const hint = `Write it as “- { id: …, name: … }”, one line each; ${shown} can be brought in then.`;
  return { ok: false, findings: [{ code: "incoming-file", severity: "error", message, hint, file: registerFile }] };
}
