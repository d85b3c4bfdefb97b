/** What an author says to translators about the next block. */
export interface AuthorNote {
  readonly text: string | undefined;
  /** From a comment that begins with `context:`; becomes the entry's msgctxt. */
  readonly context: string | undefined;
}

/**
 * Reads the HTML comments before a block.
 *
 * @returns Nothing where the HTML is more than comments.
 */
export function authorNote(html: string): AuthorNote | undefined {
  const comments = [...html.matchAll(/<!--([\s\S]*?)-->/g)].map((match) =>
    (match[1] ?? "").replace(/\s+/g, " ").trim(),
  );
  if (html.replace(/<!--[\s\S]*?-->/g, "").trim() !== "" || comments.length === 0) return undefined;
  const contexts = comments.flatMap((comment) => /^context:\s*(.+)$/i.exec(comment)?.[1] ?? []);
  const texts = comments.filter((comment) => comment !== "" && !/^context:/i.test(comment));
  return { text: texts.length > 0 ? texts.join(" ") : undefined, context: contexts[0] };
}

/** Several comments before one block are one word. */
export function joinNotes(first: AuthorNote, second: AuthorNote | undefined): AuthorNote {
  const texts = [first.text, second?.text].filter((text) => text !== undefined);
  return { text: texts.length > 0 ? texts.join(" ") : undefined, context: second?.context ?? first.context };
}
