import { parse, walk } from "css-tree";
import type { Link, Place } from "../examined.ts";

/** What a style sheet loads, and where it cannot be read. */
export interface ReadCss {
  readonly links: readonly Link[];
  readonly faults: readonly (Place & { readonly message: string })[];
}

/** Reads a style sheet as browsers do, which go on behind what they cannot read. The only door of verify to css-tree. */
export function readCss(text: string): ReadCss {
  const faults: (Place & { message: string })[] = [];
  const tree = parse(text, {
    positions: true,
    // Rules within rules are read by browsers, but not by this parser.
    onParseError: ({ line, column, message }) => faults.push({ line, column, message }),
  });
  const links: Link[] = [];
  walk(tree, function visitNode(node) {
    const isImport = this.atrule?.name === "import" && node.type === "String";
    if (node.type !== "Url" && !isImport) return;
    const { line, column } = node.loc?.start ?? {};
    const place = line === undefined || column === undefined ? {} : { line, column };
    links.push({ address: node.value, withFragment: false, isLoaded: true, ...place });
  });
  return { links, faults };
}
