import { pathKey } from "../model/alias.ts";
import type { Finding } from "../model/finding.ts";
import { isOwnCatalog } from "../model/own-catalogs.ts";
import { endsLikeFile, isUnportable } from "../model/reserved.ts";

/** Why a statement cannot have a name, which becomes part of addresses, folders and files; nothing where it can. */
export function nameProblem(name: string): Pick<Finding, "message" | "hint"> | undefined {
  const problem = (why: string, hint: string) => ({ message: `“${name}” cannot be a statement's name: ${why}`, hint });
  if (!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*(\/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*)*$/u.test(name))
    return problem("it becomes part of addresses.", "Use letters, digits, hyphens, dots and underscores.");
  const steps = name.split("/");
  const unportable = steps.find(isUnportable);
  if (unportable !== undefined)
    return problem(`Windows can have no folder “${unportable}”.`, "Give the file another name.");
  const fileLike = steps.find(endsLikeFile);
  if (fileLike !== undefined)
    return problem(`“${fileLike}” ends like a file, and would be a folder.`, "Leave the ending out.");
  if (isOwnCatalog(pathKey(name)))
    return problem(`the catalog ${name}.po is the publication's own.`, "Give the file another name.");
  return undefined;
}
