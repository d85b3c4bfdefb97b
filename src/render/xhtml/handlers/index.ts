import { defaultHandlers, type Options } from "remark-rehype";
import { blockquote } from "./blockquote.ts";
import { code, inlineCode } from "./code.ts";
import { containerDirective } from "./container-directive.ts";
import { footnoteReference } from "./footnote-reference.ts";
import { heading } from "./heading.ts";
import { image } from "./image.ts";
import { link } from "./link.ts";
import { list } from "./list.ts";
import { listItem } from "./list-item.ts";
import { paragraph } from "./paragraph.ts";
import { table } from "./table.ts";
import { textDirective } from "./text-directive.ts";
import { unknownNode } from "./unknown.ts";
import { withoutData } from "./without-data.ts";

/** Nodes that remark-rehype knows and no edition holds: they must not pass for known. */
const strangers = [
  "definition",
  "footnoteDefinition",
  "html",
  "imageReference",
  "linkReference",
  "tableCell",
  "tableRow",
  "toml",
  "yaml",
] as const;

/** Nodes that are written as remark-rehype writes them. */
const plain = ["break", "delete", "emphasis", "strong", "text", "thematicBreak"] as const;

/** How each node of an edition's body is written. */
export const handlers: NonNullable<Options["handlers"]> = {
  ...Object.fromEntries(strangers.map((type) => [type, unknownNode])),
  ...Object.fromEntries(plain.map((type) => [type, withoutData(defaultHandlers[type])])),
  blockquote,
  code,
  containerDirective,
  footnoteReference,
  heading,
  image,
  inlineCode,
  link,
  list,
  listItem,
  paragraph,
  table,
  textDirective,
};
