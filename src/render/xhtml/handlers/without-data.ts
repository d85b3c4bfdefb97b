import type { Nodes } from "mdast";
import type { Handler } from "../context.ts";

/**
 * One of remark-rehype's own handlers, kept from `data.hName`, `data.hProperties` and `data.hChildren`: with them any
 * node of a tree could become any element (law 8).
 */
export function withoutData(handler: Handler): Handler {
  return (state, node: Nodes, parent) => handler(state, { ...node, data: undefined }, parent);
}
