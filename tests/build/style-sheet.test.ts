import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { styleSheetFindings } from "../../src/build/style-sheet/style-sheet.ts";
import { edition } from "../render/epub/edition.ts";
import { book } from "../render/epub/unpack.ts";
import { epubcheck } from "../support/epubcheck.ts";
import { requireJava } from "../support/java.ts";
import { temporaryFolder } from "../support/repository.ts";

/** What is said of a sheet of an e-book, of a theme of the web pages; nothing where it is sound. */
function saidOf(path: string, source: string): string | undefined {
  const [first] = styleSheetFindings(path, source);
  return first === undefined ? undefined : `${first.line}:${first.column} ${first.message}`;
}

/** Broken for everybody. */
const broken = {
  "p {\n  color: red;\n": "1:3 This “{” is never closed.",
  "p { color: red }\n}\n": "2:1 Nothing is open that this “}” could close.",
  'p { content: "a\n; color: red }': "1:14 This text has no closing quotation mark on its line.",
  "p { color: red }\n/* a": "2:1 This comment is never closed.",
  "p {\n  color red;\n}": "2:9 This cannot be read as CSS: colon is expected.",
  "p, { color: red }": "1:4 This cannot be read as CSS: selector is expected.",
  "p > > b { color: red }": "1:5 This cannot be read as CSS: two signs of a selector follow each other.",
  "p { width: calc(1px + 2px }": "1:12 This “calc(” is never closed.",
  "p[a { color: red }": "1:2 This “[” is never closed.",
  "p { background: url(a b) }": "1:17 This address is broken.",
  ".1a { color: red }": "1:2 This cannot be read as CSS: identifier is expected.",
  "color: red;": "1:7 This cannot be read as CSS: identifier is expected.",
  '@charset "iso-8859-1"; p { color: red }': "1:1 The sheet is written in UTF-8, not in “iso-8859-1”.",
};

/** Sound on the web, and refused in e-books. */
const unfit = {
  "@import 'a.css';": "1:1 An e-book has one style sheet, which cannot take in another.",
  "p { background: url(https://example.org/a.png) }":
    "1:17 An e-book has no file “https://example.org/a.png”, and may fetch none.",
  "@font-face {\n  font-family: x; src: url(a.woff2) }": "2:24 An e-book has no file “a.woff2”, and may fetch none.",
  "p { background: url() }": "1:17 This address is empty.",
  "@font-face { }": "1:1 This @font-face says nothing.",
  "p { direction: rtl }": "1:5 “direction” may not stand in an e-book’s style sheet.",
  "p { unicode-bidi: embed }": "1:5 “unicode-bidi” may not stand in an e-book’s style sheet.",
  "p { color: red; & b { color: blue } }": "1:17 A rule stands within a rule, which reading systems do not know.",
  "p { color: red; b { color: blue } }": "1:17 A rule stands within a rule, which reading systems do not know.",
  "p { @media (min-width: 1px) { color: red } }": "1:5 A rule stands within a rule, which reading systems do not know.",
  ":root { --a: { b } }": "1:9 A value in braces is not read by reading systems.",
  "p { color: red; ; }": "1:17 This semicolon ends nothing.",
};

const sound = [
  "",
  "\ufeffp { color: red }",
  "p { position: fixed; colr: red; color: #ggg }",
  "p { background: url(data:image/png;base64,iVBORw0KGgo=); mask: url(#a) }",
  "@font-face { font-family: x; src: local('Arial') }",
  ":is(p, q):not(.a, .b), p:has(> b), .أ { --c: 1px; margin: var(--c); content: '标题' }",
  "@media (width >= 600px) { p { color: red } }",
  "@layer a { p { color: red } } @container (min-width: 400px) { p { color: red } }",
  "@supports (display: grid) { p { display: grid } } @page { margin: 1em }",
  "@namespace epub 'http://www.idpf.org/2007/ops'; [epub|type] { color: red }",
];

describe("a style sheet", () => {
  it.each(Object.entries(broken))("that is broken is found: %s", (source, said) => {
    for (const path of ["epub/style.css", "html/style.css"]) expect(saidOf(path, source)).toBe(said);
  });

  it.each(Object.entries(unfit))(
    "that is none for an e-book is found there, and on the web is sound: %s",
    (source, said) => {
      expect(saidOf("epub/theme.css", source)).toBe(said);
      expect(saidOf("html/style.css", source)).toBeUndefined();
    },
  );

  it.each(sound)("that is sound is: %s", (source) => {
    for (const path of ["epub/style.css", "html/style.css"]) expect(saidOf(path, source)).toBeUndefined();
  });

  it("may have rules within rules on the web, whose faults are found", () => {
    const source = "p {\n  b:hover { color: blue }\n  i { color: red }\n  q { color red }\n  margin 0;\n}";
    const said = styleSheetFindings("html/style.css", source);
    expect(said.map(({ line, column }) => [line, column])).toEqual([
      [4, 13],
      [5, 10],
    ]);
  });

  it("that is laid over another can take in none", () => {
    expect(saidOf("html/theme.css", "\n@import 'a.css';")).toMatch(/^2:1 An @import has no effect/);
    for (const path of ["html/theme.css", "html/reader.css", "html/search.css"]) {
      expect(saidOf(path, "p { color: red } @import 'أ.css';")).toMatch(/^1:18 An @import has no effect/);
      expect(saidOf(path, "/*\n@import 'a.css';\n*/ p { color: red }")).toBeUndefined();
      expect(saidOf(path, "p { content: '标题\\\n@import \"a.css\";' }")).toBeUndefined();
    }
    for (const path of ["html/style.css", "html/site.css"]) expect(saidOf(path, "@IMPORT 'a.css';")).toBeUndefined();
  });
});

test("our own, and those of the example, are sound", () => {
  for (const folder of ["", "examples/themes/harbour/"]) {
    for (const path of ["epub/style.css", "epub/theme.css", "html/style.css", "html/theme.css"]) {
      if (folder !== "" && path.endsWith("style.css")) continue;
      expect(styleSheetFindings(path, readFileSync(`${folder}templates/${path}`, "utf8")), folder + path).toEqual([]);
    }
  }
});

test("EPUBCheck refuses what is found, and nothing else", async (context) => {
  const java = requireJava(context);
  const folder = temporaryFolder();
  const write = (sources: readonly string[], name: string) =>
    sources.map((source, at) => {
      const file = join(folder, `${name}-${at}.epub`);
      writeFileSync(file, book(edition({ markdown: "Text." }), { templates: { "epub/style.css": source } }));
      return file;
    });
  const refused = write([...Object.keys(broken), ...Object.keys(unfit)], "refused");
  const said = await epubcheck(java, [...refused, ...write(sound, "sound")]);
  const named = [...new Set(said.map((line) => join(folder, line.split(" ")[0] ?? "")))];
  expect(named.sort()).toEqual(refused.toSorted());
});
