import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import type { References, Segment, SegmentedStatement } from "../model/segment.ts";
import type { Placed, Statement } from "../model/statement.ts";
import { walk } from "../model/tree.ts";
import { type AuthorNote, authorNote, joinNotes } from "./author-note.ts";
import { blockIds } from "./ids.ts";
import { parseInline } from "./inline.ts";
import { type Block, isBlock, kindOf } from "./kind.ts";
import { sourceText } from "./source-text.ts";
import { countWords } from "./words.ts";

/**
 * Takes a document apart: its translatable texts, and what is left when they are taken out (law 1).
 *
 * @param sourceLocale The language of the canonical text, for counting words.
 */
export function segment(statement: Statement, sourceLocale: string): SegmentedStatement {
  const references = referencesOf(statement);
  const words = (text: string) => countWords(text, sourceLocale);
  const segments: Segment[] = [...frontSegments(statement, sourceLocale)];
  const inlines = new Map<string, readonly PhrasingContent[]>();
  const ids = blockIds(statement.body);
  const skeleton = takeApart(statement.body, (block, ancestors, note) => {
    const source = sourceText(block, ancestors, statement.text);
    const id = ids.next(block, ancestors);
    inlines.set(id, parseInline(source, references));
    segments.push({
      id,
      kind: kindOf(block, ancestors),
      source,
      format: "markdown",
      note: note.text,
      context: note.context,
      words: words(source),
      language: sourceLocale,
      file: statement.file,
      line: block.position?.start.line ?? 1,
    });
    return id;
  });
  segments.push(...revisionSegments(statement, sourceLocale));
  return { statement, segments, skeleton, inlines, references };
}

/** The opposite of taking apart: every block gets its inline content back. */
export function restore(skeleton: Root, inlines: ReadonlyMap<string, readonly PhrasingContent[]>): Root {
  const fill = (node: Nodes): Nodes => {
    const id = node.data?.segment;
    if (id !== undefined) {
      const { segment: _, ...data } = node.data ?? {};
      const bare = { ...node, children: [...(inlines.get(id) ?? [])] } as Nodes;
      if (Object.keys(data).length > 0) bare.data = data;
      else delete bare.data;
      return bare;
    }
    return "children" in node ? ({ ...node, children: node.children.map(fill) } as Nodes) : node;
  };
  return fill(skeleton) as Root;
}

type TakeOut = (block: Block, ancestors: readonly Parents[], note: AuthorNote) => string;

/** Copies the tree, empties each block that holds text, and hands it out together with the comment before it. */
function takeApart(root: Root, takeOut: TakeOut): Root {
  let note: AuthorNote = { text: undefined, context: undefined };
  const visit = (node: Nodes, ancestors: readonly Parents[]): Nodes => {
    if (node.type === "html") note = joinNotes(note, authorNote(node.value));
    if (isBlock(node) && node.children.length > 0) {
      const id = takeOut(node, ancestors, note);
      note = { text: undefined, context: undefined };
      return { ...node, children: [], data: { ...node.data, segment: id } } as Nodes;
    }
    if (!("children" in node)) return node;
    return { ...node, children: node.children.map((child) => visit(child, [...ancestors, node])) } as Nodes;
  };
  return visit(root, []) as Root;
}

function frontSegments(statement: Statement, language: string): readonly Segment[] {
  const { title, subtitle, summary, place, authors, source } = statement.frontMatter;
  const front = (id: string, kind: Segment["kind"], text: Placed<string> | undefined): readonly Segment[] =>
    text === undefined ? [] : [textSegment({ id, kind, text, file: statement.file }, language)];
  return [
    ...front("title", "title", title),
    ...front("subtitle", "subtitle", subtitle),
    ...authors.flatMap(({ name, role }, index) => [
      ...front(`author-${index + 1}`, "author", name),
      ...front(`author-${index + 1}-role`, "role", role),
    ]),
    ...front("place", "place", place),
    ...front("source-title", "source", source?.translate === true ? source.title : undefined),
    ...front("summary", "summary", summary),
  ];
}

/** They stand at the end of each edition, and so of each catalog. */
function revisionSegments({ frontMatter, file }: Statement, language: string): readonly Segment[] {
  return frontMatter.revisions.map(({ note }, index) =>
    textSegment({ id: `revision-${index + 1}`, kind: "revision", text: note, file }, language),
  );
}

interface FrontText extends Pick<Segment, "id" | "kind" | "file"> {
  readonly text: Placed<string>;
}

function textSegment({ text: { value: source, line }, ...rest }: FrontText, language: string): Segment {
  const words = countWords(source, language);
  return { ...rest, source, format: "text", note: undefined, context: undefined, words, language, line };
}

function referencesOf(statement: Statement): References {
  const definitions: string[] = [];
  const footnotes: string[] = [];
  for (const [node] of walk(statement.body)) {
    const { start, end } = node.position ?? {};
    if (node.type === "definition") definitions.push(statement.text.slice(start?.offset, end?.offset));
    if (node.type === "footnoteDefinition") footnotes.push(node.label ?? node.identifier);
  }
  return { definitions: definitions.join("\n"), footnotes };
}
