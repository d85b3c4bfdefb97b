import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import { identifierId, type PackageTraits, packageMetadata } from "./metadata.ts";
import { namespaces, xmlDocument } from "./xml.ts";

/** A file of the publication, as manifest and container need it. */
export interface Resource {
  /** Manifest id, the same in every edition. */
  readonly id: string;
  /** Path beside the package document, ASCII. */
  readonly path: string;
  readonly mediaType: string;
  /** `nav`, `cover-image`. */
  readonly properties?: string;
  readonly content: string | Uint8Array;
}

/**
 * The package document (EPUB 3.3, section 5): who and what the publication is, its files, and their reading order.
 *
 * @param resources every file beside the package document, in the order the container has them
 * @param spine ids of the content documents, in reading order
 * @param traits what the metadata says of the content
 */
export function packageDocument(
  edition: Edition,
  resources: readonly Resource[],
  spine: readonly string[],
  traits: PackageTraits,
): string {
  const { code, direction } = edition.locale;
  const attributes = {
    xmlns: namespaces.opf,
    version: "3.0",
    "unique-identifier": identifierId,
    "xml:lang": code,
    dir: direction,
  };
  const manifest = x("manifest", resources.map(manifestItem));
  const order = x(
    "spine",
    { "page-progression-direction": direction },
    spine.map((idref) => x("itemref", { idref })),
  );
  const sections = [packageMetadata(edition, traits), manifest, order].map((section) => onLines(section, "  "));
  return xmlDocument(onLines(x("package", attributes, sections), ""), undefined);
}

function manifestItem(resource: Resource): Element {
  const { id, path, mediaType, properties } = resource;
  return x("item", { id, href: path, "media-type": mediaType, properties });
}

/** Each child on a line of its own: the document is read by people too. */
function onLines(element: Element, indent: string): Element {
  const line = (node: ElementContent): ElementContent[] => [{ type: "text", value: `\n${indent}  ` }, node];
  return { ...element, children: [...element.children.flatMap(line), { type: "text", value: `\n${indent}` }] };
}
