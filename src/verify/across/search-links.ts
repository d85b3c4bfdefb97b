import type { Link } from "../examined.ts";
import type { AllExamined } from "./across.ts";

/**
 * Where the answers of a search lead, by the file of the index that has them. An index names each page once, by its address
 * as seen from the search page, and then by its number; its files are read in their order.
 */
export function searchLinks(examined: AllExamined): ReadonlyMap<string, readonly Link[]> {
  const files = [...examined].flatMap(([{ path }, { indexed }]) => {
    const [, folder, number] = /^(.*)\/texts-(\d+)\.js$/.exec(path) ?? [];
    return indexed === undefined || folder === undefined ? [] : [{ path, folder, number: Number(number), indexed }];
  });
  const links = new Map<string, readonly Link[]>();
  for (const [folder, own] of Map.groupBy(files, (file) => file.folder)) {
    const sorted = own.toSorted((one, other) => one.number - other.number);
    const pages = sorted.flatMap(({ indexed }) =>
      indexed.flatMap(([page]) => (typeof page === "string" ? [page] : [])),
    );
    const language = folder.slice(folder.lastIndexOf("/") + 1);
    const link = ([page, id]: readonly [string | number, string]): Link => {
      const address = typeof page === "string" ? page : (pages[page] ?? "");
      return { address: `../../../${language}/${address}#${id}`, withFragment: true, isLoaded: false, line: 1 };
    };
    for (const { path, indexed } of sorted) links.set(path, indexed.map(link));
  }
  return links;
}
