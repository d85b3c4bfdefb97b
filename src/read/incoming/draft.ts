import type { Nodes, RootContent } from "mdast";
import { plainText } from "../../model/tree.ts";

/** What a note is about. */
export type NoteCode =
  | "title"
  | "date"
  | "place"
  | "author"
  | "language"
  | "charset"
  | "left-out"
  | "points"
  | "signatories"
  | "organization"
  | "joined"
  | "characters"
  | "heading"
  | "image"
  | "link"
  | "footnote"
  | "table";

/** One thing that was done with an incoming document, or one that its author must look at. */
export interface Note {
  readonly code: NoteCode;
  /** Whether it is certain; what is not is for the author to judge. */
  readonly sure: boolean;
  readonly message: string;
  /** The line of the incoming file, from 1; Word documents have none. */
  readonly source?: number | undefined;
  /** How the text concerned begins. */
  readonly text?: string | undefined;
}

declare module "unist" {
  interface Data {
    /** What was done to a block of an incoming document; travels with the block until its line is known. */
    notes?: readonly Note[];
  }
}

/** One who signed, as a line of the list says it. */
export interface Signature {
  readonly name: string;
  readonly abbreviation: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  readonly source: number | undefined;
}

/** One who wrote the text, as a byline says it. */
export interface Author {
  readonly name: string;
  readonly role: string | undefined;
}

/** What is known for the front matter; what is not stays a key for the author. */
export interface FrontDraft {
  readonly title: string | undefined;
  readonly date?: string | undefined;
  readonly place?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
}

/** An incoming document on its way to canonical Markdown. */
export interface Draft {
  readonly front: FrontDraft;
  readonly blocks: readonly RootContent[];
  readonly signatures: readonly Signature[];
  /** Of what is in no block: notes of blocks are with them. */
  readonly notes: readonly Note[];
  /** BCP 47; what the call or the document says, or its letters tell, else the publication's source. */
  readonly language: string;
  /** Whether that is known to be another one than the publication's source. */
  readonly isOwnLanguage?: boolean | undefined;
  /** Pictures that came inside the document, by the address that the tree has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const shown = 60;

/** How a text begins, on one line. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= shown ? line : `${letters.slice(0, shown).join("").trimEnd()}…`;
}

/** A note on a node: its line and how it begins. */
export function noteOn(node: Nodes, { code, sure, message }: Pick<Note, "code" | "sure" | "message">): Note {
  const first = node.type === "list" ? (node.children[0] ?? node) : node;
  return { code, sure, message, source: node.position?.start.line, text: beginning(plainText(first)) };
}

/** The node with one more note. */
export function noted<T extends Nodes>(node: T, note: Pick<Note, "code" | "sure" | "message">): T {
  return { ...node, data: { ...node.data, notes: [...(node.data?.notes ?? []), noteOn(node, note)] } };
}

/** What was done to the letters of blocks that leave the text: it holds wherever their words went. */
export function letterNotes(...blocks: readonly Nodes[]): readonly Note[] {
  return blocks.flatMap((block) => (block.data?.notes ?? []).filter(({ code }) => code === "characters"));
}

/** The node with the notes of another that it takes the place of, or takes in. */
export function withNotesOf<T extends Nodes>(node: T, ...others: readonly Nodes[]): T {
  const notes = others.flatMap((other) => other.data?.notes ?? []);
  return notes.length === 0
    ? node
    : { ...node, data: { ...node.data, notes: [...(node.data?.notes ?? []), ...notes] } };
}
