import type { Element } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import type { Certification } from "../../model/settings.ts";
import { xmlLine } from "./xml.ts";

/** What the content asks of a reader's senses and offers to their tools. */
export interface ContentTraits {
  /** Pictures in the text; the cover does not count, it repeats the title page. */
  readonly images: boolean;
  /** Manifest id of the cover image. */
  readonly coverId: string | undefined;
  /** Where the PDF stands whose pages are marked; nothing where none are. */
  readonly pageSource: string | undefined;
  readonly certification: Certification | undefined;
}

/**
 * Discovery metadata of EPUB Accessibility 1.1, section 2.2, in the vocabulary of schema.org. Conformance (section 4) is
 * claimed in the name of the person who certifies it, and of nobody else: no program can.
 */
export function accessibilityMetadata(edition: Edition, traits: ContentTraits): Element[] {
  const summary = xmlLine(edition.labels.accessibilitySummary, "");
  const lang = edition.labels.lang === undefined ? {} : { "xml:lang": edition.labels.lang };
  return [
    schema("accessMode", "textual"),
    ...(traits.images ? [schema("accessMode", "visual")] : []),
    // Every picture has a text alternative: `check` refuses a statement where one has none.
    schema("accessModeSufficient", "textual"),
    ...features(traits).map((feature) => schema("accessibilityFeature", feature)),
    schema("accessibilityHazard", "none"),
    // EPUB Accessibility 1.1, section 3.2: whose pages the list names.
    ...(traits.pageSource === undefined ? [] : [x("meta", { property: "pageBreakSource" }, traits.pageSource)]),
    ...(summary === "" ? [] : [x("meta", { property: "schema:accessibilitySummary", ...lang }, summary)]),
    ...(traits.certification === undefined ? [] : conformance(traits.certification)),
  ];
}

/** The words of the claim are the standard's own (section 4.2.2): programs look for them. */
function conformance({ certifiedBy, report }: Certification): Element[] {
  const by = { property: "a11y:certifiedBy", refines: "#conformance", id: "certifier" };
  return [
    x("meta", { property: "dcterms:conformsTo", id: "conformance" }, "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"),
    x("meta", by, xmlLine(certifiedBy, "–")),
    ...(report === undefined ? [] : [x("link", { rel: "a11y:certifierReport", refines: "#certifier", href: report })]),
  ];
}

function features(traits: ContentTraits): string[] {
  const always = [
    "ARIA",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
  ];
  const alternatives = traits.images || traits.coverId !== undefined ? ["alternativeText"] : [];
  const pages = traits.pageSource !== undefined ? ["pageBreakMarkers", "pageNavigation"] : [];
  return [...alternatives, ...always, ...pages];
}

function schema(name: string, value: string): Element {
  return x("meta", { property: `schema:${name}` }, value);
}
