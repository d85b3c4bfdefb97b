import type { Finding } from "../../../model/finding.ts";
import { faultAt, type Link, uploadAgain } from "../../examined.ts";
import { placeOf, propertyOf, type ReadHtml, textWithin } from "../../parse/html.ts";
import { readJson } from "../../parse/json.ts";

function dataIn({ elements }: ReadHtml) {
  const scripts = elements.filter(
    (element) => element.tagName === "script" && propertyOf(element, "type") === "application/ld+json",
  );
  return scripts.map((element) => ({ place: placeOf(element), json: readJson(textWithin(element)) }));
}

/** What the page tells search engines (JSON-LD) must be JSON. */
export function* dataFaults(path: string, page: ReadHtml): Generator<Finding> {
  for (const { json, place } of dataIn(page)) {
    if (json.ok) continue;
    const message = `The description for search engines (JSON-LD) is no JSON: ${json.message}.`;
    yield faultAt("html-data", path, { message, hint: uploadAgain }, place);
  }
}

/** Members that hold addresses of pages and files; `@id` may name what has no file. */
const addressed: ReadonlySet<string> = new Set(["url", "contentUrl", "image"]);

/** The addresses that it names. */
export function namedInData(page: ReadHtml): readonly Link[] {
  return dataIn(page).flatMap(({ json, place }) =>
    json.ok
      ? addressesIn(json.value).map((address) => ({ address, withFragment: false, isLoaded: false, ...place }))
      : [],
  );
}

function addressesIn(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") return addressed.has(name) && /^https?:/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => addressesIn(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => addressesIn(each, key));
}
