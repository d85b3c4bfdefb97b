import type { Element, Root, RootContent } from "hast";
import { visit } from "unist-util-visit";

/**
 * From this many bytes on a text is more than one document: reading systems lay out a whole document at once, and
 * old ones refuse those that are much longer.
 */
const longest = 60_000;

const utf8 = new TextEncoder();

/**
 * A text as the documents it is written in: one where it is short, else one for each of its sections of level 2 and one
 * for what stands before them.
 */
export function chaptersOf(body: Root): readonly Root[] {
  return lengthOf(body) <= longest ? [body] : sectionsOf(body.children).map((children) => ({ ...body, children }));
}

/** Bytes of words in UTF-8 and, roughly, of tags. */
function lengthOf(body: Root): number {
  let length = 0;
  visit(body, (node) => {
    if (node.type === "text") length += utf8.encode(node.value).length;
    if (node.type === "element") length += 2 * node.tagName.length + 20;
  });
  return length;
}

function sectionsOf(blocks: readonly RootContent[]): RootContent[][] {
  const sections: RootContent[][] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (open === undefined) sections.push([block]);
    else if (opensChapter(block) && hasWords(open)) sections.push([...headOf(open), block]);
    else open.push(block);
  }
  return sections;
}

/** A heading of level 2, or a row of a parallel edition with one in any of its cells. */
function opensChapter(block: RootContent): boolean {
  if (block.type !== "element" || block.tagName !== "div") return isElement(block, "h2");
  return block.children.some((cell) => isElement(cell, "div") && cell.children.some((child) => isElement(child, "h2")));
}

/** Takes what belongs to the next heading off a section's end: the note on it, which stands before it. */
function headOf(section: RootContent[]): RootContent[] {
  const end = section.findLastIndex((block) => !isBlank(block) && !isNotice(block)) + 1;
  return section.splice(end);
}

/** Whether a section has anything but a note on the heading to come. */
function hasWords(section: readonly RootContent[]): boolean {
  return section.some((block) => !isBlank(block) && !isNotice(block));
}

function isBlank(block: RootContent): boolean {
  return block.type === "text" && block.value.trim() === "";
}

function isNotice(block: RootContent): boolean {
  return (
    isElement(block, "p") && Array.isArray(block.properties.className) && block.properties.className.includes("notice")
  );
}

function isElement(block: RootContent, tagName: string): block is Element {
  return block.type === "element" && block.tagName === tagName;
}
