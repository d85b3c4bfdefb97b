import type { Note } from "../../model/edition.ts";
import { writeBlocks } from "./blocks.ts";
import type { BlockData, PageData } from "./data.ts";
import type { Scope } from "./scope.ts";

/**
 * The texts of an edition's notes, and which of them stand after its text. A page carries a note where it is first
 * referred to; one that nothing on a page refers to, or only itself, would never be seen.
 *
 * @param scope After the body has been written: it knows which notes have a place.
 */
export function writeNotes(scope: Scope): Pick<PageData, "notes" | "looseNotes"> {
  const inner = { ...scope, top: false };
  const notes: Record<string, readonly BlockData[]> = {};
  const write = (note: Note) => {
    notes[note.id] = writeBlocks(note.definition.children, inner);
    // What it refers to stands beside it, and what that refers to.
    for (const each of scope.edition.notes) if (scope.placed.has(each.id) && notes[each.id] === undefined) write(each);
  };
  for (const note of scope.edition.notes) if (scope.placed.has(note.id) && notes[note.id] === undefined) write(note);
  const looseNotes = scope.edition.notes.flatMap((note) => {
    if (notes[note.id] !== undefined) return [];
    scope.placed.add(note.id);
    write(note);
    return [{ id: note.id, number: note.number }];
  });
  return { notes: inOrder(scope.edition.notes, notes), looseNotes };
}

function inOrder(all: readonly Note[], notes: Readonly<Record<string, readonly BlockData[]>>): PageData["notes"] {
  return Object.fromEntries(all.map(({ id }) => [id, notes[id] ?? []]));
}
