import type { Definition, Nodes, Root } from "mdast";
import { textDirectives } from "../model/directives.ts";
import { joinTexts, mapTree, walk } from "../model/tree.ts";

/** Directives that a statement's text may use, by node type. */
export const knownDirectives = {
  containerDirective: ["note", "epigraph"],
  leafDirective: ["signatories", "include"],
  textDirective: textDirectives,
} as const satisfies Record<string, readonly string[]>;

/**
 * The tree as the later stages want it: reference links and images are plain ones, and a colon in prose is prose again
 * where it began no directive that we know.
 *
 * @param text The text that the tree's positions point into.
 */
export function canonicalTree(root: Root, text: string): Root {
  const definitions = new Map<string, Definition>();
  for (const [node] of walk(root)) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return mapTree(root, (node) => {
    const canonical = canonicalNode(node, definitions, text);
    return "children" in canonical ? ({ ...canonical, children: joinTexts(canonical.children) } as Nodes) : canonical;
  });
}

function canonicalNode(node: Nodes, definitions: ReadonlyMap<string, Definition>, text: string): Nodes {
  if (node.type === "textDirective" && !isKnownDirective(node)) {
    const { position } = node;
    const value = text.slice(position?.start.offset, position?.end.offset);
    return { type: "text", value, position };
  }
  if (node.type !== "linkReference" && node.type !== "imageReference") return node;
  const definition = definitions.get(node.identifier);
  if (definition === undefined) return node;
  const { url, title } = definition;
  const { position } = node;
  return node.type === "linkReference"
    ? { type: "link", url, title, children: node.children, position }
    : { type: "image", url, title, alt: node.alt, position };
}

/** Whether a directive is one of ours. */
export function isKnownDirective(node: {
  readonly type: keyof typeof knownDirectives;
  readonly name: string;
}): boolean {
  return (knownDirectives[node.type] as readonly string[]).includes(node.name);
}

/**
 * Directives that are not ours are undone: what a container holds stays. Those that must stand on their own are taken out
 * of other blocks. They are findings before this.
 */
export function withoutUnknownDirectives(root: Root): Root {
  const top = new Set<Nodes["position"]>(root.children.map(({ position }) => position));
  return mapTree(root, (node): Nodes | readonly Nodes[] => {
    if (node.type === "containerDirective" && !isKnownDirective(node)) return node.children;
    if (node.type !== "leafDirective") return node;
    if (isKnownDirective(node)) return top.has(node.position) ? node : [];
    const { children, position } = node;
    return children.length === 0 ? [] : { type: "paragraph", children, position };
  });
}
