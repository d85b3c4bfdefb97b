import type { Edition } from "../../model/edition.ts";
import type { BlockData, Draft, InlineData } from "./data.ts";

/** One language of an edition: as its single edition has it, and as it is drawn. */
export interface DraftedEdition {
  readonly edition: Edition;
  readonly draft: Draft;
}

type Cell = readonly BlockData[];

/**
 * Notes that stand after the text, as rows of a cell for each language: a heading, then each note beside the same in the
 * other languages, in the order of the first that has it.
 */
export function looseNoteCells(parts: readonly DraftedEdition[]): readonly (readonly Cell[])[] {
  const notes = parts.map(noteCells);
  const names = new Set(notes.flatMap((own) => [...own.keys()]));
  if (names.size === 0) return [];
  const headings = parts.map(({ draft }): Cell => (draft.looseNotes.length === 0 ? [] : [headingOf(draft)]));
  return [headings, ...[...names].map((name) => notes.map((own) => own.get(name) ?? []))];
}

/** Each note as a list of its own, with its own number, by what its author calls it. */
function noteCells({ edition, draft }: DraftedEdition): ReadonlyMap<string, Cell> {
  const loose = new Map(draft.looseNotes.map((note) => [note.id, note]));
  return new Map(
    edition.notes.flatMap(({ id, identifier }) => {
      const note = loose.get(id);
      return note === undefined ? [] : [[identifier, [listOf(note, draft)]] as const];
    }),
  );
}

function headingOf({ language, labels }: Draft): BlockData {
  const mark = labels.lang === null ? null : { lang: labels.lang, notice: null };
  const words: readonly InlineData[] = [{ type: "text", value: labels.notes }];
  return { type: "heading", depth: 2, outline: labels.notes, id: `notes-${language}`, mark, children: words };
}

function listOf(note: Draft["looseNotes"][number], { notes }: Draft): BlockData {
  // A template reads the id of an item that is no block of the edition.
  const item = { id: note.id, number: note.number, checked: null, children: notes[note.id] ?? [] };
  return { type: "numbered", points: true, spread: false, items: [item] };
}

/** The notes whose text stands at the foot of the page that shows these blocks, in order. */
export function noteIds(value: readonly BlockData[]): readonly string[] {
  const ids: string[] = [];
  const see = (each: unknown): void => {
    if (Array.isArray(each)) for (const one of each) see(one);
    else if (typeof each === "object" && each !== null) {
      const node = each as Partial<Extract<InlineData, { readonly type: "note" }>>;
      if (node.type === "note" && node.first === true && node.target !== undefined) ids.push(node.target);
      for (const one of Object.values(each)) see(one);
    }
  };
  see(value);
  return ids;
}
