import type { FootnoteReference, Image, Link, PhrasingContent } from "mdast";
import type { InlineData } from "./data.ts";
import { isLong } from "./long-words.ts";
import { plain, reportNode, type Scope } from "./scope.ts";

/** Content within a line, as a template reads it. */
export function writeInlines(nodes: readonly PhrasingContent[], scope: Scope): readonly InlineData[] {
  return nodes.flatMap((node) => writeInline(node, scope));
}

function writeInline(node: PhrasingContent, scope: Scope): readonly InlineData[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", ...codeOrText(node.value) }];
    case "inlineCode":
      return [{ type: "code", ...codeOrText(node.value) }];
    case "emphasis":
    case "strong":
    case "delete":
      return [{ type: node.type, children: writeInlines(node.children, scope) }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return writeLink(node, scope);
    case "textDirective": {
      const children = writeInlines(node.children, scope);
      const { language } = node.data ?? {};
      if (language !== undefined) return [{ type: "span", lang: language.lang, children }];
      return node.name === "keep" ? [{ type: "keep", children }] : children;
    }
    case "image":
      return writeImage(node, scope);
    case "footnoteReference":
      return writeReference(node, scope);
    default:
      reportNode(scope, node.type);
      return [];
  }
}

function codeOrText(written: string): { readonly value: string; readonly long?: true } {
  const value = plain(written);
  return isLong(value) ? { value, long: true } : { value };
}

/** A link that leads nowhere a reader may be sent is its words alone. */
function writeLink(node: Link, scope: Scope): readonly InlineData[] {
  const children = writeInlines(node.children, scope);
  if (node.url.startsWith("#")) {
    const target = decodeFragment(node.url.slice(1));
    return scope.ids.has(target) ? [{ type: "reference", target, children }] : children;
  }
  const url = absolute(node, scope);
  return url === undefined ? children : [{ type: "link", url, children }];
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A PDF is read far from the site it came from: every address is absolute. */
function absolute(node: Link, scope: Scope): string | undefined {
  const { url, statement } = scope.edition;
  const up = "../".repeat(statement.split("/").length);
  const other = node.data?.statement;
  const address = other === undefined ? node.url : `${up}${other}/${fragmentOf(node.url)}`;
  const resolved = URL.parse(address, url);
  return resolved !== null && /^(https?|mailto|tel):$/.test(resolved.protocol) ? resolved.href : undefined;
}

function fragmentOf(url: string): string {
  return url.includes("#") ? url.slice(url.indexOf("#")) : "";
}

function writeImage(node: Image, scope: Scope): readonly InlineData[] {
  const path = scope.images.get(node.url);
  if (path !== undefined) return [{ type: "image", path, alt: plain(node.alt ?? "") }];
  reportNode(scope, `image ${node.url}`);
  return [];
}

function writeReference(node: FootnoteReference, scope: Scope): readonly InlineData[] {
  const reference = node.data?.reference;
  const note = scope.edition.notes.find((candidate) => candidate.id === reference?.target);
  if (reference === undefined || note === undefined) {
    reportNode(scope, `footnote ${node.identifier}`);
    return [];
  }
  const first = !scope.placed.has(note.id);
  scope.placed.add(note.id);
  return [{ type: "note", number: reference.number, target: note.id, first }];
}
