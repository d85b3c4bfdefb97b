import { visit } from "unist-util-visit";
import type { Element } from "xast";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Page } from "./content-document.ts";

/** Where a link of an edition may lead out of it. */
const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Makes every link of the pages lead somewhere, in place: fragments to the page that has them, relative addresses to the
 * web, where the HTML edition stands. A link that can lead nowhere keeps its words and loses its target.
 *
 * @returns a finding for each link that lost its target
 */
export function resolveLinks(edition: Edition, pages: readonly Page[]): Finding[] {
  const elements = pages.flatMap((page) => elementsOf(page).map((element) => ({ element, path: page.path })));
  const homes = new Map<string, string>(
    elements.flatMap(({ element, path }) => (element.attributes.id ? [[element.attributes.id, path]] : [])),
  );
  const links = elements.filter(({ element }) => element.name === "a");
  return links.flatMap(({ element, path }) => resolveLink(edition, element, homes, path));
}

function elementsOf(page: Page): Element[] {
  const elements: Element[] = [];
  visit({ type: "root", children: page.body }, "element", (element) => {
    elements.push(element);
  });
  return elements;
}

function resolveLink(edition: Edition, link: Element, homes: ReadonlyMap<string, string>, path: string): Finding[] {
  const href = link.attributes.href;
  if (href === undefined || href === null) return [];
  const target = href.startsWith("#") ? fragmentTarget(href.slice(1), homes, path) : webTarget(href, edition.url);
  if (target !== undefined) link.attributes.href = target;
  else delete link.attributes.href;
  return target === undefined ? [deadLink(edition, href)] : [];
}

function fragmentTarget(id: string, homes: ReadonlyMap<string, string>, path: string): string | undefined {
  const home = homes.get(id);
  if (home === undefined) return undefined;
  return home === path ? `#${id}` : `${home}#${id}`;
}

/** The address in the spelling that the URL Standard's serializer gives it (section 4.5). */
function webTarget(href: string, base: string): string | undefined {
  const url = URL.parse(href, base);
  return url !== null && schemes.has(url.protocol) ? url.href : undefined;
}

/** Where another statement stands in this edition's language: each address ends in its statement's name (design.md, What a build writes). */
export function statementAddress(edition: Edition, name: string): string {
  const up = "../".repeat(edition.statement.split("/").length);
  const path = name.split("/").map(encodeURIComponent).join("/");
  return new URL(`${up}${path}/`, edition.url).href;
}

function deadLink(edition: Edition, href: string): Finding {
  return {
    code: href.startsWith("#") ? "unresolved-reference" : "unsafe-link",
    severity: "warning",
    message: `The link to “${href}” leads nowhere in an e-book; its words stay, without a link.`,
    hint: "Link to a block of this statement, or to an http, https, mailto or tel address.",
    statement: edition.statement,
    locale: edition.locale.code,
    actual: href,
  };
}
