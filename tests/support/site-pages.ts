import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const parser = unified().use(rehypeParse).freeze();

/** Every HTML page below a folder, as paths from it. */
export function sitePages(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** The locales in which each kind of page is judged: both directions, and scripts that are set in other ways. */
const judged = ["en", "ar", "ur", "bn", "zh-Hans", "el"];

/** The pages of every kind in those locales; pages of no locale, and those of several, are all among them. */
export function judgedPages(pages: readonly string[], locales: readonly string[]): readonly string[] {
  const others = locales.filter((code) => !judged.includes(code));
  return pages.filter((path) => !others.some((code) => path.startsWith(`${code}/`)));
}

/** What a page names: its ids, the addresses of its links and files, and what `link` elements say. */
export interface ReadPage {
  readonly ids: ReadonlySet<string>;
  /** As written. */
  readonly addresses: readonly string[];
  readonly canonical: string | undefined;
  /** Absolute addresses by language. */
  readonly alternates: ReadonlyMap<string, string>;
  readonly styleSheets: readonly string[];
  readonly scripts: readonly string[];
  /** Whether it only leads to another page. */
  readonly isRedirect: boolean;
}

/** Reads a page without a browser. */
export function readPage(file: string): ReadPage {
  const elements: Element[] = [];
  visit(parser.parse(readFileSync(file, "utf8")) as Root, "element", (element) => {
    elements.push(element);
  });
  const links = elements.filter(({ tagName }) => tagName === "link");
  const hrefOf = ({ properties }: Element) => String(properties.href);
  const rel = (name: string) => links.filter(({ properties }) => [properties.rel].flat().includes(name));
  return {
    ids: new Set(elements.flatMap(({ properties }) => (properties.id ? [String(properties.id)] : []))),
    addresses: elements.flatMap(({ properties: { href, src } }) =>
      [href, src].flatMap((each) => (each ? [String(each)] : [])),
    ),
    canonical: rel("canonical").map(hrefOf)[0],
    alternates: new Map(
      rel("alternate").flatMap((link) =>
        link.properties.hrefLang ? [[String(link.properties.hrefLang), hrefOf(link)] as const] : [],
      ),
    ),
    styleSheets: rel("stylesheet").map(hrefOf),
    scripts: elements.flatMap(({ tagName, properties }) =>
      tagName === "script" && properties.src ? [String(properties.src)] : [],
    ),
    isRedirect: elements.some(
      ({ tagName, properties }) => tagName === "meta" && String(properties.httpEquiv).toLowerCase().includes("refresh"),
    ),
  };
}
