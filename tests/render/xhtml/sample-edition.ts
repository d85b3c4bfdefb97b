import type { FootnoteDefinition, Nodes, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describeLocale } from "../../../src/config/locale.ts";
import type { BlockMark, Edition, EditionLabels, LinePart, LocalizedText, Note } from "../../../src/model/edition.ts";
import type { Locale } from "../../../src/model/locale.ts";
import { walk } from "../../../src/model/tree.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter).freeze();

/** A locale that must exist. */
export function localeOf(tag: string): Locale {
  const locale = describeLocale(tag);
  if (locale === undefined) throw new Error(`no locale ${tag}`);
  return locale;
}

/** A mark of a block that is as it should be. */
export function markOf(id: string, changes: Partial<BlockMark> = {}): BlockMark {
  return { id, state: "current", lang: undefined, dir: undefined, notice: undefined, ...changes };
}

/** A front-matter string with its mark. */
export function textOf(text: string, id: string, changes: Partial<BlockMark> = {}): LocalizedText {
  return { text, ...markOf(id, changes) };
}

const labels: EditionLabels = {
  accessibilitySummary: "Accessible.",
  attached: "Attached",
  cell: "{column}: {value}",
  columns: "Languages shown",
  contents: "Contents",
  cover: "Cover",
  download: "Download",
  formats: { html: "Web page", pdf: "PDF for printing", epub: "EPUB for e-readers", text: "Plain text" },
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

/** An edition whose body is this Markdown, with block ids and numbered notes as the edition stage gives them. */
export function editionOf(markdown: string, changes: Partial<Edition> = {}): Edition {
  const locale = changes.locale ?? localeOf("en");
  const tree = parser.parse(markdown);
  giveIds(tree);
  const { body, notes } = takeNotes(tree);
  return {
    key: `sample/${locale.code}`,
    statement: "sample",
    name: "sample",
    kind: "statement",
    locale,
    settings: { locale, paper: "a4", untranslated: "withhold", minimum: 100, fonts: [] },
    sourceLocale: localeOf("en"),
    identifier: "urn:uuid:00000000-0000-5000-8000-000000000000",
    url: `https://example.org/${locale.code}/sample/`,
    publicationTitle: textOf("Publication", "publication"),
    publisher: textOf("Publisher", "publisher"),
    title: textOf("Title", "title"),
    subtitle: undefined,
    summary: undefined,
    authors: [],
    authorNames: [],
    firstPublished: [],
    version: undefined,
    dateline: [],
    issued: undefined,
    modified: "2026-03-12T00:00:00Z",
    translators: [],
    notice: undefined,
    translatedFrom: undefined,
    body,
    notes,
    assets: [],
    labels,
    sources: [],
    words: { current: 1, stale: 0, fuzzy: 0, missing: 0 },
    percent: 100,
    ...changes,
  };
}

/** A piece of a dateline in the edition's own language. */
export function datelinePartOf(role: LinePart["role"], text: string, changes: Partial<LinePart> = {}): LinePart {
  return { role, text, lang: undefined, dir: undefined, ...changes };
}

/** The first node of a type in an edition's body, to be given a mark. */
export function firstOf(edition: Edition, type: Nodes["type"]): Nodes {
  for (const [node] of walk(edition.body)) if (node.type === type) return node;
  throw new Error(`no ${type}`);
}

function giveIds(tree: Root): void {
  const next = { point: 0, section: 0, p: 0 };
  const name = (kind: keyof typeof next): string => {
    next[kind] += 1;
    return `${kind}-${next[kind]}`;
  };
  for (const [node, ancestors] of walk(tree)) {
    const list = ancestors.at(-2);
    const isPoint = ancestors.length === 3 && list?.type === "list" && list.ordered === true;
    const isFirst = ancestors.at(-1)?.children[0] === node;
    if (node.type === "heading") node.data = { block: markOf(name("section")) };
    if (node.type === "tableCell") node.data = { block: markOf(name("p")) };
    if (node.type === "paragraph") node.data = { block: markOf(name(isPoint && isFirst ? "point" : "p")) };
  }
}

function takeNotes(tree: Root): { body: Root; notes: Note[] } {
  const definitions = tree.children.filter((node): node is FootnoteDefinition => node.type === "footnoteDefinition");
  const left = tree.children.filter((node) => !["footnoteDefinition", "yaml"].includes(node.type));
  const references = new Map<string, string[]>();
  for (const [node] of walk(tree)) {
    if (node.type !== "footnoteReference") continue;
    const ordinal = definitions.findIndex(({ identifier }) => identifier === node.identifier) + 1;
    const earlier = references.get(node.identifier) ?? [];
    const id = `note-${ordinal}-ref${earlier.length === 0 ? "" : `-${earlier.length + 1}`}`;
    references.set(node.identifier, [...earlier, id]);
    if (ordinal === 0) continue;
    const reference = { number: String(ordinal), ordinal, target: `note-${ordinal}`, id, label: `Note ${ordinal}` };
    node.data = { ...node.data, reference };
  }
  const notes = definitions.map((definition, index) => ({
    id: `note-${index + 1}`,
    number: String(index + 1),
    identifier: definition.identifier,
    definition,
    references: references.get(definition.identifier) ?? [],
    backLabel: `Back to note ${index + 1}`,
  }));
  return { body: { type: "root", children: left }, notes };
}
