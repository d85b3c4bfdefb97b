import type { PhrasingContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";
import { joinTexts } from "../../model/tree.ts";

/** After it nothing is at the beginning of a block, so nothing is escaped that would only mean something there. */
const guard = "\u00a0 ";

const directive: Handle = (node: Extract<PhrasingContent, { type: "textDirective" }>, _, state, info) =>
  `:${node.name}[${state.containerPhrasing(node, { ...info, before: "[", after: "]" })}]`;

const options: Options = {
  extensions: [gfmToMarkdown()],
  handlers: { textDirective: directive },
  emphasis: "_",
  resourceLink: true,
};

/** Inline content as Markdown on one line, as catalogs have it: a hard break is `\` and a line end. */
export function inlineMarkdown(children: readonly PhrasingContent[]): string {
  const flat = joinTexts(children.flatMap(withoutLineEnds));
  const written = toMarkdown(
    { type: "paragraph", children: [{ type: "text", value: guard }, ...flat] as PhrasingContent[] },
    options,
  );
  return written
    .replace(/^(?:\u00a0|&nbsp;)[ \t]*/, "")
    .replace(/^&#x20;/, "")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .trim();
}

/** A line end that is no break is a space. Raw HTML is left out: no edition carries it. */
function withoutLineEnds(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type === "html") return [];
  if (node.type === "text") return [{ type: "text", value: node.value.replace(/\s*\n\s*/g, " ") }];
  if (!("children" in node)) return [node];
  return [{ ...node, children: node.children.flatMap(withoutLineEnds) } as PhrasingContent];
}
