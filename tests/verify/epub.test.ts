import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { builtFiles, type Files, faultsIn, verifyFiles } from "./built-publication.ts";

let files: Files;
let book: Unzipped;

const path = "ar/joint/joint.ar.epub";
const both = "parallel/en+ar/joint/joint.en+ar.epub";

beforeAll(async () => {
  files = await builtFiles(["html", "epub"]);
  book = unzipSync(files.get(path) ?? new Uint8Array());
}, 240_000);

/** A container as it should be: `mimetype` first, and stored. */
function packed(entries: Unzipped): Uint8Array {
  const { mimetype, ...others } = entries;
  const first: Zippable = mimetype === undefined ? {} : { mimetype: [mimetype, { level: 0 }] };
  return zipSync({ ...first, ...others });
}

/** What is found where one file of the book is another, or is gone. */
function found(name: string, change: ((text: string) => string) | null) {
  const { [name]: before = new Uint8Array(), ...others } = book;
  if (change === null) return faultsIn(files, path, packed(others));
  const text = strFromU8(before);
  const after = change(text);
  expect(after).not.toBe(text);
  return faultsIn(files, path, packed({ ...book, [name]: strToU8(after) }));
}

const opf = "EPUB/package.opf";
const text = "EPUB/text.xhtml";
const nav = "EPUB/nav.xhtml";

type Fault = readonly [
  what: string,
  name: string,
  change: ((text: string) => string) | null,
  code: string,
  message: RegExp,
];

