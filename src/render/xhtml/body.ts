import type { Root } from "hast";
import type { Root as MdastRoot } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Edition } from "../../model/edition.ts";
import { type BodyContext, type BodyOptions, contextKey } from "./context.ts";
import { handlers } from "./handlers/index.ts";
import { unknownNode } from "./handlers/unknown.ts";
import { schema } from "./schema.ts";
import { rehypeXmlCharacters } from "./xml-characters.ts";

/** Made once: what differs from edition to edition travels with the virtual file. */
const pipeline = unified()
  .use(remarkRehype, { handlers, unknownHandler: unknownNode })
  .use(rehypeSanitize, schema)
  .use(rehypeXmlCharacters)
  .freeze();

/**
 * The body of an edition as a tree that can be written as HTML and as XHTML: sanitized, every id at most once, every
 * state visible.
 */
export function bodyToHast(edition: Edition, options: BodyOptions): Root {
  return blocksToHast(edition.body, { ...options, edition, ids: new Set() });
}

/** Any blocks of an edition, under a context that may already have given out ids. */
export function blocksToHast(blocks: MdastRoot, context: BodyContext): Root {
  return pipeline.runSync(blocks, { data: { [contextKey]: context } });
}
