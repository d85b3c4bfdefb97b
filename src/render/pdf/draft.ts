import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Edition, LinePart, LocalizedText } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Asset } from "../../model/statement.ts";
import { writeBlocks } from "./blocks.ts";
import type { AttachmentData, Draft, SpanData, TextData } from "./data.ts";
import { languageOf } from "./language.ts";
import { breakable } from "./long-words.ts";
import type { NotePlace } from "./note-place.ts";
import { writeNotes } from "./notes.ts";
import { markOf, plain } from "./scope.ts";
import { headingWords } from "./words.ts";

/**
 * An edition as a template reads it, but for the fonts; and what has no place on a page: errors, and warnings.
 *
 * @param around Ids of what else is in the same file: links may lead there.
 */
export function draftEdition(
  edition: Edition,
  notes: NotePlace = "page",
  around: Iterable<string> = [],
): { readonly draft: Draft; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const scope = {
    edition,
    images: imagePaths(edition.assets),
    ids: new Set([...idsOf(edition), ...around]),
    placed: new Set<string>(),
    findings,
    top: true,
  };
  const body = writeBlocks(edition.body.children, scope);
  const draft: Draft = {
    kind: edition.kind,
    language: edition.locale.code,
    languages: languagesOf(edition),
    dir: edition.locale.direction,
    paper: edition.settings.paper,
    digits: edition.locale.digits,
    meta: metaOf(edition),
    labels: {
      kind: plain(edition.labels.kind),
      notes: plain(edition.labels.notes),
      pageOf: plain(edition.labels.pageOf),
      lang: edition.labels.lang ?? null,
    },
    url: null,
    publication: spanOf(edition.publicationTitle),
    publisher: spanOf(edition.publisher),
    rights: edition.rights === undefined ? null : spanOf(edition.rights),
    title: titleOf(edition.title, edition),
    subtitle: edition.subtitle === undefined ? null : titleOf(edition.subtitle, edition),
    summary: edition.summary === undefined ? null : textOf(edition.summary),
    authors: edition.authors.map((author) => author.map(spanOf)),
    firstPublished: edition.firstPublished.map(spanOf),
    version: edition.version === undefined ? null : plain(edition.version),
    dateline: edition.dateline.map(spanOf),
    translatedFrom: edition.translatedFrom ?? null,
    translators: translatorsOf(edition),
    notice: edition.notice ?? null,
    body,
    ...writeNotes(scope, notes),
    attachments: attachmentsOf(edition),
  };
  return { draft, findings };
}

/**
 * Where each picture is put below Typst's root: numbered, so that no name in a publication can point elsewhere. Typst goes
 * by the name's end, which is therefore that of what the file is, whatever it is called.
 */
export function imagePaths(assets: readonly Asset[]): ReadonlyMap<string, string> {
  return new Map(assets.map(({ path, mediaType }, at) => [path, `/assets/${at}.${mediaType.replace("image/", "")}`]));
}

function textOf(text: LocalizedText): TextData {
  return { id: text.id, ...breakable(plain(text.text)), mark: markOf(text) };
}

/** A title's lines end where words do. */
export function titleOf(text: LocalizedText, edition: Edition): TextData {
  const data = textOf(text);
  const words = headingWords(data.text, text.lang ?? edition.locale.code);
  return words === undefined ? data : { ...data, words };
}

function spanOf({ text, lang }: LocalizedText | LinePart): SpanData {
  return { text: plain(text), lang: lang ?? null };
}

const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/**
 * Names keep their own direction, whatever stands around them (UAX #9, 2.4). `en` stands behind the locale: where Intl
 * does not know it, the host's own would answer (law 5).
 */
function translatorsOf(edition: Edition): string | null {
  if (edition.translatedFrom === undefined || edition.translators.length === 0) return null;
  const foreign =
    edition.locale.direction === "rtl" ? /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u : /[\p{sc=Arab}\p{sc=Hebr}]/u;
  const names = edition.translators.map((name) =>
    foreign.test(name) ? firstStrongIsolate + plain(name) + popDirectionalIsolate : plain(name),
  );
  return new Intl.ListFormat([edition.locale.intl, "en"]).format(names);
}

function metaOf(edition: Edition): Draft["meta"] {
  const { publisher, summary, labels, publicationTitle, authorNames } = edition;
  return {
    authors: authorNames.length === 0 ? [plain(publisher.text)] : authorNames.map(plain),
    description: summary === undefined ? null : plain(summary.text),
    keywords: [plain(labels.kind), plain(publicationTitle.text)],
  };
}

function attachmentsOf(edition: Edition): readonly AttachmentData[] {
  return edition.sources.map((source, at) => ({
    name: source.name,
    path: `/sources/${at}`,
    mediaType: source.mediaType,
    relationship: source.relationship,
    description: plain(edition.labels.attached),
  }));
}

/** Every node that can carry a mark, notes included. */
function visitNodes(edition: Edition, see: (node: Nodes) => void): void {
  visit(edition.body, see);
  for (const note of edition.notes) visit(note.definition, see);
}

/** What links can lead to. */
export function idsOf(edition: Edition): ReadonlySet<string> {
  const { title, subtitle, summary, notes } = edition;
  const ids = new Set([title, subtitle, summary, ...notes].flatMap((each) => (each === undefined ? [] : [each.id])));
  visitNodes(edition, (node) => {
    if (node.data?.block !== undefined) ids.add(node.data.block.id);
  });
  return ids;
}

function languagesOf(edition: Edition): Draft["languages"] {
  const codes = new Set([edition.locale.code]);
  if (edition.labels.lang !== undefined) codes.add(edition.labels.lang);
  const { title, subtitle, summary, publicationTitle, publisher, dateline, authors, firstPublished } = edition;
  const lines = [...dateline, ...authors.flat(), ...firstPublished];
  for (const text of [title, subtitle, summary, publicationTitle, publisher, edition.rights, ...lines])
    if (text?.lang !== undefined) codes.add(text.lang);
  visitNodes(edition, (node) => {
    if (node.data?.block?.lang !== undefined) codes.add(node.data.block.lang);
    if (node.data?.language !== undefined) codes.add(node.data.language.lang);
  });
  return Object.fromEntries([...codes].map((code) => [code, languageOf(code)]));
}

/** What stands before the text, and around it. */
export function withoutBody(draft: Draft): Draft {
  return { ...draft, body: [], notes: {}, looseNotes: [], attachments: [] };
}
