import type { Element, ElementContent, Root, RootContent } from "hast";
import { elements, textOf } from "../document/html.ts";
import { looksLikeByline } from "./byline.ts";
import { beginning, type Note } from "./draft.ts";
import { isLinkList, isRelatedLine, isTrail } from "./furniture-links.ts";
import {
  furnitureName,
  isHiddenName,
  isRelatedHeading,
  isShareAddress,
  isShareLine,
  isSiteHeaderName,
  speaksOfCookies,
} from "./furniture-words.ts";

/** A page without its furniture, and what was left out of it. */
export interface Bare {
  readonly root: Root;
  readonly notes: readonly Note[];
}

/** What holds no words for readers: left out without a word. */
const silent = new Set(
  [
    ["script", "style", "noscript", "template", "link", "meta", "base", "head", "svg", "canvas", "map"],
    ["input", "button", "select", "textarea", "option", "datalist", "progress", "meter"],
  ].flat(),
);

const byTag: Readonly<Record<string, string>> = {
  nav: "navigation",
  aside: "what stands beside the text",
  form: "a form",
  dialog: "a dialog",
  iframe: "another page set into this one",
  object: "an embedded object",
  embed: "an embedded object",
  video: "a film",
  audio: "a recording",
};

const byRole: Readonly<Record<string, string>> = {
  navigation: "navigation",
  menu: "navigation",
  menubar: "navigation",
  banner: "the site's header",
  contentinfo: "the site's footer",
  complementary: "what stands beside the text",
  search: "a form",
  dialog: "a dialog",
  alertdialog: "a dialog",
  toolbar: "a toolbar",
};

/** By its name alone nothing is left out that holds more than this share of the page's words. */
const most = 0.4;

interface Surroundings {
  readonly total: number;
  readonly inText: boolean;
  readonly notes: Note[];
}

/** Takes out of a page what is not its text: navigation, share links, notices, what is hidden. Each with a note. */
export function leaveOut(page: Root): Bare {
  const notes: Note[] = [];
  const children = kept(page.children, { total: textOf(page).length, inText: false, notes });
  return { root: { ...page, children: children as RootContent[] }, notes };
}

function kept(children: readonly (RootContent | ElementContent)[], around: Surroundings): RootContent[] {
  return withoutRelated(children as RootContent[], around).flatMap((child): RootContent[] => {
    if (child.type === "comment" || child.type === "doctype") return [];
    if (child.type !== "element") return [child];
    const reason = silent.has(child.tagName) ? "" : reasonAgainst(child, around);
    if (reason !== undefined) {
      tell(child, reason, around.notes);
      return [];
    }
    const inText = around.inText || child.tagName === "article" || child.tagName === "main";
    const inside = kept(child.children, { ...around, inText }) as ElementContent[];
    const isEmptied = child.children.length > 0 && isBlank(inside) && mayVanish.test(child.tagName);
    return isEmptied ? [] : [{ ...child, children: inside }];
  });
}

const mayVanish = /^(?:p|li|ul|ol|div|span|section|footer|header|a)$/;

function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type === "text" && node.value.trim() === "");
}

function tell(element: Element, reason: string, notes: Note[]): void {
  const text = spacedText(element).trim();
  if (reason === "" || (text === "" && !reason.includes("image"))) return;
  const source = element.position?.start.line;
  notes.push({ code: "left-out", sure: true, message: `Left out: ${reason}.`, source, text: beginning(text) });
}

/** The words of an element with spaces between its pieces, to be quoted. */
function spacedText(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(spacedText).join(" ") : "";
}

/** Why an element is no part of the text. */
function reasonAgainst(element: Element, around: Surroundings): string | undefined {
  const { tagName, properties } = element;
  if (isHidden(element)) return "what is hidden from readers";
  const role = byRole[String(properties.role ?? "")];
  // Some programs put the whole page into one form.
  const isWhole = tagName === "form" && textOf(element).length > most * around.total;
  if (!isWhole && (byTag[tagName] !== undefined || role !== undefined)) return byTag[tagName] ?? role;
  if ((tagName === "header" || tagName === "footer") && !around.inText) return `the site's ${tagName}`;
  if (tagName === "img") return isTracking(element) ? "a tracking image" : undefined;
  const text = textOf(element).replace(/\s+/g, " ").trim();
  return lineReason(element, text) ?? nameReason(element, text, around.total);
}

function lineReason(element: Element, text: string): string | undefined {
  if (element.tagName === "a") {
    if (isShareAddress(String(element.properties.href ?? "")) || isShareLine(text)) return "a link to pass the page on";
    return undefined;
  }
  if (!/^(?:p|div|li|ul|ol|section|footer|span|h[2-6])$/.test(element.tagName)) return undefined;
  if (isShareLine(text)) return "links to pass the page on";
  if (isRelatedLine(element, text)) return "links to other pages";
  if (isTrail(element, text)) return "the way to the page";
  return isCookieNotice(element, text) ? "a notice about cookies" : undefined;
}

function isCookieNotice(element: Element, text: string): boolean {
  const asks = (node: Element): boolean =>
    node.children.some((child) => child.type === "element" && (/^(?:a|button)$/.test(child.tagName) || asks(child)));
  return text.length < 400 && speaksOfCookies(text) && asks(element);
}

function nameReason(element: Element, text: string, total: number): string | undefined {
  const { properties, tagName } = element;
  if (tagName === "body" || tagName === "html" || tagName === "main" || tagName === "article") return undefined;
  const name = furnitureName(`${namesOf(properties)} ${properties.ariaLabel ?? ""}`);
  const isHeader = isSiteHeaderName(namesOf(properties)) && ![...elements(element)].some(isTitleElement);
  if (isHeader && text.length <= most * total) return "the site's header";
  if (looksLikeByline(text)) return undefined;
  return name === undefined || text.length > most * total ? undefined : `what the page calls “${name}”`;
}

function isTitleElement({ tagName }: Element): boolean {
  return tagName === "h1" || tagName === "h2";
}

function namesOf({ className, id }: Element["properties"]): string {
  return [...(Array.isArray(className) ? className : []), id ?? ""].join(" ");
}

function isHidden({ properties, tagName }: Element): boolean {
  if (tagName === "body" || tagName === "html") return false;
  const style = String(properties.style ?? "").replace(/\s/g, "");
  return (
    (properties.hidden !== undefined && properties.hidden !== false && properties.hidden !== null) ||
    String(properties.ariaHidden) === "true" ||
    /(?:^|;)(?:display:none|visibility:hidden)/i.test(style) ||
    isHiddenName(namesOf(properties))
  );
}

function isTracking({ properties }: Element): boolean {
  const tiny = (value: unknown) => value !== undefined && value !== null && Number(value) <= 2;
  return tiny(properties.width) || tiny(properties.height) || String(properties.src ?? "") === "";
}

/** A heading over links to other pages goes with its links. */
function withoutRelated(children: readonly RootContent[], around: Surroundings): readonly RootContent[] {
  const at = children.findIndex((child) => isHeading(child) && isRelatedHeading(textOf(child)));
  const heading = children[at];
  if (heading === undefined) return children;
  const next = children.findIndex((child, index) => index > at && child.type === "element");
  const list = children[next];
  if (list?.type !== "element" || !isLinkList(list)) return children;
  for (const each of [heading, list]) if (each.type === "element") tell(each, "links to other pages", around.notes);
  return [...children.slice(0, at), ...children.slice(next + 1)];
}

function isHeading(node: RootContent): boolean {
  return node.type === "element" && /^h[2-6]$/.test(node.tagName);
}
