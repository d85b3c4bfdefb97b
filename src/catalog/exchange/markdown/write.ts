import type { Nodes } from "mdast";
import { stringify } from "yaml";
import type { SegmentedStatement } from "../../../model/segment.ts";
import type { Statement } from "../../../model/statement.ts";
import type { ExchangeDocument, ExchangeUnit } from "../exchange.ts";
import { fingerprint, stamp } from "../fingerprint.ts";
import { joinPieces } from "../pieces.ts";
import { escapeBlockStarts } from "./escape.ts";
import { blockComment, type FindBlocks, openMark, readingComment, type Sent, sentComment } from "./marks.ts";
import { type BlockText, readBlockTexts } from "./read.ts";

/** A Markdown export, and the blocks that had to stay in the source language because no Markdown can hold their text. */
export interface WrittenMarkdown {
  readonly text: string;
  /** Each block as an import reads it when nobody touched it. */
  readonly blocks: ReadonlyMap<string, BlockText>;
  readonly unwritable: readonly string[];
}

/**
 * Writes a whole statement in the target language as Markdown that a person can edit.
 *
 * What the file says of its own blocks is taken from reading it as an import will: a block that nobody touches has then,
 * by construction, the text that it went out with.
 *
 * @param segmented The statement; nothing for texts that stand in no document.
 */
export function writeMarkdown(
  document: ExchangeDocument,
  segmented: SegmentedStatement | undefined,
  find: FindBlocks,
): WrittenMarkdown {
  const unwritable = new Set<string>();
  const compose = () =>
    `${frontMatter(document)}${segmented === undefined ? "" : body(document, segmented, unwritable)}`;
  const wanted = document.units.flatMap(({ uses }) => uses.map(({ id }) => id));
  for (let text = compose(); ; text = compose()) {
    const found = readBlockTexts(text, find);
    const lost = wanted.filter((id) => found.get(id) === undefined && !unwritable.has(id));
    if (lost.length === 0) {
      const whole = `${text}\n${sentComment(sentBlocks(document, found))}\n`;
      return { text: whole, blocks: found, unwritable: [...unwritable] };
    }
    for (const id of lost) unwritable.add(id);
  }
}

function sentBlocks(document: ExchangeDocument, found: ReadonlyMap<string, BlockText>): ReadonlyMap<string, Sent> {
  return new Map(
    document.units.flatMap((unit) =>
      unit.uses.flatMap(({ id, source }) => {
        const block = found.get(id);
        if (block === undefined) return [];
        return [[id, { source: fingerprint(source), sent: stamp(block.text, !block.open) }] as const];
      }),
    ),
  );
}

/** A block's text with the mark where it is not finished; without a translation, its source. */
function shown(unit: ExchangeUnit): string {
  const text = unit.target === "" ? unit.uses[0].source : oneBlock(unit);
  return unit.state === "current" ? text : `${openMark} ${text}`;
}

/** In a catalog an empty line is a hard break; in a document it would end the block. */
function oneBlock({ target, targetPieces }: ExchangeUnit): string {
  return target.includes("\n") ? joinPieces(targetPieces) : target;
}

const legend = [
  `${openMark} before a text: not finished. Replace the text or check it, then take the mark away.`,
  "The comment behind each text names its block; leave it where it is, and leave the last lines of this file.",
];

/** Block style: no character of a text has to be escaped. */
function frontMatter(document: ExchangeDocument): string {
  const texts = document.units.flatMap((unit) =>
    unit.uses.filter(({ format }) => format === "text").map(({ id }) => [id, shown(unit)] as const),
  );
  const { statement, source, target, translator } = document;
  const about = { hexapla: { statement, source: source.code, locale: target.code, translator } };
  const head = stringify(about, { lineWidth: 0 });
  const yaml = texts.map(([id, text]) => stringify({ [id]: text }, blockStyle));
  return `---\n${legend.map((line) => `# ${line}\n`).join("")}${head}${yaml.join("")}---\n`;
}

const blockStyle = {
  lineWidth: 0,
  blockQuote: "literal",
  defaultStringType: "BLOCK_LITERAL",
  defaultKeyType: "PLAIN",
} as const;

/** The canonical text with other words: all that stands between the blocks is as the author left it. */
function body(document: ExchangeDocument, segmented: SegmentedStatement, unwritable: ReadonlySet<string>): string {
  const { statement, skeleton } = segmented;
  const units = new Map(document.units.flatMap((unit) => unit.uses.map(({ id }) => [id, unit] as const)));
  let written = 0;
  let text = "";
  for (const place of blockPlaces(statement, skeleton)) {
    const unit = units.get(place.id);
    if (unit === undefined) continue;
    const block = unwritable.has(place.id) ? { ...unit, state: "missing" as const, target: "" } : unit;
    text += statement.text.slice(written, place.start) + blockText(block, place, document.source.code);
    written = place.end;
  }
  text += statement.text.slice(written);
  const front = /^---\n[\s\S]*?\n---[ \t]*\n/.exec(text)?.[0] ?? "";
  return text.slice(front.length);
}

/** Where a block's text stands in the canonical file. */
interface BlockPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly type: Nodes["type"];
  /** What a further line of the block has to begin with. */
  readonly indent: string;
}

/** The body and its skeleton are one tree, but for the blocks' contents. */
function blockPlaces({ body: root, text }: Statement, skeleton: Nodes): readonly BlockPlace[] {
  const visit = (node: Nodes, bare: Nodes): readonly BlockPlace[] => {
    const id = bare.data?.segment;
    if (!("children" in node) || !("children" in bare)) return [];
    if (id === undefined) return node.children.flatMap((child, at) => visit(child, bare.children[at] ?? child));
    const start = node.children.at(0)?.position?.start.offset;
    const end = node.children.at(-1)?.position?.end.offset;
    if (start === undefined || end === undefined) return [];
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    return [{ id, start, end, type: node.type, indent: line.replace(/[^>\s]/g, " ") }];
  };
  return visit(root, skeleton);
}

function blockText(unit: ExchangeUnit, { id, type, indent }: BlockPlace, source: string): string {
  const text = `${escapeBlockStarts(shown(unit))} ${[blockComment(id), ...readings(unit, source)].join(" ")}`;
  // A heading and a cell are one line (CommonMark 4.2, GFM 4.10).
  if (type === "heading") return text.replace(/\\?\n/g, " ");
  if (type === "tableCell") return text.replace(/\\?\n/g, " ").replaceAll("|", "\\|");
  return text.replaceAll("\n", `\n${indent}`);
}

/** A translation that needs a look is shown with what it should say now, and with what it translates. */
function readings({ state, uses, previous, target }: ExchangeUnit, source: string): readonly string[] {
  if (state === "current" || target === "") return [];
  const now = readingComment(source, uses[0].source);
  return previous === undefined ? [now] : [now, readingComment(`${source}, before`, previous)];
}
