import { beforeAll, describe, expect, test } from "vitest";
import { builtFiles, changed, type Files, faultsIn, relisted, verifyFiles } from "./built-publication.ts";

let files: Files;

beforeAll(async () => {
  files = await builtFiles(["html"]);
});

const page = "ur/joint/index.html";
const inBody = (html: string) => (text: string) => text.replace("</main>", `${html}</main>`);
const inHead = (html: string) => (text: string) => text.replace("</head>", `${html}</head>`);

/** What stands in the page, what becomes of it, the code and what is said. */
const faults: readonly (readonly [what: string, change: (text: string) => string, code: string, message: RegExp])[] = [
  ["no doctype", (text) => text.replace("<!doctype html>\n", ""), "html-page", /doctype/],
  ["no encoding", (text) => text.replace('<meta charset="utf-8">', ""), "html-page", /UTF-8/],
  ["no title", (text) => text.replace(/<title>.*<\/title>/, ""), "html-page", /no title/],
  ["an empty title", (text) => text.replace(/<title>.*<\/title>/, "<title> </title>"), "html-page", /no title/],
  ["two titles", inHead("<title>Again</title>"), "html-page", /2 titles/],
  ["no main heading", (text) => text.replace("<h1", "<h2").replace("</h1>", "</h2>"), "html-page", /no main heading/],
  ["two main headings", inBody("<h1>Again</h1>"), "html-page", /2 main headings/],
  ["an end that is missing", (text) => text.replace("</body>\n</html>\n", ""), "html-page", /breaks off/],
  ["an id twice", inBody('<p id="point-1">Again</p>'), "html-id", /“point-1”/],
  ["a picture without words", inBody('<img src="card.png">'), "html-alt", /card\.png/],
  ["no language", (text) => text.replace('<html lang="ur"', "<html"), "html-language", /does not say its language/],
  ["another language", (text) => text.replace('<html lang="ur"', '<html lang="fa"'), "html-language", /“fa”.*“ur”/],
  ["no direction", (text) => text.replace('dir="rtl" class', "class"), "html-language", /direction/],
  ["a tag that is none", inBody('<p lang="ur_PK">x</p>'), "html-language", /“ur_PK”/],
  [
    "no policy",
    (text) => text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
    "html-security",
    /Policy/,
  ],
  ["a script in the page", inBody("<script>alert(1)</script>"), "html-security", /script in the page/],
  ["a style sheet in the page", inBody("<style>p{}</style>"), "html-security", /style sheet in the page/],
  ["a style", inBody('<p style="color:red">x</p>'), "html-security", /<p> has a style/],
  ["code in an attribute", inBody('<p onmouseover="x()">x</p>'), "html-security", /onmouseover/],
  ["code for an address", inBody('<a href=" JavaScript:x()">x</a>'), "html-security", /address that is code/],
  ["a base", inHead('<base href="../">'), "html-security", /<base>/],
  [
    "a script from elsewhere",
    inHead('<script src="https://cdn.example/x.js"></script>'),
    "html-security",
    /cdn\.example/,
  ],
  ["a picture from elsewhere", inBody('<img alt="" src="//cdn.example/x.png">'), "html-security", /cdn\.example/],
  [
    "a style sheet from elsewhere",
    inHead('<link rel="stylesheet" href="http://x.example/a.css">'),
    "html-security",
    /x\.example/,
  ],
  [
    "pictures from elsewhere",
    inBody('<img alt="" src="card.png" srcset="card.png 1x, https://x.example/b.png 2x">'),
    "html-security",
    /b\.png/,
  ],
  ["a description that is no JSON", (text) => text.replace('{"@context"', '{"@context'), "html-data", /no JSON/],
  ["a link to no file", inBody('<a href="../nowhere/index.html">x</a>'), "dead-link", /to nothing.*nowhere/],
  ["a link to no folder", inBody('<a href="../nowhere/">x</a>'), "dead-link", /to nothing/],
  ["a link out of the folder", inBody('<a href="../../../x.html">x</a>'), "dead-link", /out of the folder/],
  ["a fragment that is nowhere", inBody('<a href="#point-99">x</a>'), "dead-link", /this page.*“point-99”/],
  [
    "a fragment that is nowhere in a page",
    inBody('<a href="../../el/joint/index.html#nope">x</a>'),
    "dead-link",
    /el\/joint\/index\.html.*“nope”/,
  ],
  [
    "a whole address at which nothing stands",
    inBody('<a href="https://example.org/a%20path/nope/">x</a>'),
    "dead-link",
    /nope/,
  ],
  ["an address from the root of the host", inBody('<a href="/a%20path/nope/">x</a>'), "dead-link", /nope/],
  ["a picture that is not there", inBody('<img alt="" src="nope.png">'), "dead-link", /nope\.png/],
  [
    "a card that is not there",
    (text) => text.replace(/(og:image" content="[^"]*)card/, "$1nope"),
    "dead-link",
    /nope\.png/,
  ],
  [
    "an address in the description",
    (text) =>
      text.replace(
        '"contentUrl":"https://example.org/a%20path/ur/joint/joint',
        '"contentUrl":"https://example.org/a%20path/ur/joint/nope',
      ),
    "dead-link",
    /nope/,
  ],
  [
    "no address of its own",
    (text) => text.replace(/<link rel="canonical"[^>]*>/, ""),
    "html-versions",
    /does not name its own/,
  ],
  [
    "another's address",
    (text) => text.replace(/(rel="canonical" href="[^"]*)ur\/joint/, "$1el/joint"),
    "html-versions",
    /another address/,
  ],
  [
    "versions that it does not name",
    (text) => text.replace(/<link rel="alternate" hreflang="(el|ar)"[^>]*>/g, ""),
    "html-versions",
    /ar\/joint\/index\.html, el\/joint/,
  ],
  ["blocks that are not there", (text) => text.replace(/id="p-2"/, ""), "block-ids", /lacks p-2/],
  ["blocks of its own", inBody('<p id="point-77">x</p>'), "block-ids", /alone has point-77/],
];

test("the page is right as it is", async () => {
  expect(await faultsIn(files, page, (text) => text)).toEqual([]);
});

describe("one fault, one finding, with its edition", () => {
  test.each(faults)("%s", async (_, change, code, message) => {
    const before = new TextDecoder().decode(files.get(page));
    expect(change(before)).not.toBe(before);
    const found = (await faultsIn(files, page, change)).filter((finding) => !isFurther(finding.code, code));
    expect(found).toMatchObject([{ code, severity: "error", statement: "joint", locale: "ur", file: page }]);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).toBeTruthy();
  });
});

/** What a fault brings with it: a block that is gone cannot be led to. */
function isFurther(found: string, meant: string): boolean {
  return meant === "block-ids" && found === "dead-link";
}

test("a finding says where: line and column", async () => {
  const lines = new TextDecoder().decode(files.get(page)).split("\n");
  const line = lines.findIndex((each) => each.startsWith('<h1 id="title"')) + 1;
  const found = await faultsIn(files, page, (text) => text.replace('<h1 id="title"', '<h1 id="title" onclick="x()"'));
  expect(found).toMatchObject([{ code: "html-security", line, column: 1 }]);
});

describe("what is right", () => {
  test.each([
    [
      "links elsewhere, by mail, to a page's beginning",
      '<a href="https://x.example/">x</a> <a href="mailto:a@b.example">x</a> <a href="#top">x</a> <a href="?a=b#p-1">x</a>',
    ],
    ["a picture in the address", '<img alt="" src="data:image/png;base64,AA==">'],
    ["a folder with an index", '<a href="../../el/joint/">x</a> <a href="../../el/joint#p-1">x</a>'],
    [
      "an address in other spellings",
      '<a href="/a%20path/%65l/joint/#p-1">x</a> <a href="../../en/../el/./joint/index.html">x</a>',
    ],
    ["words in a drawing", '<svg><title>x</title><use href="#p-1"/></svg>'],
    ["data", '<script type="application/json">{"a":1}</script>'],
    ["what stands in a template", '<template><p id="p-1"><a href="nope">x</a></p></template>'],
  ])("%s", async (_, html) => {
    expect(await faultsIn(files, page, inBody(html))).toEqual([]);
  });
});

test("a page that no parser can take in is one finding", async () => {
  const deep = `<!doctype html>${"<div>".repeat(100_000)}</html>\n`;
  expect(await faultsIn(files, page, () => deep)).toMatchObject([{ code: "file-unreadable", severity: "error" }]);
});

test("a page that names versions is asked for an answer; who asks has no fault", async () => {
  const mended = changed(files, {
    [page]: (text) => text.replace(/<link rel="alternate" hreflang="[^x"]*"[^>]*>/g, ""),
  });
  const findings = await verifyFiles(await relisted(mended));
  expect(findings.map(({ code, file }) => [code, file])).toEqual([["html-versions", page]]);
});

test("former addresses and 404.html have no address of their own to name", async () => {
  const moved = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=el/joint/index.html"><title>Moved</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link rel="canonical" href="https://example.org/a%20path/el/joint/"></head><body><h1>Moved</h1></body></html>\n`;
  expect(await faultsIn(files, "404.html", () => moved)).toEqual([]);
  expect(await faultsIn(files, "404.html", () => moved.replace("el/joint/index", "nope"))).toMatchObject([
    { code: "dead-link" },
  ]);
});
