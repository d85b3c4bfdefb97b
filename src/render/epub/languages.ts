import { visit } from "unist-util-visit";
import type { Edition } from "../../model/edition.ts";

/** The languages an edition's text is in: its own first, then those of texts shown in another one, in order of appearance. */
export function languagesOf(edition: Edition): readonly string[] {
  const { title, subtitle, summary, publisher, rights, dateline, authors, firstPublished } = edition;
  const front = [
    title,
    subtitle,
    ...authors.flat(),
    ...dateline,
    ...firstPublished,
    summary,
    publisher,
    rights,
  ].flatMap((text) => text?.lang ?? []);
  const languages = new Set([edition.locale.code, ...front]);
  for (const tree of [edition.body, ...edition.notes.map((note) => note.definition)]) {
    visit(tree, ({ data }) => {
      if (data?.block?.lang !== undefined) languages.add(data.block.lang);
    });
  }
  return [...languages];
}
