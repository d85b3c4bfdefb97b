import type { Element } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import { contentDocument, type Page } from "./content-document.ts";
import { inLabels, labelText } from "./labels.ts";
import type { Entry } from "./outline.ts";
import type { PageBreak } from "./page-breaks.ts";
import type { Book } from "./pages.ts";

/** Path of the navigation document beside the package document. */
export const navigationPath = "nav.xhtml";

/** The navigation document (EPUB 3.3, section 7): contents for the reader, pages and landmarks for the reading system. */
export function navigationDocument(edition: Edition, { contents: entries, pages, pageBreaks = [] }: Book): string {
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
    body: [contents, ...pageList(pageBreaks), landmarks(pages)],
  });
}

function contentsList(entries: readonly Entry[]): Element {
  return x(
    "ol",
    { class: "contents" },
    entries.map((entry) => {
      const link = entryLink(entry);
      return x("li", entry.children.length === 0 ? [link] : [link, contentsList(entry.children)]);
    }),
  );
}

/** A heading in several languages is one link; each keeps its own direction. */
function entryLink({ href, text, lang, dir, others = [] }: Entry): Element {
  if (others.length === 0) return x("a", { href, lang, "xml:lang": lang, dir }, text);
  const parts = [{ text, lang, dir }, ...others].map((each) =>
    x("bdi", { lang: each.lang, "xml:lang": each.lang, dir: each.dir }, each.text),
  );
  return x(
    "a",
    { href },
    parts.flatMap((part, index) => (index === 0 ? [part] : [{ type: "text", value: " · " } as const, part])),
  );
}

/** The pages of the PDF. Hidden like the landmarks: a reading system shows them in its own way. */
function pageList(breaks: readonly PageBreak[]): Element[] {
  if (breaks.length === 0) return [];
  const items = breaks.map(({ href, label }) => x("li", [x("a", { href }, label)]));
  return [x("nav", { "epub:type": "page-list", role: "doc-pagelist", hidden: "hidden" }, [x("ol", items)])];
}

/** For reading systems, not for reading: hidden, so that the contents are not read out twice. */
function landmarks(pages: readonly Page[]): Element {
  const items = pages.flatMap(({ path, landmark }) =>
    landmark === undefined ? [] : [x("li", [x("a", { "epub:type": landmark.type, href: path }, landmark.label)])],
  );
  return x("nav", { "epub:type": "landmarks", hidden: "hidden" }, [x("ol", items)]);
}
