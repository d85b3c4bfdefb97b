import type { Fault } from "./fault.ts";

/** Whether a piece of raw HTML is nothing but comments: an author's word to translators. */
function isComment(html: string): boolean {
  return /^\s*(<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(html);
}

/** The tag that it ends is the finding. */
function isEndTag(html: string): boolean {
  return /^<\/[^>]*>$/.test(html.trim());
}

const instead: Readonly<Record<string, string>> = {
  a: "a link, [words](address)",
  b: "**strong words**",
  strong: "**strong words**",
  i: "_stressed words_",
  em: "_stressed words_",
  br: "a backslash at the end of the line",
  img: "an image, ![description](file)",
  table: "a table with | bars |",
  blockquote: "a quotation, lines that begin with >",
  aside: "the directive :::note",
  sup: "a footnote, [^name]",
  ol: "a list, lines that begin with 1.",
  ul: "a list, lines that begin with -",
  hr: "a line of three hyphens",
  code: "`code`",
  pre: "a fenced block, ```",
  del: "~~deleted words~~",
  s: "~~deleted words~~",
  time: "the directive :date[2022-01-18]",
};

/** What an edition cannot carry of raw HTML; nothing for comments, and for what ends a tag that is found itself. */
export function htmlFault(html: string): Fault | undefined {
  if (isComment(html) || isEndTag(html)) return undefined;
  const tag = /<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase() ?? "";
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  const use = heading === undefined ? instead[tag] : `a heading, ${"#".repeat(Number(heading))}`;
  return {
    code: "raw-html",
    severity: "error",
    message: `Raw HTML (${html.trim().split("\n", 1)[0]?.slice(0, 40)}) is carried into no edition.`,
    hint: use === undefined ? "Use Markdown or the directives :::note and :::epigraph." : `Use ${use}.`,
  };
}
