import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Edition } from "../../../src/model/edition.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { bodyToHast } from "../../../src/render/xhtml/body.ts";
import type { BodyOptions } from "../../../src/render/xhtml/context.ts";
import { textToHast } from "../../../src/render/xhtml/text.ts";
import { editionOf } from "./sample-edition.ts";

const html = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** A tree as HTML, without the line ends between blocks. */
export function written(tree: Root): string {
  return html.stringify(tree).replaceAll("\n", "");
}

/** Options that tell where each address came from, and the findings they have taken. */
export function listening(): BodyOptions & { readonly findings: Finding[] } {
  const findings: Finding[] = [];
  return {
    findings,
    image: (path) => `images/${path}`,
    statement: (name) => (name === "withheld" ? undefined : `../${name}/index.html`),
    report: (finding) => findings.push(finding),
  };
}

/** An edition's body as HTML, with the findings. */
export function bodyOf(edition: Edition): { readonly html: string; readonly findings: readonly Finding[] } {
  const options = listening();
  return { html: written(bodyToHast(edition, options)), findings: options.findings };
}

/** A Markdown text's body as HTML. */
export function bodyOfMarkdown(markdown: string, changes: Partial<Edition> = {}): string {
  return bodyOf(editionOf(markdown, changes)).html;
}

/** An edition's notes as HTML; empty where it has none. */
export function notesOf(edition: Edition): string {
  const { notes } = textToHast(edition, listening(), []);
  return notes === undefined ? "" : written({ type: "root", children: [notes] });
}
