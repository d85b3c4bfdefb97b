import type { Element } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import { contentDocument, type Page } from "./content-document.ts";
import { inLabels, labelText } from "./labels.ts";
import type { Entry } from "./outline.ts";

/** Path of the navigation document beside the package document. */
export const navigationPath = "nav.xhtml";

/**
 * The navigation document (EPUB 3.3, section 7): contents for the reader, landmarks for the reading system.
 *
 * @param entries the contents, never empty
 * @param pages the content documents, in reading order
 */
export function navigationDocument(edition: Edition, entries: readonly Entry[], pages: readonly Page[]): string {
  const title = labelText(edition, "contents");
  const heading = x("h1", { id: "contents", ...inLabels(edition) }, title);
  const contents = x("nav", { "epub:type": "toc", role: "doc-toc", "aria-labelledby": "contents" }, [
    heading,
    contentsList(entries),
  ]);
  return contentDocument(edition, {
    path: navigationPath,
    title,
    lang: edition.labels.lang,
    body: [contents, landmarks(pages)],
  });
}

function contentsList(entries: readonly Entry[]): Element {
  return x(
    "ol",
    { class: "contents" },
    entries.map((entry) => {
      const { lang, dir } = entry;
      const link = x("a", { href: entry.href, lang, "xml:lang": lang, dir }, entry.text);
      return x("li", entry.children.length === 0 ? [link] : [link, contentsList(entry.children)]);
    }),
  );
}

/** For reading systems, not for reading: hidden, so that the contents are not read out twice. */
function landmarks(pages: readonly Page[]): Element {
  const items = pages.flatMap(({ path, landmark }) =>
    landmark === undefined ? [] : [x("li", [x("a", { "epub:type": landmark.type, href: path }, landmark.label)])],
  );
  return x("nav", { "epub:type": "landmarks", hidden: "hidden" }, [x("ol", items)]);
}
