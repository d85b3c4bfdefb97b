/** A node of the structure tree as pdf.js gives it. */
export interface TagNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly TagNode[];
}

/** The structure trees of the pages, one node a line: `H1`, `P lang=ar`, `Figure alt="…"`; marked content is left out. */
export function describeTags(pages: readonly (TagNode | null)[]): string {
  return pages.flatMap((page) => describe(page, 0)).join("\n");
}

function describe(node: TagNode | null, level: number): readonly string[] {
  if (node?.role === undefined) return [];
  const details = [
    node.role,
    ...(node.lang === undefined ? [] : [`lang=${node.lang}`]),
    ...(node.alt === undefined ? [] : [`alt=${JSON.stringify(node.alt)}`]),
  ];
  const children = (node.children ?? []).flatMap((child) => describe(child, level + 1));
  return ["  ".repeat(level) + details.join(" "), ...children];
}
