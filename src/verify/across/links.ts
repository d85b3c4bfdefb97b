import type { Finding } from "../../model/finding.ts";
import { faultAt, type PageFacts, type VerifyContext } from "../examined.ts";
import type { AllExamined } from "./across.ts";
import type { Address } from "./addresses.ts";
import type { Target } from "./target.ts";

/** Addresses that lead to nothing, and what a page loads from elsewhere. A file that is missing is told of by itself. */
export function linkFindings(
  addresses: readonly Address[],
  examined: AllExamined,
  { manifest, files }: VerifyContext,
): readonly Finding[] {
  const pages = new Map([...examined].map(([{ path }, { page }]) => [path, page]));
  return addresses.flatMap((address) => {
    const { target, isLoaded } = address;
    if (target.kind === "elsewhere") return isLoaded && isFetched(address.address) ? [loadedFrom(address)] : [];
    if (target.kind === "nowhere") return [dead(address, "out of the folder")];
    if (files.has(target.path)) return deadFragment(address, target, pages.get(target.path));
    return manifest.files.has(target.path) ? [] : [dead(address, "to nothing")];
  });
}

function deadFragment(
  address: Address,
  { path, fragment }: Extract<Target, { readonly kind: "here" }>,
  page: PageFacts | undefined,
): readonly Finding[] {
  if (!address.withFragment || hasId(page, fragment)) return [];
  const where = path === address.from ? "this page" : path;
  return [dead(address, `to no place in ${where}, where nothing has the id “${fragment}”`)];
}

/** Pictures in the address itself (`data:`) are not fetched. */
function isFetched(address: string): boolean {
  return !/^data:/i.test(address);
}

/** Whether a page has an id; what is no page, or was not looked into, has what one likes. */
function hasId(page: PageFacts | undefined, id: string): boolean {
  // `#top` is every page's beginning, `#:~:text=` asks the browser to search (HTML Standard, 7.4.6.3).
  return page === undefined || id === "" || id === "top" || id.startsWith(":~:") || page.ids.has(id);
}

function dead({ from, address, line, column }: Address, where: string): Finding {
  const message = `A link leads ${where}: ${address}`;
  const hint = "If files were renamed or left out in copying, copy the folder whole; else build again.";
  return faultAt("dead-link", from, { message, hint }, place(line, column));
}

function loadedFrom({ from, address, line, column }: Address): Finding {
  const message = `Something is loaded from elsewhere: ${address}. Whoever is there learns who reads this.`;
  const hint = "Put a copy of it beside the pages, and name that.";
  return faultAt("html-security", from, { message, hint }, place(line, column));
}

function place(line: number | undefined, column: number | undefined) {
  return { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
