import { readFileSync } from "node:fs";
import type { Nodes, Parents, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { describeLocale } from "../../../src/config/locale.ts";
import type { BlockMark, Edition, EditionLabels, LocalizedText, Note } from "../../../src/model/edition.ts";
import type { Locale } from "../../../src/model/locale.ts";
import type { Templates } from "../../../src/model/rendition.ts";
import type { Asset } from "../../../src/model/statement.ts";

/** What a test says of an edition; all else is ordinary. */
export interface EditionSketch {
  readonly code?: string;
  readonly markdown?: string;
  readonly title?: string;
  readonly assets?: readonly Asset[];
  /** Marks by block id, laid over the ordinary ones. */
  readonly marks?: Readonly<Record<string, Partial<BlockMark>>>;
  readonly over?: Partial<Edition>;
}

/** The style sheet as it ships. */
export const templates: Templates = { "epub/style.css": readFileSync("templates/epub/style.css", "utf8") };

/** A PNG of one pixel. */
export const picture = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

export const cover = { bytes: picture, mediaType: "image/png" };

const labels: EditionLabels = {
  accessibilitySummary: "All text can be read aloud.",
  attached: "Source",
  cell: "{column}: {value}",
  columns: "Languages shown",
  contents: "Contents",
  cover: "Cover",
  download: "Download",
  formats: { html: "Web page", pdf: "PDF", epub: "EPUB", text: "Text" },
  kind: "Statement",
  languages: "Languages",
  links: "Links",
  note: "Note",
  notes: "Notes",
  pageOf: "Page {page} of {total}",
  parallel: "Side by side",
  skip: "Skip to the text",
  statements: "Statements",
  summary: "Summary",
  text: "Text",
  lang: undefined,
};

const own = { lang: undefined, dir: undefined };

/** An edition of a few lines of Markdown, made without the stages that make the real ones. */
export function edition(sketch: EditionSketch = {}): Edition {
  const locale = localeOf(sketch.code ?? "en");
  const { body, notes } = parse(sketch);
  const front = (id: string, text: string): LocalizedText => ({ ...mark(id), ...sketch.marks?.[id], text });
  return {
    key: `joint-statement/${locale.code}`,
    statement: "joint-statement",
    name: "joint-statement",
    kind: "statement",
    locale,
    settings: { locale, paper: "a4", untranslated: "withhold", minimum: 100, fonts: [] },
    sourceLocale: localeOf("en"),
    identifier: "urn:uuid:5f0c4f0e-7a38-5d7c-9c56-0c1c3d8d4a11",
    url: `https://statements.example.org/${locale.code}/joint-statement/`,
    publicationTitle: front("publication", "Statements of the Archive Network"),
    publisher: front("publisher", "Archive Network"),
    title: front("title", sketch.title ?? "Joint statement"),
    subtitle: front("subtitle", "What a record is worth"),
    summary: front("summary", "What we undertake & ask."),
    authors: [],
    authorNames: [],
    firstPublished: [],
    version: undefined,
    dateline: [
      { role: "place", text: "Thessaloniki", ...own },
      { role: "text", text: ", ", ...own },
      { role: "date", text: "12 March 2026", ...own },
    ],
    issued: "2026-03-12",
    modified: "2026-03-12T00:00:00Z",
    translators: ["Ada Example"],
    notice: undefined,
    translatedFrom: undefined,
    body,
    notes,
    assets: sketch.assets ?? [],
    labels,
    sources: [],
    words: { current: 100, stale: 0, fuzzy: 0, missing: 0 },
    percent: 100,
    ...sketch.over,
  };
}

function localeOf(code: string): Locale {
  const locale = describeLocale(code);
  if (locale === undefined) throw new Error(`${code} is no BCP 47 tag`);
  return locale;
}

function mark(id: string): BlockMark {
  return { id, state: "current", lang: undefined, dir: undefined, notice: undefined };
}

function parse({ markdown = "One paragraph.", marks = {} }: EditionSketch): { body: Root; notes: Note[] } {
  const body = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(markdown);
  const counts = { heading: 0, point: 0, other: 0 };
  visit(body, (node, _index, parent) => {
    const id = blockId(node, parent, counts);
    if (id !== undefined) node.data = { ...node.data, block: { ...mark(id), ...marks[id] } };
  });
  return { body, notes: takeNotes(body) };
}

function blockId(
  node: Nodes,
  parent: Parents | undefined,
  counts: Record<"heading" | "point" | "other", number>,
): string | undefined {
  if (node.type === "heading") return `section-${++counts.heading}`;
  if (node.type !== "paragraph" && node.type !== "tableCell") return undefined;
  const first = parent?.type === "listItem" && parent.children[0] === node;
  return first ? `point-${++counts.point}` : `p-${++counts.other}`;
}

function takeNotes(body: Root): Note[] {
  const notes: Note[] = [];
  visit(body, "footnoteReference", (reference) => {
    const ordinal = notes.length + 1;
    const id = `note-${ordinal}-ref`;
    const data = { number: String(ordinal), ordinal, target: `note-${ordinal}`, id, label: `Note ${ordinal}` };
    reference.data = { ...reference.data, reference: data };
    visit(body, "footnoteDefinition", (definition, index, parent) => {
      if (definition.identifier !== reference.identifier || parent === undefined || index === undefined)
        return undefined;
      notes.push({
        id: data.target,
        number: data.number,
        identifier: definition.identifier,
        definition,
        references: [id],
        backLabel: "Back",
      });
      return SKIP;
    });
  });
  body.children = body.children.filter(({ type }) => type !== "footnoteDefinition");
  return notes;
}
