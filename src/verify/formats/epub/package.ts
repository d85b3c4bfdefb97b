import type { Element } from "xast";
import { resolvePath } from "../../../model/address.ts";
import type { Finding } from "../../../model/finding.ts";
import { childrenOf, elementsIn, readXml } from "../../parse/xml.ts";
import type { BookFault, BookFiles } from "../epub.ts";

/** A file that the package lists. */
export interface PackageItem {
  readonly id: string;
  /** In the container; nothing where the address leads nowhere. */
  readonly path: string | undefined;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** A package document, read. */
export interface Package {
  readonly path: string;
  readonly root: Element;
  readonly items: readonly PackageItem[];
  /** Ids in reading order. */
  readonly spine: readonly string[];
}

/** A package document, or the finding that there is none. */
export type ReadPackage =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly finding: Finding };

/** Finds the package document by container.xml (EPUB 3.3, section 4.2.6.3.1) and reads it. */
export function readPackage(files: BookFiles, fault: BookFault): ReadPackage {
  const failed = (message: string): ReadPackage => ({ ok: false, finding: fault("epub-container", message) });
  const container = xmlIn(files, "META-INF/container.xml");
  if (typeof container === "string") return failed(container);
  const path = [...elementsIn(container)].find(({ name }) => name === "rootfile")?.attributes["full-path"];
  if (!path) return failed("META-INF/container.xml in this e-book names no package document.");
  const root = xmlIn(files, path);
  if (typeof root === "string") return failed(root);
  if (root.name !== "package") return failed(`${path} in this e-book is no package document.`);
  const items = named(root, "manifest", "item").map(({ attributes }) => ({
    id: attributes.id ?? "",
    path: resolvePath(path, attributes.href ?? ""),
    mediaType: attributes["media-type"] ?? "",
    properties: (attributes.properties ?? "").split(/\s+/),
  }));
  const spine = named(root, "spine", "itemref").map(({ attributes }) => attributes.idref ?? "");
  return { ok: true, package: { path, root, items, spine } };
}

function named(root: Element, list: string, name: string): readonly Element[] {
  return childrenOf(root, list).flatMap((each) => childrenOf(each, name));
}

/** The root of an XML file of the book, or why there is none. */
export function xmlIn(files: BookFiles, path: string): Element | string {
  const bytes = files.get(path);
  if (bytes === undefined) return `${path} is missing in this e-book, or damaged.`;
  const xml = readXml(new TextDecoder().decode(bytes).replace(/^\ufeff/, ""));
  if (xml.ok) return xml.root;
  const at = [xml.place.line, xml.place.column].filter((part) => part !== undefined).join(":");
  return `${path}${at === "" ? "" : `:${at}`} in this e-book is no XML: ${xml.message}.`;
}

/** Files that belong to the container, not to the package. */
const ofContainer = /^(mimetype$|META-INF\/)/;

/** Every file is listed and every listed one is there; the reading order and the contents are (sections 5.6 and 5.7). */
export function* packageFaults(book: Package, files: BookFiles, fault: BookFault): Generator<Finding> {
  const wrong = (message: string) => fault("epub-package", message);
  const listed = new Set(book.items.map(({ path }) => path));
  for (const { id, path } of book.items)
    if (path === undefined || !files.has(path))
      yield wrong(`The package lists ${path ?? id}, which is not in this e-book.`);
  for (const path of files.keys())
    if (!listed.has(path) && path !== book.path && !ofContainer.test(path) && !path.endsWith("/"))
      yield wrong(`${path} is in this e-book, and its package does not list it.`);
  const ids = new Set(book.items.map(({ id }) => id));
  if (ids.size !== book.items.length) yield wrong("The package has two items of one id.");
  if (book.spine.length === 0) yield wrong("The package has no reading order (spine).");
  for (const id of book.spine)
    if (!ids.has(id)) yield wrong(`The reading order names “${id}”, which the package does not list.`);
  if (!hasContents(book, files)) yield wrong("This e-book has no contents (nav).");
}

/** Whether one item is the contents, and has a list of them; what is no XML is told of elsewhere. */
function hasContents({ items }: Package, files: BookFiles): boolean {
  return items.some(({ path, properties }) => {
    const root = path === undefined || !properties.includes("nav") ? "" : xmlIn(files, path);
    if (typeof root === "string") return root !== "";
    return [...elementsIn(root)].some(({ name, attributes }) => name === "nav" && attributes["epub:type"] === "toc");
  });
}
