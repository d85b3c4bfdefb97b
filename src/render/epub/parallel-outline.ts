import { SKIP, visit } from "unist-util-visit";
import type { Element, ElementContent } from "xast";
import { type Heading, type HeadingWords, words } from "./outline.ts";
import { xmlLine } from "./xml.ts";

/** The headings of a page of rows, each once, in all its languages, in reading order. One without words has no entry. */
export function parallelHeadings(body: readonly ElementContent[], path: string): readonly Heading[] {
  const found: Heading[] = [];
  visit({ type: "root", children: [...body] }, "element", (row) => {
    if (row.attributes.class !== "row") return undefined;
    const heading = headingOf(row, path);
    if (heading !== undefined) found.push(heading);
    return SKIP;
  });
  return found;
}

function headingOf(row: Element, path: string): Heading | undefined {
  const { id } = row.attributes;
  const headings = row.children.flatMap((cell) => (cell.type === "element" ? headingsIn(cell) : []));
  const [first, ...others] = headings;
  if (first === undefined || !id) return undefined;
  return {
    ...first,
    href: `${path}#${id}`,
    others: others.map(({ text, lang, dir }) => ({ text, lang, dir })),
    children: [],
  };
}

function headingsIn(cell: Element): readonly (HeadingWords & { readonly depth: number })[] {
  return cell.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const depth = Number(/^h([2-6])$/.exec(child.name)?.[1]);
    const text = xmlLine(words(child), "");
    if (Number.isNaN(depth) || text === "") return [];
    const { lang, dir } = { ...cell.attributes, ...child.attributes };
    return [{ depth, text, lang: lang ?? undefined, dir: dir === "rtl" || dir === "ltr" ? dir : undefined }];
  });
}
