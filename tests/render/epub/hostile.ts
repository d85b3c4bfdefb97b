import fc from "fast-check";
import type { Edition } from "../../../src/model/edition.ts";
import { edition } from "./edition.ts";

/** Pieces that mean something to XML, HTML, CSS, a path or a URL, or that no XML can hold. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."]]> <![CDATA[ --> <!-- <?xml ?> &amp; &bogus; &#0; </title> <script>alert(1)</script> \" ' < > & = ../../ %00 javascript:".split(
      " ",
    ),
    ...[
      "\u0000",
      "\u0008",
      "\u000B",
      "\u001B",
      "\u007F",
      "\u0085",
      "\uFFFE",
      "\uFFFF",
      "\uD800",
      "\uDFFF",
      "\u202E",
      "\u2028",
      "\r",
      "\t",
    ],
    ...["{{ x }}", "{% x %}", "#{x}", "\u{1F600}", "\u{1FFFE}", "ؤ", " ", "http://[", "//x", "a:b", "%", "\\"],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

/** Text that somebody wrote to break a book. */
export const hostileText = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));

/** An edition with such text in every place that takes text from content. */
export const hostileEdition: fc.Arbitrary<Edition> = fc
  .record({ text: hostileText, title: hostileText, url: hostileText, alt: hostileText, name: hostileText })
  .map(({ text, title, url, alt, name }) => {
    const one = edition({
      title,
      markdown: "## x\n\nA [link](#x), text[^1].\n\n| a | b |\n| - | - |\n| c | d |\n\n1. e\n\n[^1]: note",
    });
    const front = { ...one.title, text };
    return {
      ...one,
      ...{
        subtitle: { ...front, id: "subtitle" },
        summary: { ...front, id: "summary" },
        publisher: { ...front, id: "publisher", text: name },
      },
      publicationTitle: { ...front, text: alt },
      dateline: (["place", "text", "date"] as const).map((role) => ({ role, text, lang: undefined, dir: undefined })),
      notice: text,
      translatedFrom: text,
      translators: [name, ""],
      labels: { ...one.labels, contents: text, cover: text, notes: text, text, kind: text, accessibilitySummary: text },
      body: replaceTexts(one.body, { text, url, alt }),
      notes: one.notes.map((note) => ({
        ...note,
        definition: replaceTexts(note.definition, { text, url, alt }),
        backLabel: text,
      })),
    };
  });

/** Puts the text in place of every text, and the address in place of every address. */
function replaceTexts<T extends object>(tree: T, values: Readonly<Record<"text" | "url" | "alt", string>>): T {
  const copy: unknown = JSON.parse(JSON.stringify(tree), (key, value: unknown) => {
    if (key === "value") return values.text;
    if (key === "url") return values.url;
    return value;
  });
  return copy as T;
}
