import { v5 } from "uuid";
import { absoluteUrl } from "../model/address.ts";
import type { Edition } from "../model/edition.ts";
import type { ParallelEdition } from "../model/parallel.ts";
import type { ParallelPages } from "../model/settings.ts";
import { latestChange } from "./latest-change.ts";
import { parallelRows } from "./parallel-rows.ts";
import { suffixIds } from "./suffixed-ids.ts";

/** What a parallel edition needs beside its editions. */
export interface ParallelParts {
  readonly pages: ParallelPages;
  /** Where dist/ will stand, absolute, with a trailing slash. */
  readonly url: string;
}

/**
 * Lays editions of one statement beside each other.
 *
 * @param editions Assembled from one skeleton, in the order of the columns.
 */
export function assembleParallel(
  editions: readonly [Edition, ...Edition[]],
  { pages, url }: ParallelParts,
): ParallelEdition {
  const [first, ...others] = editions;
  const { statement, name } = first;
  const code = editions.map(({ locale }) => locale.code).join("+");
  return {
    key: `${statement}/${code}`,
    statement,
    name,
    code,
    pages,
    identifier: `urn:uuid:${v5(`${url}${statement}/${code}/parallel`, v5.URL)}`,
    url: absoluteUrl(url, `parallel/${code}/${statement}/index.html`),
    modified: latestChange(editions),
    editions: [suffixIds(first), ...others.map((other) => suffixIds(other))],
    rows: parallelRows(editions),
  };
}
