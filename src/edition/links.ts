import type { Nodes, Root } from "mdast";
import { resolvePath } from "../model/address.ts";
import type { Asset } from "../model/statement.ts";
import { mapTree, plainText } from "../model/tree.ts";

/** What a text's addresses can lead to. */
export interface LinkTargets {
  /** The text's own file, from the publication's root. */
  readonly file: string;
  /** Statements with an edition in this locale. */
  readonly statements: ReadonlySet<string>;
  readonly assets: readonly Asset[];
  /** The edition's block ids. */
  readonly ids: ReadonlySet<string>;
  /** Absolute address of another statement's edition in the same locale. */
  readonly urlOf: (statement: string) => string;
}

/**
 * Makes addresses final: images name their asset, links to another text its edition. What leads nowhere, or with a
 * scheme that no reader should follow, stays as words.
 */
export function resolveLinks(root: Root, targets: LinkTargets): Root {
  return mapTree(root, (node): Nodes | readonly Nodes[] => {
    if (node.type === "image") return resolveImage(node, targets);
    return node.type === "link" ? resolveLink(node, targets) : node;
  });
}

function resolveImage(image: Extract<Nodes, { type: "image" }>, targets: LinkTargets): Nodes {
  const path = resolvePath(targets.file, image.url);
  const known = path !== undefined && targets.assets.some((asset) => asset.path === path);
  return known ? { ...image, url: path } : { type: "text", value: plainText(image) };
}

function resolveLink(link: Extract<Nodes, { type: "link" }>, targets: LinkTargets): Nodes | readonly Nodes[] {
  if (/^(https?:|mailto:)/i.test(link.url)) return link;
  if (link.url.startsWith("#")) return targets.ids.has(link.url.slice(1)) ? link : link.children;
  const path = resolvePath(targets.file, link.url);
  const name = path === undefined ? undefined : /^content\/(.+)\.md$/.exec(path)?.[1];
  if (name === undefined || !targets.statements.has(name)) return link.children;
  const fragment = /#.*$/s.exec(link.url)?.[0] ?? "";
  return { ...link, url: targets.urlOf(name) + fragment, data: { ...link.data, statement: name } };
}
