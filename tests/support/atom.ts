import type { Element } from "xast";
import { elementsOf, textIn, xmlRoot } from "./xml.ts";

const once = ["id", "title", "updated"];
const atMostOnce = ["generator", "icon", "logo", "rights", "subtitle", "published", "source", "summary", "content"];
const people = ["author", "contributor"];
const known = {
  feed: [...once, "rights", "subtitle", ...people, "category", "link", "generator", "icon", "logo", "entry"],
  entry: [...once, "rights", "published", "source", "summary", "content", ...people, "category", "link"],
};
const attributes: Readonly<Record<string, readonly string[]>> = {
  feed: ["xmlns", "xml:lang"],
  link: ["href", "rel", "type", "hreflang", "title", "length"],
  category: ["term", "scheme", "label"],
};

/** What of RFC 4287 an Atom feed does not keep: each rule with its section. */
export function atomFaults(xml: string): readonly string[] {
  const feed = xmlRoot(xml);
  const entries = elementsOf(feed, "entry");
  const keys = entries.map((entry) => elementsOf(entry, "id").map(textIn).join());
  return [
    ...must(feed.name === "feed" && feed.attributes.xmlns === "http://www.w3.org/2005/Atom", "2: the namespace"),
    ...containerFaults(feed, "feed"),
    ...entries.flatMap((entry) => containerFaults(entry, "entry")),
    ...must(hasAuthor(feed) || entries.every(hasAuthor), "4.1.1: an author of the feed or of every entry"),
    ...must(new Set(keys).size === keys.length, "4.1.1: entries of one id differ in `updated`"),
    ...must(relations(feed, "self").length === 1, "4.1.1: a link to the feed itself"),
    ...entries.flatMap((entry) =>
      must(elementsOf(entry, "content").length > 0 || relations(entry, "alternate").length > 0, "4.1.2: an alternate"),
    ),
  ];
}

function containerFaults(element: Element, kind: "feed" | "entry"): readonly string[] {
  const count = (name: string) => elementsOf(element, name).length;
  const alternates = relations(element, "alternate").map(({ attributes: { type, hreflang } }) => `${type} ${hreflang}`);
  const strangers = elementsOf(element).filter(({ name }) => !known[kind].includes(name));
  return [
    ...once.flatMap((name) => must(count(name) === 1, `4.1: one ${name} in ${kind}`)),
    ...atMostOnce.flatMap((name) => must(count(name) <= 1, `4.1: at most one ${name} in ${kind}`)),
    ...must(new Set(alternates).size === alternates.length, "4.1: one alternate of a type and language"),
    ...strangers.map(({ name }) => `6: ${name} in ${kind}`),
    ...elementsOf(element).flatMap(partFaults),
  ];
}

function partFaults(element: Element): readonly string[] {
  const { name } = element;
  const allowed = attributes[name] ?? ["xml:lang"];
  const strange = name === "entry" ? [] : Object.keys(element.attributes).filter((key) => !allowed.includes(key));
  return [...strange.map((key) => `an attribute ${key} of ${name}`), ...contentFaults(element)];
}

function contentFaults(element: Element): readonly string[] {
  const { name } = element;
  const text = textIn(element);
  if (name === "link") return linkFaults(element);
  if (name === "category") return must(Boolean(element.attributes.term), "4.2.2.1: a term");
  if (name === "id") return must(URL.canParse(text), "4.2.6: an absolute IRI");
  if (name === "updated" || name === "published") return must(isTime(text), `3.3: ${text} as RFC 3339 has it`);
  if (people.includes(name))
    return must(elementsOf(element, "name").map(textIn).filter(Boolean).length === 1, "3.2.1: a name");
  return must(name === "entry" || (text.trim() !== "" && elementsOf(element).length === 0), `3.1.1.1: text in ${name}`);
}

function linkFaults({ attributes: { href, type, hreflang, length } }: Element): readonly string[] {
  return [
    ...must(URL.canParse(href ?? ""), "4.2.7.1: an absolute address"),
    ...must(/^[\w.+-]+\/[\w.+-]+$/.test(type ?? "a/b"), "4.2.7.3: a media type"),
    ...must(hreflang == null || Intl.getCanonicalLocales(hreflang).length === 1, "4.2.7.4: a language tag"),
    ...must(/^\d+$/.test(length ?? "0"), "4.2.7.6: a length in octets"),
  ];
}

function relations(element: Element, relation: string): readonly Element[] {
  return elementsOf(element, "link").filter(({ attributes: { rel } }) => (rel ?? "alternate") === relation);
}

function hasAuthor(element: Element): boolean {
  return elementsOf(element, "author").length > 0;
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
}

function must(isKept: boolean, rule: string): readonly string[] {
  return isKept ? [] : [rule];
}
