import type { Finding } from "../../model/finding.ts";
import { faultAt, type PageFacts, uploadAgain } from "../examined.ts";
import type { AllExamined } from "./across.ts";
import { listed } from "./listed.ts";
import { targetOf } from "./target.ts";

/** A page by its path. */
type Pages = ReadonlyMap<string, PageFacts>;

/**
 * Each page names its own address, and every page that it names as its version in another language names it as well:
 * search engines pass over links that are not answered.
 */
export function versionFindings(examined: AllExamined, base: string | undefined): readonly Finding[] {
  const pages: Pages = new Map(
    [...examined].flatMap(([{ path }, { page }]) => (page === undefined ? [] : [[path, page] as const])),
  );
  if (base === undefined) return [];
  const pathOf = (address: string): string | undefined => {
    const target = targetOf(address, "", base);
    if (target.kind !== "here") return undefined;
    return pages.has(target.path) ? target.path : `${target.path}/index.html`.replace(/^\//, "");
  };
  return [
    ...[...pages].flatMap(([path, page]) => ownAddress(path, page, pathOf)),
    ...[...unanswered(pages, pathOf)].map(([path, from]) => answerFault(path, from)),
  ];
}

type PathOf = (address: string) => string | undefined;

function ownAddress(path: string, { canonical, leadsOn }: PageFacts, pathOf: PathOf): readonly Finding[] {
  const fault = (message: string) => [faultAt("html-versions", path, { message, hint: uploadAgain }, { line: 1 })];
  // What a host shows for addresses at which nothing stands has no address of its own.
  if (path === "404.html") return [];
  if (canonical === undefined) return fault("The page does not name its own address (rel=canonical).");
  if (leadsOn || pathOf(canonical) === path) return [];
  return fault(`The page names another address than its own (rel=canonical): ${canonical}`);
}

/** Pages that do not name those that name them as a version of themselves. */
function unanswered(pages: Pages, pathOf: PathOf): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [path, { versions, leadsOn }] of pages) {
    if (leadsOn) continue;
    for (const [language, address] of versions) {
      const other = pathOf(address);
      const page = pages.get(other ?? "");
      // The choice of languages stands for all of them, and is the version of none.
      if (other === undefined || page === undefined || language === "x-default" || other === path) continue;
      if (!page.versions.some(([, answer]) => pathOf(answer) === path))
        found.set(other, [...(found.get(other) ?? []), path]);
    }
  }
  return found;
}

function answerFault(path: string, from: readonly string[]): Finding {
  const message = `This page is named as a version in another language, and does not name what names it: ${listed(from)}.`;
  const hint = "The pages are of two builds. Copy the folder whole, or build again.";
  return faultAt("html-versions", path, { message, hint }, { line: 1 });
}
