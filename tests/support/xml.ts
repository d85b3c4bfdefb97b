import type { Element, ElementContent, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/** The root element of an XML document; what is no XML throws. */
export function xmlRoot(xml: string): Element {
  const { children }: Root = fromXml(xml);
  const root = children.find((node) => node.type === "element");
  if (root === undefined) throw new Error("no root element");
  return root;
}

/** The elements of a name right below another one; all of them where no name is given. */
export function elementsOf(parent: Element, name?: string): readonly Element[] {
  const elements = parent.children.filter((node: ElementContent) => node.type === "element");
  return elements.filter((element) => name === undefined || element.name === name);
}

/** The text in an element. */
export function textIn(element: Element | undefined): string {
  const texts = element?.children.map((node) => {
    if (node.type === "element") return textIn(node);
    return node.type === "text" || node.type === "cdata" ? node.value : "";
  });
  return texts?.join("") ?? "";
}
