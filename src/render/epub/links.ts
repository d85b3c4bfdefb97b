import { visit } from "unist-util-visit";
import type { Element } from "xast";
import { absoluteUrl } from "../../model/address.ts";
import type { Edition } from "../../model/edition.ts";
import type { Page } from "./content-document.ts";

/**
 * Makes the addresses of the pages' links those of an e-book, in place: anchors lead to the page that has them, relative
 * addresses to the web, where the HTML edition stands. That each anchor is on some page, and each address one that can be
 * read, is seen to before (`textToHast`).
 *
 * @param all The pages that an anchor may be on, where there are others.
 */
export function resolveLinks(edition: Edition, pages: readonly Page[], all: readonly Page[] = pages): void {
  const homes = new Map(all.flatMap((page) => pageIds(page).map((id) => [id, page.path] as const)));
  const elements = pages.flatMap((page) => elementsOf(page).map((element) => ({ element, path: page.path })));
  for (const { element, path } of elements) {
    const { href } = element.attributes;
    if (element.name !== "a" || !href) continue;
    element.attributes.href = href.startsWith("#") ? anchor(href, homes, path) : webAddress(href, edition.url);
  }
}

/** The ids of a page's elements. */
export function pageIds(page: Page): readonly string[] {
  return elementsOf(page).flatMap(idsOf);
}

function idsOf({ attributes: { id } }: Element): string[] {
  return id ? [id] : [];
}

function elementsOf(page: Page): Element[] {
  const elements: Element[] = [];
  visit({ type: "root", children: page.body }, "element", (element) => {
    elements.push(element);
  });
  return elements;
}

function anchor(href: string, homes: ReadonlyMap<string, string>, path: string): string {
  const home = homes.get(href.slice(1));
  if (home === undefined) throw new Error("A link leads to an anchor that is on no page.");
  return home === path ? href : home + href;
}

/** The address in the spelling that the URL Standard's serializer gives it (section 4.5). */
function webAddress(href: string, base: string): string {
  return URL.parse(href, base)?.href ?? href;
}

/**
 * Where the publication stands on the web.
 *
 * @param above How many folders stand above the statement's: the language's, for a parallel edition one more.
 */
export function publicationAddress({ statement, url }: Pick<Edition, "statement" | "url">, above: number): string {
  return new URL("../".repeat(statement.split("/").length + above), url).href;
}

/** Where another statement stands in this edition's language: each address ends in its statement's name (design.md, What a build writes). */
export function statementAddress(edition: Edition, name: string): string {
  const up = "../".repeat(edition.statement.split("/").length);
  return absoluteUrl(new URL(up, edition.url).href, `${name}/`);
}
