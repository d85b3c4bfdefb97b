import type { Element } from "hast";
import type { Link } from "../../examined.ts";
import { placeOf, propertyOf, type ReadHtml } from "../../parse/html.ts";

/** Relations of a `<link>` that browsers load; the others only name an address. */
const loadedRelations = /(^|\s)(stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon|prefetch)(\s|$)/i;

/** Every address in a page: what it loads, what it links to, what it says of itself. */
export function linksOf({ elements }: ReadHtml): readonly Link[] {
  return elements.flatMap((element) => [
    ...toLinks(element, loadedBy(element), true),
    ...toLinks(element, namedBy(element), false),
  ]);
}

function toLinks(element: Element, addresses: readonly (string | undefined)[], isLoaded: boolean): readonly Link[] {
  return addresses.flatMap((address) =>
    address === undefined ? [] : [{ address: address.trim(), withFragment: !isLoaded, isLoaded, ...placeOf(element) }],
  );
}

function loadedBy(element: Element): readonly (string | undefined)[] {
  const { tagName } = element;
  const of = (name: string) => propertyOf(element, name);
  if (tagName === "link") return loadedRelations.test(of("rel") ?? "") ? [of("href")] : [];
  if (tagName === "image" || tagName === "use") return [of("href") ?? of("xLinkHref")];
  return [of("src"), of("poster"), of("data"), ...sourceSet(of("srcSet"))];
}

/** The addresses of `srcset`: candidates with commas, each an address and how large it is. */
function sourceSet(value = ""): readonly string[] {
  return value.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/, 1)[0] || []);
}

/** What Open Graph names, which networks look up. */
const opened = new Set(["og:url", "og:image"]);

function namedBy(element: Element): readonly (string | undefined)[] {
  const { tagName } = element;
  const of = (name: string) => propertyOf(element, name);
  if (tagName === "link") return loadedRelations.test(of("rel") ?? "") ? [] : [of("href")];
  if (tagName === "image" || tagName === "use") return [];
  if (tagName === "meta") {
    if (opened.has(of("property") ?? "")) return [of("content")];
    return [refreshAddress(element)];
  }
  return [of("href"), of("action"), of("formAction")];
}

/** Where a page that leads on leads; nothing for all other elements. */
export function refreshAddress(element: Element): string | undefined {
  if (element.tagName !== "meta" || propertyOf(element, "httpEquiv")?.toLowerCase() !== "refresh") return undefined;
  return /url=(.*)$/i.exec(propertyOf(element, "content") ?? "")?.[1];
}
