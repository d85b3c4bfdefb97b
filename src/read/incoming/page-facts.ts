import type { Element, Root } from "hast";
import { isDay } from "../../model/day.ts";
import { elements, textOf } from "../document/html.ts";

/** What a page says of itself outside its text. */
export interface PageFacts {
  /** BCP 47, in canonical form. */
  readonly language: string | undefined;
  /** `<title>`, whole. */
  readonly title: string | undefined;
  readonly siteName: string | undefined;
  /** The first heading of level 1 anywhere, the site's header included. */
  readonly heading: string | undefined;
  /** Every day that the page names as that of its publication, the surest kind alone. */
  readonly dates: readonly string[];
  readonly place: string | undefined;
  /** Where the page stood, absolute: relative links start from it. */
  readonly address: string | undefined;
  /** All words of the page, its furniture included. */
  readonly words: string;
}

/** Reads them from a page with its furniture. */
export function pageFacts(page: Root): PageFacts {
  const all = [...elements(page)];
  const metadata = metadataOf(all);
  const linked = jsonLd(all);
  const text = (tag: string) => words(all.find(({ tagName }) => tagName === tag));
  const canonical = all.find(({ tagName, properties }) => tagName === "link" && isRel(properties.rel, "canonical"));
  const base = all.find(({ tagName }) => tagName === "base")?.properties.href;
  return {
    language: canonicalTag(String(all.find(({ tagName }) => tagName === "html")?.properties.lang ?? "")),
    title: text("title"),
    siteName: clean(metadata.get("og:site_name") ?? metadata.get("application-name")),
    heading: text("h1"),
    dates: datesOf(all, metadata, linked),
    place: placeIn(linked),
    address: absolute(base, canonical?.properties.href, metadata.get("og:url")),
    words: textOf({ ...page, children: all.filter(({ tagName }) => tagName === "body") }),
  };
}

function words(element: Element | undefined): string | undefined {
  return element === undefined ? undefined : clean(textOf(element));
}

function clean(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}

function isRel(rel: unknown, wanted: string): boolean {
  return Array.isArray(rel) ? rel.includes(wanted) : rel === wanted;
}

/** `<meta name|property content>`, the first of each name. */
function metadataOf(all: readonly Element[]): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  for (const { tagName, properties } of all) {
    const name = String(properties.property ?? properties.name ?? properties.itemProp ?? "").toLowerCase();
    if (tagName === "meta" && name !== "" && !metadata.has(name)) metadata.set(name, String(properties.content ?? ""));
  }
  return metadata;
}

/** JSON-LD objects of a page, nested ones too; what is no JSON counts for nothing. */
function jsonLd(all: readonly Element[]): readonly Readonly<Record<string, unknown>>[] {
  return all
    .filter(({ tagName, properties }) => tagName === "script" && properties.type === "application/ld+json")
    .flatMap((element) => {
      try {
        return objectsIn(JSON.parse(textOf(element)), 0);
      } catch {
        return [];
      }
    });
}

function objectsIn(value: unknown, depth: number): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null || depth > 8) return [];
  const inside = Object.values(value).flatMap((each) => objectsIn(each, depth + 1));
  return Array.isArray(value) ? inside : [{ ...value }, ...inside];
}

/** The kinds of dates from the surest to the least sure; the first kind that names any day is taken. */
function datesOf(
  all: readonly Element[],
  metadata: ReadonlyMap<string, string>,
  linked: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const times = all.filter(({ tagName, properties }) => tagName === "time" && properties.dateTime !== undefined);
  const published = ({ properties }: Element) =>
    properties.pubDate !== undefined || /publish/i.test(`${properties.itemProp} ${properties.className}`);
  const ofTimes = (some: readonly Element[]) => some.map(({ properties }) => String(properties.dateTime));
  const kinds: readonly (readonly (string | undefined)[])[] = [
    [
      ...linked.map(({ datePublished }) => (typeof datePublished === "string" ? datePublished : undefined)),
      metadata.get("article:published_time"),
      metadata.get("datepublished"),
      metadata.get("dc.date"),
    ],
    ofTimes(times.filter(published)),
    ofTimes(times),
  ];
  const days = kinds.map((kind) => [...new Set(kind.flatMap((each) => dayOf(each) ?? []))]);
  return days.find((kind) => kind.length > 0) ?? [];
}

/** The day of a time as it is written, in its own time zone. */
function dayOf(time: string | undefined): string | undefined {
  const day = time?.trim().slice(0, 10) ?? "";
  return isDay(day) ? day : undefined;
}

function placeIn(linked: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  const places = linked.flatMap(({ contentLocation, locationCreated }) => {
    const place: unknown = locationCreated ?? contentLocation;
    if (typeof place === "string") return [place];
    const name: unknown = typeof place === "object" && place !== null && "name" in place ? place.name : undefined;
    return typeof name === "string" ? [name] : [];
  });
  return clean(places[0]);
}

function absolute(...addresses: readonly unknown[]): string | undefined {
  return addresses.map(String).find((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
}

function canonicalTag(tag: string): string | undefined {
  try {
    return tag === "" ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
