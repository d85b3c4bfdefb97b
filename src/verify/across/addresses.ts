import type { Link, VerifyContext } from "../examined.ts";
import type { AllExamined } from "./across.ts";
import { searchLinks } from "./search-links.ts";
import { type Target, targetOf } from "./target.ts";

/** An address that a file names, with the file and where it leads. */
export interface Address extends Link {
  readonly from: string;
  readonly target: Target;
}

/** Every address that the files name, each once a file, with what it leads to; a folder's is that of its index. */
export function addressesOf(
  examined: AllExamined,
  base: string | undefined,
  { manifest, files }: VerifyContext,
): readonly Address[] {
  const isFile = (path: string) => files.has(path) || manifest.files.has(path);
  const withIndex = (target: Target): Target => {
    if (target.kind !== "here" || isFile(target.path)) return target;
    const index = target.path === "" ? "index.html" : `${target.path}/index.html`;
    return isFile(index) ? { ...target, path: index } : target;
  };
  const found = searchLinks(examined);
  return [...examined].flatMap(([{ path: from }, { links = [] }]) => {
    const own = new Map(
      [...links, ...(found.get(from) ?? [])].map((link) => [`${link.isLoaded}${link.address}`, link]),
    );
    return [...own.values()].map((link) => ({ ...link, from, target: withIndex(targetOf(link.address, from, base)) }));
  });
}
