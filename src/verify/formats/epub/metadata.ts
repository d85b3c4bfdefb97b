import type { Element } from "xast";
import type { Finding } from "../../../model/finding.ts";
import { childrenOf, textIn } from "../../parse/xml.ts";
import type { BookFault } from "../epub.ts";
import type { Package } from "./package.ts";

/** What EPUB Accessibility 1.1 (section 2.2) wants said, but for claims of conformance, which are a person's to make. */
const wanted = [
  "accessMode",
  "accessModeSufficient",
  "accessibilityFeature",
  "accessibilityHazard",
  "accessibilitySummary",
];

/** Identifier, title, languages, date of modification (EPUB 3.3, section 5.5.3), and what the book offers to whom. */
export function* metadataFaults({ root }: Package, locales: readonly string[], fault: BookFault): Generator<Finding> {
  const wrong = (message: string) => fault("epub-metadata", message);
  const [metadata] = childrenOf(root, "metadata");
  if (metadata === undefined) return yield wrong("The package has no metadata.");
  for (const name of ["dc:identifier", "dc:title"])
    if (!childrenOf(metadata, name).some((each) => textIn(each).trim() !== ""))
      yield wrong(`The package has no ${name}.`);
  const languages = childrenOf(metadata, "dc:language").map((each) => textIn(each).trim());
  // Names in other languages may follow; the text's own come first.
  if (languages.slice(0, locales.length).join() !== locales.join())
    yield wrong(
      `This e-book says that it is in “${languages.join(", ")}”; the manifest lists it as “${locales.join(", ")}”.`,
    );
  const [modified, ...more] = properties(metadata, "dcterms:modified");
  if (more.length > 0 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified ?? ""))
    yield wrong("The package does not say when it was last changed (dcterms:modified, once, in UTC).");
  const lacking = wanted.filter((name) => properties(metadata, `schema:${name}`).length === 0);
  if (lacking.length > 0) yield wrong(`The package does not say whom this e-book serves: ${lacking.join(", ")}.`);
}

function properties(metadata: Element, property: string): readonly string[] {
  return childrenOf(metadata, "meta")
    .filter(({ attributes }) => attributes.property === property)
    .map((each) => textIn(each).trim());
}
