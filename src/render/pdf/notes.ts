import type { Note } from "../../model/edition.ts";
import { plainText } from "../../model/tree.ts";
import { writeBlocks } from "./blocks.ts";
import type { BlockData, PageData } from "./data.ts";
import type { NotePlace } from "./note-place.ts";
import type { Scope } from "./scope.ts";

/**
 * The texts of an edition's notes, and which of them stand after its text. A page carries a note where it is first
 * referred to; one that nothing on a page refers to, or only itself, would never be seen. One as long as half a page, or
 * more, would drive the text that refers to it from its own page: it stands after the text too.
 *
 * @param scope After the body has been written: it knows which notes have a place.
 */
export function writeNotes(scope: Scope, place: NotePlace): Pick<PageData, "notes" | "looseNotes"> {
  const inner = { ...scope, top: false };
  const notes: Record<string, readonly BlockData[]> = {};
  const hasPlace = (note: Note) =>
    scope.placed.has(note.id) && notes[note.id] === undefined && place === "page" && !isEndnote(note);
  const write = (note: Note) => {
    notes[note.id] = writeBlocks(note.definition.children, inner);
    // What it refers to stands beside it, and what that refers to.
    for (const each of scope.edition.notes) if (hasPlace(each)) write(each);
  };
  for (const note of scope.edition.notes) if (hasPlace(note)) write(note);
  const looseNotes = scope.edition.notes.flatMap((note) => {
    if (notes[note.id] !== undefined) return [];
    scope.placed.add(note.id);
    write(note);
    return [{ id: note.id, number: note.number }];
  });
  return { notes: inOrder(scope.edition.notes, notes), looseNotes };
}

/** Characters of a note that take about half a page; East Asian ones are twice as wide. */
const halfPage = 1900;

function isEndnote({ definition }: Note): boolean {
  const text = plainText(definition);
  return text.length + (text.match(/\p{sc=Han}/gu)?.length ?? 0) > halfPage;
}

function inOrder(all: readonly Note[], notes: Readonly<Record<string, readonly BlockData[]>>): PageData["notes"] {
  return Object.fromEntries(all.map(({ id }) => [id, notes[id] ?? []]));
}
