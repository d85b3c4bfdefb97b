import type { KnownPair } from "../align/adopt/evidence.ts";
import type { Host } from "../host/host.ts";
import { ownCatalogs } from "../model/own-catalogs.ts";
import { type Publication, readCatalog } from "./publication.ts";

/** More teach nothing new, and cost time. */
const most = 2000;

/** What the locale's catalogs say translates what: the finished entries of all of them. */
export async function knownPairs(host: Host, publication: Publication, locale: string): Promise<readonly KnownPair[]> {
  const names = [...publication.statements.map(({ statement }) => statement.name), ...ownCatalogs];
  const pairs: KnownPair[] = [];
  for (const name of names) {
    const { catalog } = await readCatalog(host, publication.root, locale, name);
    for (const { source, target, fuzzy, obsolete } of catalog?.entries ?? []) {
      if (target !== "" && !fuzzy && !obsolete) pairs.push({ source, target });
    }
  }
  return pairs.slice(0, most);
}
