import { expect } from "vitest";
import type { ImportOptions, ImportResult } from "../../src/build/exchange/import.ts";
import { readPo } from "../../src/catalog/po.ts";
import { bringBack, happened, poHeader, publicationOf, read, sendOut, sent, write } from "./exchange-publication.ts";

/** The canonical text of the example. */
export const body = "First **bold** text.\n\nSecond text.\n\nThird text with [a link](https://example.org).";

/** Its Greek catalog: a fuzzy text, one that is folded, one that is missing, one that is gone. */
export const catalog = `${poHeader("el")}#. title
msgid "Title"
msgstr "Τίτλος"

# Μια κουβέντα
#. p-1 (paragraph)
#, fuzzy
#| msgid "First bold text."
msgid "First **bold** text."
msgstr "Πρώτο **έντονο**."

#. p-2 (paragraph)
msgid "Second text."
msgstr ""
"Δεύτερο "
"κείμενο."

msgid "Third text with [a link](https://example.org)."
msgstr ""

#~ msgid "gone"
#~ msgstr "πάει"
`;

/** Where that stands. */
export const po = "/p/locales/el/s.po";

/** What a catalog has for each source text. */
export function entries(
  text: string,
): Readonly<Record<string, readonly [target: string, flags: string, previous: string | undefined]>> {
  return Object.fromEntries(
    readPo(text).entries.map(({ source, targets, flags, previous }) => [
      source,
      [targets[0] ?? "", flags.join(), previous],
    ]),
  );
}

/** What came of a file that went to a translator and back. */
interface RoundTrip {
  readonly result: ImportResult;
  readonly counts: Readonly<Record<string, number>>;
  /** Of the catalog. */
  readonly text: string;
}

/** Sends the example out, edits the file and brings it back. */
export async function roundTrip(
  format: "xliff" | "tmx" | "markdown",
  edit: (text: string) => string,
  more: Partial<ImportOptions> = {},
): Promise<RoundTrip> {
  const host = publicationOf(body, { el: catalog });
  const out = await sendOut(host, "el", format);
  const edited = edit(out);
  expect(edited).not.toBe(out);
  write(host, sent("el", format), edited);
  const result = await bringBack(host, [sent("el", format)], more);
  return { result, counts: happened(result), text: read(host, po) };
}
