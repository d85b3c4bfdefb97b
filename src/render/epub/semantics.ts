import type { Nodes as HastNodes } from "hast";
import { toXast } from "hast-util-to-xast";
import { visit } from "unist-util-visit";
import type { Element, ElementContent, Parents } from "xast";

/**
 * Blocks written for HTML as XHTML for an e-book: `xml:lang` beside each `lang`, and the structural semantics by which
 * reading systems show a note in a window of its own (EPUB Structural Semantics 1.1, notes).
 */
export function toContent(tree: HastNodes): ElementContent[] {
  const xml = toXast(tree);
  visit(xml, "element", (element) => {
    const { lang } = element.attributes;
    if (lang) element.attributes["xml:lang"] = lang;
    // The root of the document declares it.
    delete element.attributes.xmlns;
    addSemantics(element);
  });
  visit(xml, "element", (element, index, parent) => {
    const semantics = sections[element.attributes.class ?? ""];
    if (semantics === undefined) return;
    const heading = headingBefore(parent, index);
    const label = heading === undefined ? {} : { "aria-labelledby": heading };
    Object.assign(element.attributes, semantics, "role" in semantics ? label : {});
  });
  const nodes = xml.type === "root" ? xml.children : [xml];
  return nodes.filter((node) => node.type === "element" || node.type === "text");
}

/**
 * What parts of a text are, by their class (EPUB Structural Semantics 1.1, and its mapping to ARIA). Who signed have the
 * text's authorship in common; what was changed since it was first published are its errata. A note to readers has the role
 * `note`: to `notice` belongs another, which an `aside` may not have.
 */
const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  epigraph: { "epub:type": "epigraph", role: "doc-epigraph" },
  revisions: { "epub:type": "errata", role: "doc-errata" },
  signatories: { "epub:type": "contributors", role: "group" },
};

/** The id of the heading that stands directly before an element, and is its name. */
function headingBefore(parent: Parents | undefined, index: number | undefined): string | undefined {
  const before = parent?.children.slice(0, index).findLast((node) => node.type === "element");
  return before?.type === "element" && /^h[2-6]$/.test(before.name) ? (before.attributes.id ?? undefined) : undefined;
}

function addSemantics(element: Element): void {
  const { role } = element.attributes;
  if (role === "doc-noteref") element.attributes["epub:type"] = "noteref";
  if (role === "doc-backlink") element.attributes["epub:type"] = "backlink";
  if (role === "doc-endnotes") {
    element.attributes["epub:type"] = "endnotes";
    visit(element, "element", (item) => {
      if (item.name === "li" && item.attributes.id?.startsWith("note-")) wrapNote(item);
    });
  }
}

/**
 * The note's element is a `div` in the list item: on the item itself the role would take it out of its list, and an
 * `aside` some reading systems hide from the page altogether.
 */
function wrapNote(item: Element): void {
  const attributes = { ...item.attributes, "epub:type": "footnote", role: "doc-footnote" };
  item.children = [{ type: "element", name: "div", attributes, children: item.children }];
  item.attributes = {};
}
