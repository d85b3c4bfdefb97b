import type { ElementContent } from "xast";
import { x } from "xastscript";
import type { Edition } from "../../model/edition.ts";
import type { Direction, Locale } from "../../model/locale.ts";
import { namespaces, xmlDocument, xmlLine } from "./xml.ts";

/** An XHTML content document before it is written. */
export interface Page {
  /** Path beside the package document; without its ending the manifest id. */
  readonly path: string;
  /** For the window's title and the reading system's lists. */
  readonly title: string;
  /** Language and direction of that title, where they are not the edition's. */
  readonly lang?: string | undefined;
  readonly dir?: Direction | undefined;
  /** Of the whole page, where it is not the edition's: a part of a volume. */
  readonly locale?: Locale | undefined;
  /** Its place in the landmarks: a term of the EPUB structural semantics and the words for it. */
  readonly landmark?: { readonly type: string; readonly label: string };
  readonly body: ElementContent[];
}

/** Path of the style sheet beside the package document. */
export const stylePath = "style.css";

/**
 * An XHTML content document (EPUB 3.3, section 6.1). Language and direction stand on the root; the direction on the body
 * too, because some reading systems look only there.
 */
export function contentDocument(edition: Edition, page: Page): string {
  const { code, direction, script } = page.locale ?? edition.locale;
  const attributes = {
    xmlns: namespaces.xhtml,
    "xmlns:epub": namespaces.epub,
    lang: code,
    "xml:lang": code,
    dir: direction,
  };
  const head = x("head", [
    x("meta", { charset: "utf-8" }),
    x("title", { lang: page.lang, "xml:lang": page.lang, dir: page.dir }, xmlLine(page.title, edition.name)),
    x("link", { rel: "stylesheet", type: "text/css", href: stylePath }),
  ]);
  const body = x("body", { class: `script-${script.toLowerCase()}`, dir: direction }, page.body);
  return xmlDocument(x("html", attributes, [head, body]), "html");
}
