import type { PageFacts } from "../../examined.ts";
import { propertyOf, type ReadHtml } from "../../parse/html.ts";
import { refreshAddress } from "./links.ts";

/** What other pages' checks need to know of a page. */
export function pageFacts({ elements }: ReadHtml): PageFacts {
  const links = elements.filter(({ tagName }) => tagName === "link");
  const canonical = links.find((link) => propertyOf(link, "rel") === "canonical");
  return {
    ids: new Set(elements.flatMap((element) => propertyOf(element, "id") ?? [])),
    canonical: canonical === undefined ? undefined : propertyOf(canonical, "href"),
    versions: links.flatMap((link) => {
      const [language, address] = [propertyOf(link, "hrefLang"), propertyOf(link, "href")];
      const isVersion = propertyOf(link, "rel") === "alternate" && propertyOf(link, "type") === undefined;
      return isVersion && language !== undefined && address !== undefined ? [[language, address] as const] : [];
    }),
    leadsOn: elements.some((element) => refreshAddress(element) !== undefined),
  };
}
