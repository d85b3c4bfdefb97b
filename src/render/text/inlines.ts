import type { FootnoteReference, Image, PhrasingContent } from "mdast";
import { isolated } from "./direction.ts";
import { writeLink } from "./links.ts";
import { glue, plain } from "./plain.ts";
import { reportNode, type Scope } from "./scope.ts";

/**
 * Content within a line. Emphasis is not shown: italics and bold are a matter of some scripts, and signs in their place
 * would be read as part of the text. What was struck out is kept apart, for it says the opposite: `~~words~~`.
 */
export function writeInlines(nodes: readonly PhrasingContent[], scope: Scope): string {
  return nodes.map((node) => writeInline(node, scope)).join("");
}

function writeInline(node: PhrasingContent, scope: Scope): string {
  switch (node.type) {
    case "text":
      return plain(node.value);
    case "inlineCode":
      return isolated(plain(node.value), "ltr", scope.direction);
    case "emphasis":
    case "strong":
      return writeInlines(node.children, scope);
    case "delete":
      return `~~${glue}${writeInlines(node.children, scope)}${glue}~~`;
    case "break":
      return "\n";
    case "link":
      return writeLink(node, writeInlines(node.children, scope), scope);
    case "textDirective":
      return writeSpan(node, scope);
    case "image":
      return writeImage(node);
    case "footnoteReference":
      return writeReference(node, scope);
    default:
      reportNode(scope, node.type);
      return "";
  }
}

/** Words in another language; where they go in another direction too, kept apart from the one around them. */
function writeSpan(node: Extract<PhrasingContent, { type: "textDirective" }>, scope: Scope): string {
  const { language } = node.data ?? {};
  if (language === undefined) return writeInlines(node.children, scope);
  const words = writeInlines(node.children, { ...scope, direction: language.dir ?? scope.direction });
  return isolated(words, language.dir, scope.direction);
}

/** What a picture shows, in brackets; a picture that is only an ornament leaves nothing. */
export function writeImage({ alt }: Image): string {
  const words = plain(alt ?? "").trim();
  return words === "" ? "" : `[${words}]`;
}

function writeReference(node: FootnoteReference, scope: Scope): string {
  const { reference } = node.data ?? {};
  if (reference !== undefined) return glue + noteMark(reference.number);
  reportNode(scope, `footnote ${node.identifier}`);
  return "";
}

/** The mark of a note, in the text and before the note: another one than that of a link, `[1]`. */
export function noteMark(number: string): string {
  return `(*${number})`;
}