const faults: readonly Fault[] = [
  ["no mimetype", "mimetype", null, "epub-container", /first file/],
  ["another mimetype", "mimetype", () => "application/zip", "epub-container", /not application\/epub\+zip/],
  ["no container.xml", "META-INF/container.xml", null, "epub-container", /container\.xml is missing/],
  [
    "container.xml that is no XML",
    "META-INF/container.xml",
    (xml) => xml.replace("</container>", ""),
    "epub-container",
    /container\.xml:2:\d+.*no XML/,
  ],
  [
    "container.xml that names nothing",
    "META-INF/container.xml",
    (xml) => xml.replace(/<rootfile .*\/>/, ""),
    "epub-container",
    /names no package/,
  ],
  ["no package document", opf, null, "epub-container", /package\.opf is missing/],
  ["a package that is none", opf, () => "<html/>", "epub-container", /no package document/],
  ["a file that is listed and not there", "EPUB/style.css", null, "epub-package", /lists EPUB\/style\.css/],
  [
    "a file that is there and not listed",
    "EPUB/more.xhtml",
    () => "<html/>",
    "epub-package",
    /EPUB\/more\.xhtml is in this e-book/,
  ],
  ["two items of one id", opf, (xml) => xml.replace('id="style"', 'id="text"'), "epub-package", /one id/],
  ["no reading order", opf, (xml) => xml.replace(/<itemref[^>]*>/g, ""), "epub-package", /no reading order/],
  ["a reading order of nothing", opf, (xml) => xml.replace('idref="text"', 'idref="texts"'), "epub-package", /“texts”/],
  ["no contents", opf, (xml) => xml.replace('properties="nav"', ""), "epub-package", /no contents/],
  [
    "contents without a list",
    nav,
    (xml) => xml.replace('epub:type="toc"', 'epub:type="lot"'),
    "epub-package",
    /no contents/,
  ],
  ["no metadata", opf, (xml) => xml.replace(/<metadata.*<\/metadata>/s, ""), "epub-metadata", /no metadata/],
  ["no identifier", opf, (xml) => xml.replace(/urn:uuid:[0-9a-f-]*/, ""), "epub-metadata", /no dc:identifier/],
  ["no title", opf, (xml) => xml.replace(/<dc:title .*?<\/dc:title>/g, ""), "epub-metadata", /no dc:title/],
  ["another language", opf, (xml) => xml.replace("<dc:language>ar<", "<dc:language>fa<"), "epub-metadata", /“fa.*“ar”/],
  [
    "no day",
    opf,
    (xml) => xml.replace(/<meta property="dcterms:modified">[^<]*<\/meta>/, ""),
    "epub-metadata",
    /dcterms:modified/,
  ],
  [
    "a day in another form",
    opf,
    (xml) => xml.replace(/(dcterms:modified">\d{4}-\d\d-\d\d)[^<]*/, "$1"),
    "epub-metadata",
    /dcterms:modified/,
  ],
  [
    "nothing said of whom it serves",
    opf,
    (xml) => xml.replace(/<meta property="schema:accessModeSufficient">.*\n/, ""),
    "epub-metadata",
    /accessModeSufficient/,
  ],
  ["a document that is no XML", text, (xml) => xml.replace("</p>", ""), "epub-document", /text\.xhtml:\d+:\d+/],
  [
    "a document that is no XHTML",
    text,
    () => "<body xml:lang='ar'><title>x</title></body>",
    "epub-document",
    /no XHTML/,
  ],
  [
    "a document without a language",
    text,
    (xml) => xml.replace(/(<html [^>]*) lang="ar" xml:lang="ar"/, "$1"),
    "epub-document",
    /language/,
  ],
  [
    "a document without a title",
    text,
    (xml) => xml.replace(/<title>[^<]*<\/title>/, "<title/>"),
    "epub-document",
    /no title/,
  ],
  ["an id twice", text, (xml) => xml.replace("</body>", '<p id="p-2">x</p></body>'), "epub-document", /“p-2”/],
  ["a block that is gone", text, (xml) => xml.replace('id="p-2"', ""), "epub-document", /p-2\. The page/],
  [
    "a link to no file",
    text,
    (xml) => xml.replace("</body>", '<p><a href="nope.xhtml">x</a></p></body>'),
    "dead-link",
    /nope\.xhtml/,
  ],
  [
    "a link to no place",
    text,
    (xml) => xml.replace("</body>", '<p><a href="notes.xhtml#nope">x</a></p></body>'),
    "dead-link",
    /#nope/,
  ],
  [
    "a picture from elsewhere",
    text,
    (xml) => xml.replace("</body>", '<p><img alt="" src="https://x.example/a.png"/></p></body>'),
    "dead-link",
    /x\.example/,
  ],
];

test("what a build wrote is right, volumes and parallel editions too", async () => {
  expect(await verifyFiles(files)).toEqual([]);
  expect(await faultsIn(files, path, packed(book))).toEqual([]);
});

describe("one fault, its finding, with the edition", () => {
  test.each(faults)("%s", async (...[, name, change, code, message]: Fault) => {
    const findings = await found(name, change);
    const own = findings.filter((finding) => finding.code === code);
    expect(own).toContainEqual(
      expect.objectContaining({ severity: "error", statement: "joint", locale: "ar", file: path }),
    );
    expect(own.map((finding) => finding.message).join("\n")).toMatch(message);
  });
});

describe("the container", () => {
  const faultOf = async (bytes: Uint8Array) =>
    (await faultsIn(files, path, bytes)).map(({ code, message }) => `${code} ${message}`);

  test("mimetype must be first and stored", async () => {
    const { mimetype = new Uint8Array(), ...others } = book;
    expect(await faultOf(zipSync({ ...others, mimetype }))).toEqual([expect.stringContaining("first file")]);
    expect(await faultOf(zipSync({ mimetype, ...others }))).toEqual([expect.stringContaining("compressed")]);
    const extra = zipSync({ mimetype: [mimetype, { level: 0, extra: { 1: strToU8("x") } }], ...others });
    expect(await faultOf(extra)).toEqual([expect.stringContaining("beginning")]);
  });

  test("a file whose bytes are others", async () => {
    const bytes = new Uint8Array(files.get(path) ?? []);
    const at = bytes.length - 400;
    expect(await faultOf(bytes.slice(0, at))).toEqual([expect.stringMatching(/^epub-container.*cut off/)]);
    const offset = indexOf(bytes, strToU8("EPUB/text.xhtml")) + 60;
    const damaged = bytes.map((byte, index) => (index >= offset && index < offset + 20 ? 0xff : byte));
    expect(await faultOf(damaged)).toContainEqual(expect.stringMatching(/^epub-container EPUB\/text\.xhtml.*damaged/));
  });
});

test("an edition in two languages names both, in their order", async () => {
  const entries = unzipSync(files.get(both) ?? new Uint8Array());
  const changed = (from: string, to: string) =>
    faultsIn(
      files,
      both,
      packed({ ...entries, [opf]: strToU8(strFromU8(entries[opf] ?? new Uint8Array()).replace(from, to)) }),
    );
  expect(await changed("", "")).toEqual([]);
  expect(await changed("<dc:language>ar</dc:language>", "")).toMatchObject([
    { code: "epub-metadata", locale: "en+ar" },
  ]);
});

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  return bytes.findIndex((_, at) => part.every((byte, index) => bytes[at + index] === byte));
}
