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
