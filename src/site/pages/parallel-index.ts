import type { ParallelLink } from "../../model/page-links.ts";
import type { ParallelEdition } from "../../model/parallel.ts";
import type { PublishedParallel } from "../../model/published.ts";
import { languageNames } from "../languages.ts";
import { relativeHref } from "../path.ts";
import type { Site } from "../site.ts";

/** The parallel editions of one combination of languages. */
export interface Combination {
  readonly code: string;
  readonly editions: ParallelEdition["editions"];
  readonly published: readonly PublishedParallel[];
}

/** What leads from a page to the index of each combination of languages, in the order of hexapla.yaml. */
export function parallelIndexLinks(here: string, site: Site): readonly ParallelLink[] {
  return combinations(site).map((combination) => {
    const path = parallelIndexPath(combination);
    return { href: relativeHref(here, path), languages: languageNames(combination), current: here === path };
  });
}

/** The combinations of languages in which something stands side by side. */
export function combinations({ published, settings }: Site): readonly Combination[] {
  return settings.parallel.flatMap(({ locales }): readonly Combination[] => {
    const code = locales.join("+");
    const own = published.parallel.filter(({ edition, files }) => edition.code === code && files.html !== undefined);
    const [first] = own;
    return first === undefined ? [] : [{ code, editions: first.edition.editions, published: own }];
  });
}

/** Path below dist/ of its index. */
export function parallelIndexPath({ code }: Combination): string {
  return `parallel/${code}/index.html`;
}
