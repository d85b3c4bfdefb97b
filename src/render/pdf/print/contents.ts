/** What stands on a page of the finished piece: a page of the text, from 1; the imprint; nothing. */
export type Content = number | "imprint" | "blank";

/**
 * The pages of a finished piece in reading order. The text begins on the first; what is left over stays blank behind it,
 * but for the last page, the back cover, which has the imprint: whoever holds the closed piece never sees an empty back.
 * A text that fills every page has no imprint: it is not worth a sheet of its own.
 *
 * @param text How many pages the text has, at least one and at most `room`.
 * @param room How many pages the piece has.
 */
export function contentsOf(text: number, room: number): readonly Content[] {
  const pages = Array.from({ length: text }, (_, at): Content => at + 1);
  if (text === room) return pages;
  return [...pages, ...Array.from({ length: room - text - 1 }, (): Content => "blank"), "imprint"];
}
