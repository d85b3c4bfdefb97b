import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { build } from "../../../src/build/build.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { epubcheck } from "../../support/epubcheck.ts";
import { requireJava } from "../../support/java.ts";
import { parallelPublication } from "../../support/parallel-publication.ts";
import { elements, textOf, unpack } from "./unpack.ts";

const codes = ["en+ar", "en+el+zh-Hans", "ar+ur"];

let root: string;

beforeAll(async () => {
  root = await parallelPublication();
  const result = await build(nodeHost, { root, out: join(root, "dist"), jobs: 1, formats: ["epub"] });
  expect(result).toMatchObject({ failed: [], published: true });
});

const fileOf = (code: string, statement = "joint") =>
  join(root, `dist/parallel/${code}/${statement}/${statement}.${code}.epub`);

/** The files of a book below EPUB/. */
function bookOf(code: string, statement = "joint"): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unpack(readFileSync(fileOf(code, statement)))).map(([path, text]) => [
      path.replace(/^EPUB\//, ""),
      text,
    ]),
  );
}

function fileIn(book: Readonly<Record<string, string>>, path: string): string {
  const text = book[path];
  if (text === undefined) throw new Error(`no ${path} but ${Object.keys(book)}`);
  return text;
}

/** Paths of the content documents in the order of the spine. */
function spineOf(book: Readonly<Record<string, string>>): readonly string[] {
  const all = elements(fileIn(book, "package.opf"));
  const hrefs = new Map(all.flatMap(({ name, attributes: { id, href } }) => (name === "item" ? [[id, href]] : [])));
  return all.flatMap(({ name, attributes: { idref, linear } }) =>
    name === "itemref" && linear !== "no" ? [hrefs.get(idref) ?? ""] : [],
  );
}

/** All that is read, in the order of the spine. */
function readAloud(book: Readonly<Record<string, string>>): string {
  return spineOf(book)
    .filter((path) => path !== "nav.xhtml")
    .map((path) => textOf(fileIn(book, path)).replace(/\s+/g, " "))
    .join(" ");
}

function named(xml: string, name: string): readonly Element[] {
  return elements(xml).filter((element) => element.name === name);
}

it("EPUBCheck has nothing to say of any of them", async (context) => {
  const files = codes.flatMap((code) => [fileOf(code), fileOf(code, "report")]);
  expect(await epubcheck(requireJava(context), files)).toEqual([]);
});

