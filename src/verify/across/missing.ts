import type { Finding } from "../../model/finding.ts";
import { faultAt, uploadAgain, type VerifyContext } from "../examined.ts";
import type { Address } from "./addresses.ts";

/** Files that the manifest lists and that are not there, each with how many lead to it: those links are not told one by one. */
export function missingFindings(addresses: readonly Address[], { manifest, files }: VerifyContext): readonly Finding[] {
  const missing = [...manifest.files.values()].filter(({ path }) => !files.has(path));
  if (missing.length === 0) return [];
  const leading = Map.groupBy(addresses, ({ target }) => (target.kind === "here" ? target.path : undefined));
  return missing.map(({ path }) => {
    const from = new Set((leading.get(path) ?? []).map((address) => address.from)).size;
    const links = from === 0 ? "" : ` ${from === 1 ? "1 file leads" : `${from} files lead`} to it.`;
    const message = `The manifest lists this file, and it is not there.${links}`;
    return faultAt("file-missing", path, { message, hint: uploadAgain });
  });
}
