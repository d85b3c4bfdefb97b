import type { Nodes } from "mdast";
import { plainText } from "../../model/tree.ts";
import { type Note, noteOn } from "./draft.ts";
import { joined } from "./tidy-inline.ts";

/** What links are tidied by. */
export interface Tidying {
  /** Where the page stood. */
  readonly address: string | undefined;
  readonly notes: Note[];
}

/** A link to elsewhere stays; of one that leads nowhere from here the words. */
export function tidyLink(node: Extract<Nodes, { type: "link" }>, { address, notes }: Tidying): readonly Nodes[] {
  // An address in a link's words is no link of its own.
  const words = joined(node.children.flatMap((child) => (child.type === "link" ? child.children : [child])));
  if (plainText(node).trim() === "" && words.every(({ type }) => type !== "image")) return [];
  const url = absolute(node.url, address);
  if (url !== undefined)
    return [{ type: "link", url, title: node.title ?? null, children: words, position: node.position }];
  const isInner = node.url === "" || node.url.startsWith("#");
  const message = isInner
    ? "A link to another place of the page is words now."
    : `A link that leads nowhere from here (${node.url.slice(0, 60)}) is words now.`;
  notes.push(noteOn(node, { code: "link", sure: false, message }));
  return words;
}

function absolute(url: string, address: string | undefined): string | undefined {
  if (/^(?:https?|mailto):/i.test(url)) return /^mailto:./i.test(url) || URL.canParse(url) ? url : undefined;
  if (url === "" || url.startsWith("#") || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  if (url.startsWith("//")) return URL.canParse(`https:${url}`) ? `https:${url}` : undefined;
  return address !== undefined && URL.canParse(url, address) ? new URL(url, address).href : undefined;
}
