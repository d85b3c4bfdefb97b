import type { Element, ElementContent } from "hast";
import { elements, textOf } from "../document/html.ts";
import { isRelatedHeading } from "./furniture-words.ts";

/** “Home › Statements › 2022”: links with nothing but signs between them. */
export function isTrail(element: Element, text: string): boolean {
  let links = 0;
  const rest = (node: Element): string =>
    node.children
      .map((child) => {
        if (child.type === "text") return child.value;
        if (child.type !== "element") return "";
        if (child.tagName !== "a") return rest(child);
        links += 1;
        return "";
      })
      .join("");
  const between = rest(element);
  return (
    text.length < 200 &&
    links > 0 &&
    /[»›→>/·|]/.test(between) &&
    !/[\p{L}\p{N}]{40}|[.!?。]/u.test(between) &&
    /^[^\p{L}]*[»›→>/|]/u.test(between.trim())
  );
}

/** “Related: ” and a link: a label before links, with nothing but signs between them. */
export function isRelatedLine(element: Element, text: string): boolean {
  const { label } = /^(?<label>[^:：]{2,40})[:：]/u.exec(text)?.groups ?? {};
  if (label === undefined || !isRelatedHeading(label) || text.length > 300) return false;
  const isLink = (node: ElementContent) => node.type === "element" && node.tagName === "a";
  if (![...elements(element)].some(isLink)) return false;
  const outside = wordsOutside(element).replace(/\s+/g, " ").trim();
  return outside.replace(label, "").replace(/[\p{P}\p{S}\s]/gu, "") === "";
}

function wordsOutside(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" && node.tagName !== "a" ? node.children.map(wordsOutside).join("") : "";
}

/** Nothing but links, and no words beside them. */
export function isLinkList(element: Element): boolean {
  const words = (node: ElementContent, isLink: boolean): number => {
    if (node.type === "text") return isLink ? 0 : node.value.trim().length;
    if (node.type !== "element") return 0;
    return node.children.reduce((sum, child) => sum + words(child, isLink || node.tagName === "a"), 0);
  };
  return textOf(element).trim() !== "" && words(element, false) === 0;
}
