import type { BlockData, Draft, InlineData } from "./data.ts";

/** Notes that nothing refers to, as blocks: a heading, then a list with the notes' own numbers. */
export function looseNoteBlocks({ language, labels, looseNotes, notes }: Draft): readonly BlockData[] {
  if (looseNotes.length === 0) return [];
  const id = `notes-${language}`;
  const mark = labels.lang === null ? null : { lang: labels.lang, notice: null };
  const words: readonly InlineData[] = [{ type: "text", value: labels.notes }];
  const items = looseNotes.map((note) => ({
    // A template reads the id of an item that is no block of the edition.
    id: note.id,
    number: note.number,
    checked: null,
    children: notes[note.id] ?? [],
  }));
  return [
    { type: "heading", depth: 2, outline: labels.notes, id, mark, children: words },
    { type: "numbered", points: true, spread: false, items },
  ];
}
