import type { Element } from "hast";
import type { Finding } from "../../../model/finding.ts";
import { faultAt, type Told } from "../../examined.ts";
import { placeOf, propertyOf, type ReadHtml, textWithin } from "../../parse/html.ts";

const mendTemplate = "Copy the page again from where the build made it; if it was built so, mend the template.";

/** What every page has: a doctype, an encoding, one title, one main heading, ids that are one element's, words for pictures. */
export function* structureFaults(path: string, page: ReadHtml): Generator<Finding> {
  const { doctype, elements } = page;
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const fault = (message: string, element?: Element) =>
    faultAt("html-page", path, { message, hint: mendTemplate }, element === undefined ? { line: 1 } : placeOf(element));
  if (!doctype) yield fault("The page does not begin with <!doctype html>.");
  if (!named("meta").some((meta) => propertyOf(meta, "charSet")?.toLowerCase() === "utf-8"))
    yield fault("The page does not say that it is UTF-8 (<meta charset>).");
  yield* titleFaults(
    named("title").filter((title) => !isInPicture(title, elements)),
    fault,
  );
  const [, second] = named("h1");
  if (named("h1").length === 0) yield fault("The page has no main heading (<h1>).");
  if (second !== undefined)
    yield fault(`The page has ${named("h1").length} main headings (<h1>); one is wanted.`, second);
  yield* idFaults(path, elements);
  for (const image of named("img"))
    if (propertyOf(image, "alt") === undefined) yield faultAt("html-alt", path, noWords(image), placeOf(image));
}

function* titleFaults(
  titles: readonly Element[],
  fault: (message: string, at?: Element) => Finding,
): Generator<Finding> {
  const [title, second] = titles;
  if (title === undefined || textWithin(title).trim() === "") yield fault("The page has no title.", title);
  if (second !== undefined) yield fault(`The page has ${titles.length} titles.`, second);
}

/** A drawing (SVG) may have a title of its own. */
function isInPicture(title: Element, elements: readonly Element[]): boolean {
  return elements.some(({ tagName, children }) => tagName !== "head" && tagName !== "body" && children.includes(title));
}

function* idFaults(path: string, elements: readonly Element[]): Generator<Finding> {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = propertyOf(element, "id");
    if (id === undefined) continue;
    const message = `Two elements have the id “${id}”; a link to it reaches the first only.`;
    if (seen.has(id)) yield faultAt("html-id", path, { message, hint: mendTemplate }, placeOf(element));
    seen.add(id);
  }
}

function noWords(image: Element): Told {
  const message = `A picture has no words for those who do not see it (alt): ${propertyOf(image, "src") ?? "without an address"}.`;
  return { message, hint: mendTemplate };
}
