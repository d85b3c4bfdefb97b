import type { Finding } from "../../model/finding.ts";
import type { Examined, VerifyContext } from "../examined.ts";
import type { ListedFile } from "../manifest.ts";
import { addressesOf } from "./addresses.ts";
import { anchorFindings } from "./anchors.ts";
import { baseOf } from "./base.ts";
import { blockIdFindings } from "./block-ids.ts";
import { linkFindings } from "./links.ts";
import { missingFindings } from "./missing.ts";
import { versionFindings } from "./versions.ts";

/** Files that were looked into, with what came of it. */
export type AllExamined = ReadonlyMap<ListedFile, Examined>;

/** What only all files together tell: links, versions in other languages, ids; and which files are not there. */
export function acrossFindings(examined: AllExamined, context: VerifyContext): readonly Finding[] {
  const base = baseOf(examined);
  const addresses = addressesOf(examined, base, context);
  return [
    ...missingFindings(addresses, context),
    ...linkFindings(addresses, examined, context),
    ...versionFindings(examined, base),
    ...blockIdFindings(examined),
    ...anchorFindings(examined),
  ];
}