describe.each(codes)("the book in %s", (code) => {
  it("has no id twice, in any of its documents, and leads nowhere that is not there", () => {
    const book = bookOf(code, "report");
    const pages = Object.keys(book).filter((path) => path.endsWith(".xhtml"));
    const ids = pages.flatMap((path) =>
      path === "nav.xhtml" ? [] : elements(fileIn(book, path)).flatMap(({ attributes: { id } }) => id ?? []),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const anchors = pages.flatMap((path) =>
      elements(fileIn(book, path)).flatMap(
        ({ attributes: { href } }) => /^[\w.-]*\.xhtml#(.+)$/.exec(href ?? "")?.[1] ?? [],
      ),
    );
    expect(anchors.length).toBeGreaterThan(5);
    expect(anchors.filter((id) => !ids.includes(id) && id !== "toc")).toEqual([]);
  });

  it("names every language, and the title in each", () => {
    const opf = fileIn(bookOf(code), "package.opf");
    expect(named(opf, "dc:language").map(textIn)).toEqual(expect.arrayContaining(code.split("+")));
    expect(named(opf, "dc:language").map(textIn)[0]).toBe(code.split("+")[0]);
    const titles = named(opf, "dc:title").filter(({ attributes: { id } }) => id?.startsWith("main-title"));
    expect(titles.map(({ attributes }) => attributes["xml:lang"] ?? null)).toEqual([null, ...code.split("+").slice(1)]);
    expect(new Set(titles.map(textIn)).size).toBe(titles.length);
  });

  it("turns its pages as its first language does", () => {
    const [spine] = named(fileIn(bookOf(code), "package.opf"), "spine");
    expect(spine?.attributes["page-progression-direction"]).toBe(code === "ar+ur" ? "rtl" : "ltr");
  });

  it("marks every cell with its language and direction, and lays nothing out with tables", () => {
    const book = bookOf(code);
    const text = fileIn(book, "text.xhtml");
    const cells = elements(text).filter(({ attributes }) => attributes.class?.startsWith("cell "));
    expect(cells.length).toBeGreaterThan(20);
    for (const { attributes } of cells) {
      expect(code.split("+")).toContain(attributes.lang);
      expect(attributes["xml:lang"]).toBe(attributes.lang);
      expect(attributes.dir).toBe(/^(ar|ur)$/.test(attributes.lang ?? "") ? "rtl" : "ltr");
    }
    expect(named(text, "table")).toHaveLength(code.split("+").length);
    expect(named(fileIn(book, "title.xhtml"), "table")).toEqual([]);
  });
});

function textIn(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

it("is read pair by pair, in the order of the spine", () => {
  const book = bookOf("en+ar");
  expect(spineOf(book).filter((path) => path !== "nav.xhtml")).toEqual([
    ...["cover.xhtml", "title.xhtml", "text.xhtml", "notes-en.xhtml", "notes-ar.xhtml"],
  ]);
  const read = readAloud(book);
  let at = 0;
  for (const text of [
    ...["Statement", "بيان", "Open archives نص: Open archives", "Three wishes.", "نص: Three wishes."],
    ...["Opening, with a note.", "نص: Opening, with a note."],
    ...["Archives stay open for 60 days.", "تغيّر أصل هذا المقطع بعد ترجمته.", "نص: Archives stay open for 30 days."],
    ...["Nobody has translated this heading", "لم يُترجَم هذا المقطع بعد.", "One bullet", "نص: One bullet"],
    ...["Records are for reading.", "نص: Records are for reading.", "Year", "نص: Year"],
    ...["Nobody has checked this.", "لم تُراجَع ترجمة هذا المقطع.", "3 signatories", "٣ منظمات موقِّعة"],
    ...["Revisions", "التعديلات", "The first note.", "The second note.", "نص: The first note."],
  ]) {
    const next = read.indexOf(text, at);
    expect(next, text).toBeGreaterThanOrEqual(at);
    at = next + text.length;
  }
});

it("has each heading once in its contents, in all its languages that have it", () => {
  const [toc] = named(fileIn(bookOf("en+ar"), "nav.xhtml"), "nav");
  const lines = toc === undefined ? [] : named(toXml(toc), "a");
  const found = Object.fromEntries(lines.map((link) => [link.attributes.href, wordsOf(link)]));
  expect(found).toMatchObject({
    "title.xhtml": ["Open archives", "نص: Open archives"],
    "text.xhtml#section-1": ["What we ask", "نص: What we ask"],
    "text.xhtml#section-2": ["Nobody has translated this heading"],
    "text.xhtml#signatories": ["3 signatories", "٣ منظمات موقِّعة"],
    "notes-en.xhtml": ["Notes"],
    "notes-ar.xhtml": ["الحواشي"],
  });
});

/** The words of a link: those of the elements in it, or its own. */
function wordsOf(link: Element): readonly string[] {
  const inner = link.children.flatMap((child) => (child.type === "element" ? [textIn(child)] : []));
  return inner.length > 0 ? inner : [textIn(link)];
}

it("keeps notes with their language, and leads back from them", () => {
  const book = bookOf("ar+ur", "report");
  const notes = elements(fileIn(book, "notes-ur.xhtml"));
  expect(notes.find(({ attributes: { id } }) => id === "note-1-ur")?.attributes["epub:type"]).toBe("footnote");
  const back = notes.find(({ attributes: { role } }) => role === "doc-backlink");
  expect(back?.attributes.href).toBe("text.xhtml#note-1-ref-ur");
  const [cell] = notes.filter(({ attributes }) => attributes.lang === "ur" && attributes.dir === "rtl");
  expect(cell).toBeDefined();
});

it("says for which of its addresses it stands, and which edition it is", () => {
  const opf = fileIn(bookOf("en+ar"), "package.opf");
  expect(named(opf, "dc:source").map(textIn)).toContain("https://statements.example.org/parallel/en%2Bar/joint/");
  const identifiers = codes.map((code) => named(fileIn(bookOf(code), "package.opf"), "dc:identifier").map(textIn)[0]);
  expect(new Set(identifiers).size).toBe(codes.length);
});
