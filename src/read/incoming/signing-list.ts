import type { ListItem, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import type { Signature } from "./draft.ts";
import { linesOf } from "./lines.ts";
import { listNumber } from "./numbers.ts";
import { type LineReader, readOrganization } from "./organization-line.ts";
import { type SigningHeading, signingHeading } from "./signing-headings.ts";
import { readProse } from "./signing-prose.ts";
import { readTable } from "./signing-table.ts";

/** What stands under a heading of signatories: read whole, or not at all. */
export interface Reading {
  readonly signatures: readonly Signature[];
  /** How many blocks the list is. */
  readonly blocks: number;
  readonly isTable: boolean;
  /** Whether what follows could be a name too, but is not like those before it. */
  readonly isOpen: boolean;
}

/** What a heading, or a paragraph that stands for one, says of a list of those who signed. */
export function headingOf(block: RootContent, language: string): SigningHeading | undefined {
  if (block.type !== "heading" && block.type !== "paragraph") return undefined;
  const text = plainText(block).trim();
  const heading = text.length < 100 ? signingHeading(text, language) : undefined;
  const isSentence = heading?.kind === "begins" && block.type === "paragraph" && !/[:：]$/u.test(text);
  return isSentence ? undefined : heading;
}

/** Reads lists, short paragraphs and headings that are countries, up to what is none of them. */
export function readList(blocks: readonly RootContent[], reader: LineReader): Reading | undefined {
  const signatures: Signature[] = [];
  let country: string | undefined;
  let first: RootContent | undefined;
  let count = 0;
  for (const block of blocks) {
    if (headingOf(block, reader.language)?.kind === "whole") break;
    const group = countryOf(block, reader);
    if (group !== undefined) country = group;
    else {
      const read = block.type === "table" ? readTable(block, reader) : readBlock(block, { reader, country });
      if (read === undefined || isOdd(block, { first, read, signatures })) break;
      first ??= block;
      signatures.push(...read);
    }
    count += 1;
  }
  const rest = blocks[count];
  // A list that cannot be read ends no list that can: then nothing is taken.
  if (signatures.length === 0 || rest?.type === "list") return undefined;
  return { signatures, blocks: count, isTable: first?.type === "table", isOpen: mayBeName(rest, first, reader) };
}

function mayBeName(block: RootContent | undefined, first: RootContent | undefined, reader: LineReader): boolean {
  if (block?.type !== "paragraph" || first?.type !== "paragraph") return false;
  const isHeading = headingOf(block, reader.language) !== undefined;
  return !isHeading && readBlock(block, { reader, country: undefined }) !== undefined;
}

/** What was read so far, and now. */
interface Progress {
  readonly first: RootContent | undefined;
  readonly read: readonly Signature[];
  readonly signatures: readonly Signature[];
}

/** Whether a block goes on with something else: a line of another kind, or one without a country where all had one. */
function isOdd(block: RootContent, { first, read, signatures }: Progress): boolean {
  if (first === undefined) return false;
  if (first.type !== block.type) return true;
  const told = signatures.every(({ country }) => country !== undefined);
  return block.type === "paragraph" && told && read.some(({ country }) => country === undefined);
}

/** A heading, or a line of its own, that is a country's name. */
function countryOf(block: RootContent, { country }: LineReader): string | undefined {
  if (block.type !== "heading" && block.type !== "paragraph") return undefined;
  return country(plainText(block).replace(/[\s:：]+$/u, ""));
}

interface Reader {
  readonly reader: LineReader;
  readonly country: string | undefined;
}

/** One line of a list, with the line of the document that it stands on. */
interface Entry {
  readonly text: string;
  readonly source: number | undefined;
}

function readBlock(block: RootContent, context: Reader): readonly Signature[] | undefined {
  if (block.type === "list") return all(block.children.map((item) => readItem(item, context)));
  if (block.type !== "paragraph") return undefined;
  const source = block.position?.start.line;
  const entries = linesOf(block).map((line) => ({ text: line.map(plainText).join(""), source }));
  const prose = entries.length === 1 ? readProse(plainText(block), context.reader) : undefined;
  return prose?.map((signature) => ({ ...signature, source })) ?? readLines(entries, context);
}

/** Short lines, one name each; some may be countries over those that follow. */
function readLines(entries: readonly Entry[], { reader, country }: Reader): readonly Signature[] | undefined {
  const signatures: Signature[] = [];
  let group = country;
  for (const { text, source } of entries) {
    const named = reader.country(text.replace(/[\s:：]+$/u, ""));
    if (named !== undefined) {
      group = named;
      continue;
    }
    const length = listNumber(text)?.length ?? 0;
    const read = readOrganization(text.slice(length), reader);
    if (read === undefined) return undefined;
    signatures.push({ ...read, country: read.country ?? group, source });
  }
  return signatures;
}

/** An item is a name, several lines of names, or a country with a list of its own. */
function readItem(item: ListItem, context: Reader): readonly Signature[] | undefined {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return undefined;
  const group = countryOf(first, context.reader);
  if (group !== undefined && rest.length > 0)
    return all(rest.map((each) => readBlock(each, { ...context, country: group })));
  return rest.length > 0
    ? undefined
    : readLines([{ text: plainText(first), source: first.position?.start.line ?? item.position?.start.line }], context);
}

function all<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}
