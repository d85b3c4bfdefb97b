import type { ListItem, Paragraph, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";
import { countryFinder } from "./countries.ts";
import { type Draft, type Note, noted, noteOn, type Signature } from "./draft.ts";
import { linesOf } from "./lines.ts";
import { listNumber } from "./numbers.ts";
import { type LineReader, readOrganization } from "./organization-line.ts";
import { signingHeading } from "./signing-headings.ts";
import { readTable } from "./signing-table.ts";

/** One line of a list, with the heading it may stand under. */
interface Entry {
  readonly text: string;
  readonly source: number | undefined;
}

/** What stands under a heading of signatories: read whole, or not at all. */
interface Reading {
  readonly signatures: readonly Signature[];
  /** How many blocks the list is. */
  readonly blocks: number;
  readonly isTable: boolean;
}

/** Takes the list of those who signed out of the text; a directive stands where it stood. */
export function takeSignatories(draft: Draft): Draft {
  const reader = { country: countryFinder([draft.language]), language: draft.language };
  const headings = draft.blocks.flatMap((block, at) => {
    const kind = headingKind(block);
    return kind === undefined ? [] : [{ at, kind, reading: readList(draft.blocks.slice(at + 1), reader) }];
  });
  const found = headings.find(({ kind, reading }) => reading !== undefined && (kind === "whole" || isCertain(reading)));
  if (found?.reading !== undefined) return taken(draft, found.at, found.reading);
  const first = headings.find(({ kind }) => kind === "whole")?.at;
  if (first === undefined) return draft;
  const message = "Names seem to stand below, but not all of them could be told apart: they stay text.";
  const note = { code: "signatories" as const, sure: false, message };
  return { ...draft, blocks: draft.blocks.map((block, at) => (at === first ? noted(block, note) : block)) };
}

/** Whether what was read can be nothing but names, whatever the heading says. */
function isCertain({ signatures, isTable }: Reading): boolean {
  return isTable || signatures.every(({ country }) => country !== undefined);
}

function taken(draft: Draft, at: number, reading: Reading): Draft {
  const heading = draft.blocks[at];
  if (heading === undefined) return draft;
  const before = draft.blocks.slice(0, at);
  const after = draft.blocks.slice(at + 1);
  const { signatures, isTable } = reading;
  const message = `${signatures.length} signatories went to the front matter; ::signatories shows them here.`;
  const attributes = isTable ? { as: "table" } : {};
  const position = after[0]?.position;
  const directive: RootContent = { type: "leafDirective", name: "signatories", attributes, children: [], position };
  const start: Pick<Note, "source" | "text"> = { source: position?.start.line, text: signatures[0]?.name };
  const told = { ...directive, data: { notes: [{ code: "signatories" as const, sure: true, message, ...start }] } };
  const left = "Left out: ::signatories has a heading of its own, with their number, in every language.";
  const note = noteOn(heading, { code: "signatories", sure: true, message: left });
  const rest = after.slice(reading.blocks);
  return { ...draft, signatures, blocks: [...before, told, ...rest], notes: [...draft.notes, note] };
}

function headingKind(block: RootContent): "whole" | "begins" | undefined {
  if (block.type !== "heading" && block.type !== "paragraph") return undefined;
  const text = plainText(block).trim();
  const kind = text.length < 100 ? signingHeading(text) : undefined;
  return kind === "begins" && block.type === "paragraph" && !/[:：]$/u.test(text) ? undefined : kind;
}

/** Reads lists, short paragraphs and headings that are countries, up to what is none of them. */
function readList(blocks: readonly RootContent[], reader: LineReader): Reading | undefined {
  const signatures: Signature[] = [];
  let country: string | undefined;
  let first: RootContent | undefined;
  let count = 0;
  for (const block of blocks) {
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
  return { signatures, blocks: count, isTable: first?.type === "table" };
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

function readBlock(block: RootContent, context: Reader): readonly Signature[] | undefined {
  if (block.type === "list") return all(block.children.map((item) => readItem(item, context)));
  if (block.type !== "paragraph") return undefined;
  const entries = linesOf(block).map((line) => ({
    text: line.map(plainText).join(""),
    source: block.position?.start.line,
  }));
  const prose = entries.length === 1 ? readProse(block, context) : undefined;
  return prose ?? readLines(entries, context);
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

/** “A (Country), B (Country) and C (Country)”: only where every name has its country, so that no comma is one of a name. */
function readProse(paragraph: Paragraph, { reader }: Reader): readonly Signature[] | undefined {
  const text = plainText(paragraph).replace(/[.。।۔]\s*$/u, "");
  const pieces = text
    .split(/(?<=[)）])\s*(?:[;,،、，；]\s*)?(?=\S)/u)
    .map((piece, at) => (at === 0 ? piece : withoutAnd(piece, reader.language)));
  if (pieces.length < 2) return undefined;
  const signatures = readLines(
    pieces.map((piece) => ({ text: piece, source: paragraph.position?.start.line })),
    { reader, country: undefined },
  );
  return signatures?.every(({ country }) => country !== undefined) ? signatures : undefined;
}

/** The language's own “and” before the last of a list (CLDR). */
function withoutAnd(piece: string, language: string): string {
  const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(["a", "b"]);
  const and = parts.find(({ type }) => type === "literal")?.value.trim() ?? "";
  return and !== "" && piece.startsWith(and) ? piece.slice(and.length).trim() : piece;
}

function all<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}
