import { expect, test } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import { bareHead } from "../../../src/model/page-head.ts";
import type { PageLinks } from "../../../src/model/page-links.ts";
import { createHtmlRenderer } from "../../../src/render/html/page.ts";
import { editionOf, firstOf, localeOf, markOf } from "../xhtml/sample-edition.ts";
import { widePicture } from "./every-block.ts";
import { ownTemplates } from "./own-templates.ts";
import { reader } from "./reader-words.ts";

const links: PageLinks = {
  root: "../../",
  head: { ...bareHead, reader },
  about: null,
  languages: [],
  parallels: [],
  defaultUrl: "https://example.org/",
  downloads: [],
  statements: {},
};

const renderer = createHtmlRenderer(ownTemplates);

function bodyOf(edition: Edition, head: Partial<PageLinks["head"]> = {}): string {
  const rendered = renderer.statementPage(edition, { ...links, head: { ...links.head, ...head } });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  const page = new TextDecoder().decode(rendered.bytes);
  return page.slice(page.indexOf('<div class="body">'), page.indexOf("</article>"));
}

const sign = (id: string, name: string) => `<a class="sign" href="#${id}" aria-label="${name}"></a>`;

test("a paragraph's sign comes after its words, and holds none", () => {
  expect(bodyOf(editionOf("One.\n\n> Two."))).toContain(`<p id="p-1">One.${sign("p-1", "P 1")}</p>`);
  expect(bodyOf(editionOf("One.\n\n> Two."))).toContain(`<p id="p-2">Two.${sign("p-2", "P 2")}</p>`);
});

test("a point's sign is in its first paragraph, or before the list within it", () => {
  expect(bodyOf(editionOf("1. One.\n\n   More.\n"))).toContain(`One.${sign("point-1", "Point 1")}</p>`);
  expect(bodyOf(editionOf("1. One.\n   - in it\n"))).toMatch(
    /<li id="point-1">One\.\s*<a class="sign" href="#point-1" aria-label="Point 1"><\/a>\s*<ul>/,
  );
});

test("numbers are in the locale's digits", () => {
  expect(bodyOf(editionOf("1. One.\n2. Two.\n", { locale: localeOf("bn") }))).toContain(sign("point-2", "Point ২"));
});

test("a heading is its own link, so that its name has nothing added; with a link in it, it has a sign", () => {
  expect(bodyOf(editionOf("## What *we* ask"))).toContain(
    '<h2 id="section-1"><a class="sign" href="#section-1">What <em>we</em> ask</a></h2>',
  );
  expect(bodyOf(editionOf("## See [this](https://example.org/)"))).toContain(`</a>${sign("section-1", "S 1")}</h2>`);
});

test("a table has one sign, behind it, and its cells none", () => {
  const body = bodyOf(editionOf("| a | b |\n| - | - |\n| 1 | 2 |\n\nAfter."));
  expect(body).toContain(`</table></div>\n<p class="at">${sign("p-1", "Table")}</p>`);
  expect(body.match(/class="sign"/g)).toHaveLength(2);
});

test("a figure's sign is in its caption, where a link may stand; its name tells the paragraph", () => {
  const assets = [{ path: "a.png", mediaType: "image/png" as const, bytes: widePicture }];
  expect(bodyOf(editionOf('![Words](a.png "Caption")', { assets }))).toContain(
    `<figcaption>Caption${sign("p-1", "P 1")}</figcaption></figure>`,
  );
});

test("notes have signs, and so have their paragraphs alone", () => {
  const page = bodyOf(editionOf("One.[^a]\n\n[^a]: A note."));
  expect(page).toMatch(
    /<li id="note-1"><p id="p-2">A note\. <a [^>]*doc-backlink[^>]*>↑<\/a><a class="sign" href="#p-2"/,
  );
  expect(page).not.toContain('href="#note-1" aria-label');
});

test("the name of a sign is in the page's language, in a block of another and where words fell back", () => {
  const edition = editionOf("One.", { locale: localeOf("ar") });
  firstOf(edition, "paragraph").data = { block: markOf("p-1", { state: "missing", lang: "en", dir: "ltr" }) };
  expect(bodyOf(edition)).toContain('href="#p-1" aria-label="P 1" lang="ar"></a>');
  expect(bodyOf(editionOf("One."), { reader: { ...reader, lang: "de", dir: "auto" } })).toContain(
    'aria-label="P 1" lang="de"',
  );
});

test("a page without the reader's words has no sign, and one with them has its panel, escaped", () => {
  expect(bodyOf(editionOf("## One\n\nTwo."), { reader: null })).not.toContain("sign");
  const rendered = renderer.statementPage(editionOf("One."), links);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.findings));
  const page = new TextDecoder().decode(rendered.bytes);
  expect(page).toContain('<template id="reader">');
  expect(page).toContain('data-copied="It is &#34;copied&#34; &lt;now&gt;"');
});
