import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

let parser: Processor<Root> | undefined;

/** Markdown (CommonMark, GFM, generic directives, YAML front matter) to a tree with positions. */
export function parseMarkdown(text: string): Root {
  parser ??= unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ["yaml"])
    .use(remarkDirective)
    .freeze() as unknown as Processor<Root>;
  return parser.parse(text);
}
