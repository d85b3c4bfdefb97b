import type { Link, Nodes, Root } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";
import { plainText } from "../../model/tree.ts";
import { parseMarkdown } from "../markdown.ts";
import { type Draft, type Note, noteOn } from "./draft.ts";
import { frontText, lateNotes } from "./front-text.ts";
import type { Signatory } from "./register-entries.ts";

/** A note and where in the new file it is about; nothing for what is not there. */
export interface PlacedNote extends Note {
  /** From 1. */
  readonly line: number | undefined;
}

/** A statement's text, and what there is to say of it. */
export interface Written {
  readonly text: string;
  readonly notes: readonly PlacedNote[];
}

const directives = directiveToMarkdown();

/** Before these a colon begins a directive that there is, or one with a label or attributes. */
const directive = "(?=date|organization|[^\\s\\p{P}\\p{S}]\\S*?[[{])";

/**
 * The extension would escape the colon of every time of day, and not one behind another escaped character; what only looks
 * like a directive is words again when it is read (read/canonical.ts). In an address no colon begins anything.
 */
const unsafe: Options["unsafe"] = (directives.unsafe ?? []).map((pattern) => {
  if (pattern.before !== "[^:]") return pattern;
  const { before: _, ...rest } = pattern;
  const elsewhere = ["autolink", "destinationLiteral", "destinationRaw", "titleQuote", "titleApostrophe"] as const;
  return { ...rest, after: directive, notInConstruct: [...elsewhere] };
});

/** An address that stands for itself is an autolink (CommonMark, section 6.5); no character of it means anything else. */
const link: Handle & { peek: Handle } = (node: Link, parent, state, info) =>
  isAutolink(node) ? `<${plainText(node)}>` : defaultHandlers.link(node, parent, state, info);
link.peek = (node: Link) => (isAutolink(node) ? "<" : "[");

/** An absolute address, and one of e-mail, as CommonMark has them between `<` and `>`. */
const uri = /^https?:[!-;=?-[\]-~]+$/i;
const label = "[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?";
const mail = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]+@${label}(?:\\.${label})*$`, "i");

function isAutolink(node: Link): boolean {
  const isBare = (node.title ?? null) === null && node.children.length === 1 && node.children[0]?.type === "text";
  const words = plainText(node);
  return isBare && (words === node.url ? uri.test(words) : `mailto:${words}` === node.url && mail.test(words));
}

const options: Options = {
  handlers: { link },
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { ...directives, unsafe }],
  bullet: "-",
  emphasis: "_",
  fences: true,
  listItemIndent: "one",
  incrementListMarker: true,
  resourceLink: true,
  rule: "-",
};

/** Writes a draft as canonical Markdown: whatever stands in it, it is text and nothing else (law 8). */
export function writeDraft(draft: Draft, fallbackTitle: string, signatories: readonly Signatory[]): Written {
  const tree: Root = { type: "root", children: [...draft.blocks] };
  const body = toMarkdown(tree, options);
  const text = `${frontText(draft.front, fallbackTitle, signatories)}\n${body}`;
  const lines = linesOf(tree.children, parseMarkdown(text).children.slice(1));
  const placed = [...lines].flatMap(([node, line]) =>
    [...countNotes(node, draft, signatories.length), ...(node.data?.notes ?? [])].map((note) => ({ ...note, line })),
  );
  const others = [...draft.notes, ...lateNotes(signatories, draft.front.date)].map((note) => ({
    ...note,
    line: lineOfKey(text, note),
  }));
  return { text, notes: [...others, ...placed].toSorted(inOrder) };
}

/** How many signed, each counted once, where the directive shows them. */
function countNotes(node: Nodes, { signatures: [first] }: Draft, count: number): readonly Note[] {
  if (node.type !== "leafDirective") return [];
  const who = count === 1 ? "1 signatory" : `${count} signatories`;
  const message = `${who} went to the front matter; ::signatories shows them here.`;
  return [{ ...noteOn(node, { code: "signatories", sure: true, message }), text: first?.name }];
}

/** The line on which each block of a tree begins: the text is read again, and has the same blocks. */
function linesOf(
  blocks: readonly Nodes[],
  read: readonly Nodes[],
  lines: Map<Nodes, number | undefined> = new Map(),
): ReadonlyMap<Nodes, number | undefined> {
  blocks.forEach((block, at) => {
    const same = read[at];
    lines.set(block, same?.type === block.type ? same.position?.start.line : undefined);
    if ("children" in block)
      linesOf(block.children, same !== undefined && "children" in same ? same.children : [], lines);
  });
  return lines;
}

/** Front-matter keys have lines too. */
function lineOfKey(text: string, { code, message }: Note): number | undefined {
  if (message.startsWith("Left out") || !["title", "date", "place", "author"].includes(code)) return undefined;
  const at = text
    .split("\n")
    .findIndex((line) => line.replace(/^# /, "").startsWith(code === "author" ? "authors:" : `${code}:`));
  return at === -1 ? undefined : at + 1;
}

/** In the order of the incoming file; what has no line there stands first. */
function inOrder(one: PlacedNote, other: PlacedNote): number {
  return (one.source ?? 0) - (other.source ?? 0) || (one.line ?? 0) - (other.line ?? 0);
}
