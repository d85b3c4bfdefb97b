import type { Edition, LocalizedText } from "../../model/edition.ts";
import { plainText, walk } from "../../model/tree.ts";

/** Longer first paragraphs are not cut: a word is not always what stands between two spaces. */
type Summary = Pick<LocalizedText, "text" | "lang" | "dir">;

/** A text's own summary, or else its first paragraph, or else its title: what a list shows of it. */
export function summaryOf(edition: Edition): Summary {
  return edition.summary ?? firstParagraph(edition) ?? edition.title;
}

function firstParagraph({ body }: Edition): Summary | undefined {
  for (const [node] of walk(body)) {
    const text = node.type === "paragraph" ? plainText(node) : "";
    if (text.trim() !== "") return { text, lang: node.data?.block?.lang, dir: node.data?.block?.dir };
  }
  return undefined;
}
