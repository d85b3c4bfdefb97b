import type { SitePage } from "../../model/page.ts";
import type { PublishedParallel } from "../../model/published.ts";
import { languageNames } from "../languages.ts";
import { indexJsonLd } from "../machines/json-ld-site.ts";
import type { Site } from "../site.ts";
import { textsOf, wordOf } from "../texts.ts";
import { parallelItem } from "./index-item.ts";
import { type IndexData, indexFrame, indexLabels, newestFirst, placeIn } from "./index-page.ts";
import { listPages, pagerOf } from "./paging.ts";
import { type Combination, combinations, parallelIndexPath } from "./parallel-index.ts";

/** An index of each combination of languages that stand side by side, in the first of them. */
export function parallelIndexPages(site: Site): readonly SitePage[] {
  return combinations(site).flatMap((combination) => pagesOf(combination, site));
}

function pagesOf(combination: Combination, site: Site): readonly SitePage[] {
  const [{ locale }] = combination.editions;
  const texts = textsOf(site.texts, locale.code);
  const first = parallelIndexPath(combination);
  const listed = combination.published.toSorted((one, other) => newestFirst(datedOf(one), datedOf(other)));
  return listPages(listed, first).map((page) => {
    const frame = indexFrame(page, locale, site);
    const columns = languageNames(combination);
    const languages = columns.map(({ code }) => code);
    const list = { path: page.path, languages, editions: page.items, ...placeIn(listed, page.number) };
    const data: IndexData = {
      ...frame,
      head: { ...frame.head, jsonLd: indexJsonLd(list, site.settings, texts) },
      documentTitle: [columns.map(({ name }) => name).join(" · "), frame.documentTitle].join(" – "),
      heading: wordOf(texts, "parallel.editions"),
      columns,
      items: page.items.flatMap((each) => parallelItem(each, page.path, texts)),
      pager: pagerOf(page, first, texts),
      feed: null,
      volumes: [],
      ...indexLabels(texts),
    };
    return { path: page.path, template: "index", data: { ...data } };
  });
}

/** A text side by side is as old as the text. */
function datedOf({ edition }: PublishedParallel): Parameters<typeof newestFirst>[0] {
  const [{ issued }] = edition.editions;
  return { edition: { issued, statement: edition.statement } };
}
