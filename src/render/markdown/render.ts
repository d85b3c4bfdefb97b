import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rendered } from "../../model/rendition.ts";
import { frontMatter } from "./front-matter.ts";
import { bodyTree } from "./tree.ts";

const options: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: "-",
  emphasis: "_",
  fences: true,
  incrementListMarker: true,
  listItemIndent: "one",
  resourceLink: true,
  rule: "-",
};

/**
 * An edition as Markdown (CommonMark and GFM) behind YAML front matter: for those who quote, convert or republish it. It
 * has no directives and stands alone: all its addresses are absolute. Whatever stands in the text, it is text (law 8).
 */
export function renderMarkdown(edition: Edition): Rendered {
  const findings: Finding[] = [];
  const tree = bodyTree(edition, (type) =>
    findings.push({
      code: "unsupported-node",
      severity: "error",
      message: `The Markdown edition cannot show a “${type}”.`,
      statement: edition.statement,
      locale: edition.locale.code,
    }),
  );
  if (findings.length > 0) return { ok: false, findings };
  const text = `${frontMatter(edition)}\n${toMarkdown(tree, options)}`;
  return { ok: true, bytes: new TextEncoder().encode(text), pages: undefined, findings };
}
