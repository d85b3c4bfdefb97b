import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** What a page says to machines. */
export interface ReadHead {
  readonly canonical: readonly string[];
  /** Addresses by `hreflang`; a language that is named twice is no entry. */
  readonly alternates: ReadonlyMap<string, string>;
  /** Addresses of feeds, as they stand there. */
  readonly feeds: readonly string[];
  /** `content` by `property` or `name`. */
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly object[];
}

const parser = unified().use(rehypeParse).freeze();

/** Reads the head of an HTML page as a browser would. */
export function readHead(html: string): ReadHead {
  const links: Element[] = [];
  const metas = new Map<string, string>();
  const jsonLd: object[] = [];
  const tree: Root = parser.parse(html);
  visit(tree, "element", (element) => {
    const { tagName, properties, children } = element;
    if (tagName === "link") links.push(element);
    if (tagName === "meta") metas.set(String(properties.property ?? properties.name), String(properties.content));
    const [text] = children;
    if (tagName === "script" && properties.type === "application/ld+json" && text?.type === "text")
      jsonLd.push(JSON.parse(text.value));
  });
  const alternates = links.filter((link) => relationOf(link) === "alternate");
  const languages = alternates.filter(({ properties }) => properties.hrefLang !== undefined);
  const named = new Map(languages.map((link) => [String(link.properties.hrefLang), hrefOf(link)]));
  if (named.size < languages.length) throw new Error("a language is named twice");
  return {
    canonical: links.filter((link) => relationOf(link) === "canonical").map(hrefOf),
    alternates: named,
    feeds: alternates.filter(({ properties }) => properties.type !== undefined).map(hrefOf),
    metas,
    jsonLd,
  };
}

function relationOf({ properties: { rel } }: Element): string {
  return Array.isArray(rel) ? rel.join(" ") : String(rel);
}

function hrefOf({ properties }: Element): string {
  return String(properties.href);
}
