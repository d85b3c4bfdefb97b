import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { blockIds } from "../../model/tree.ts";
import { attachmentsOf, imagePaths, sourcesOf } from "./attachments.ts";
import { writeBlocks } from "./blocks.ts";
import type { Draft } from "./data.ts";
import { frameOf, frontOf } from "./draft-front.ts";
import { languageOf } from "./language.ts";
import type { NotePlace } from "./note-place.ts";
import { writeNotes } from "./notes.ts";

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
    ...frameOf(edition),
    languages: languagesOf(edition),
    ...frontOf(edition),
    body,
    ...writeNotes(scope, notes),
    attachments: attachmentsOf(sourcesOf([edition])),
  };
  return { draft, findings };
}

/** Every node that can carry a mark, notes included. */
function visitNodes(edition: Edition, see: (node: Nodes) => void): void {
  visit(edition.body, see);
  for (const note of edition.notes) visit(note.definition, see);
}

/** What links can lead to. */
export function idsOf(edition: Edition): ReadonlySet<string> {
  const { title, subtitle, summary, notes } = edition;
  const own = [title, subtitle, summary, ...notes].flatMap((each) => (each === undefined ? [] : [each.id]));
  const trees = [edition.body, ...notes.map(({ definition }) => definition)];
  return new Set([...own, ...trees.flatMap(blockIds)]);
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
