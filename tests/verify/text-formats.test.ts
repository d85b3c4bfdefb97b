import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import {
  builtFiles,
  type Change,
  changed,
  type Files,
  faultsIn,
  manifestOf,
  relisted,
  verifyFiles,
} from "./built-publication.ts";

let files: Files;

beforeAll(async () => {
  files = await builtFiles(["html", "text"]);
}, 120_000);

type Fault = readonly [
  what: string,
  path: string,
  change: Change,
  code: string,
  message: RegExp,
  line?: number | undefined,
];

const encode = (text: string) => new TextEncoder().encode(text);
const text = "zh-Hans/joint/joint.zh-Hans.txt";
const markdown = "ar/joint/joint.ar.md";
const atom = "el/feed.xml";
const json = "el/feed.json";
const site = "https://example.org/a%20path/";

const faults: readonly Fault[] = [
  ["an empty text", text, () => "\n", "text-file", /empty/],
  ["a text that breaks off", text, (each) => each.trimEnd(), "text-file", /no end/],
  ["a text in another encoding", text, Uint8Array.from([0x41, 0x0a, 0xc4, 0xe3, 0x0a]), "text-file", /not UTF-8/, 2],
  ["a character that was lost", markdown, (each) => each.replace("نص", "ن\ufffd"), "text-file", /U\+FFFD/],
  ["a NUL", markdown, (each) => `${each}a\0b\n`, "text-file", /NUL/],
  ["an empty script", "assets/reader.js", () => "", "text-file", /empty/],
  ["a feed that is no XML", atom, (each) => each.replace("</entry>", "</entri>"), "feed", /no XML/, 2],
  ["a feed that is empty", atom, () => "", "text-file", /empty/],
  ["a feed of another kind", atom, () => "<rss/>", "feed", /no Atom/, 1],
  ["a feed without a title", atom, (each) => each.replace(/<title>[^<]*<\/title>/, ""), "feed", /<feed> has no title/],
  [
    "an entry without a day",
    atom,
    (each) => each.replace(/(<entry>.*?)<updated>[^<]*<\/updated>/, "$1"),
    "feed",
    /<entry> has no updated/,
  ],
  ["an entry twice", atom, (each) => each.replace(/<entry>.*?<\/entry>/, "$&$&"), "feed", /Two entries/],
  [
    "an entry that leads nowhere",
    atom,
    (each) => each.replaceAll('/el/joint/"', '/el/joy/"'),
    "dead-link",
    /el\/joy/,
    2,
  ],
  ["a JSON feed that breaks off", json, (each) => each.slice(0, 100), "feed", /no JSON: it breaks off/],
  ["a JSON feed of another version", json, (each) => each.replace("version/1.1", "version/2"), "feed", /version/, 2],
  ["a JSON feed without entries", json, (each) => each.replace('"items"', '"things"'), "feed", /items/, 1],
  [
    "a JSON feed that leads nowhere",
    json,
    (each) => each.replace("el/feed.json", "el/feeds.json"),
    "dead-link",
    /feeds\.json/,
  ],
  ["a sitemap that is no XML", "sitemap.xml", (each) => each.replace("<url>", ""), "sitemap", /no XML/],
  ["a sitemap of something else", "sitemap.xml", () => "<html/>", "sitemap", /no sitemap/],
  [
    "a sitemap with a page that is not there",
    "sitemap.xml",
    (each) => each.replace(`${site}ur/joint/</loc>`, `${site}ur/joy/</loc>`),
    "dead-link",
    /ur\/joy/,
  ],
  [
    "a sitemap with half an address",
    "sitemap.xml",
    (each) => each.replace(`<loc>${site}ur/joint/`, "<loc>/a%20path/ur/joint/"),
    "sitemap",
    /no whole address/,
  ],
  [
    "robots.txt without its sitemap",
    "robots.txt",
    (each) => each.replace("sitemap.xml", "map.xml"),
    "dead-link",
    /map\.xml/,
    4,
  ],
  ["robots.txt with a line that is none", "robots.txt", (each) => `${each}Welcome\n`, "host-file", /“Welcome”/, 5],
  ["headers without a path", "_headers", (each) => each.replace("/*\n", ""), "host-file", /Content-Security-Policy/, 1],
  [
    "headers with a line that is none",
    "_headers",
    (each) => each.replace("  Referrer-Policy: ", "  "),
    "host-file",
    /no-referrer/,
  ],
  [
    "an index that breaks off",
    "assets/search/zh-Hans/texts-0.js",
    (each) => each.slice(0, -50),
    "search-index",
    /breaks off/,
  ],
  [
    "an index that is no JSON",
    "assets/search/ur/terms-0.js",
    (each) => each.replace("[[", "[,["),
    "search-index",
    /no JSON/,
  ],
  [
    "an index under another name",
    "assets/search/ur/terms-0.js",
    (each) => each.replace("terms-0", "terms-1"),
    "search-index",
    /“terms-1”/,
  ],
  [
    "an index whose layout names too many",
    "assets/search/ar/layout.js",
    (each) => each.replace('"textFiles":[', '"textFiles":[0,'),
    "search-index",
    /texts-1\.js is not there/,
  ],
  [
    "an index whose layout is another's",
    "assets/search/ar/layout.js",
    () => 'hexaplaIndex("layout",[])\n',
    "search-index",
    /names no files/,
  ],
  [
    "an answer that leads to no page",
    "assets/search/ar/texts-0.js",
    (each) => each.replace('"joint/index.html"', '"joy/index.html"'),
    "dead-link",
    /joy/,
  ],
  [
    "an answer that leads to no place",
    "assets/search/ar/texts-0.js",
    (each) => each.replace('[0,"p-1"', '[0,"p-101"'),
    "dead-link",
    /“p-101”/,
  ],
  ["a style sheet that cannot be read", "assets/style.css", (each) => `${each}p { color red; }`, "css-file", /CSS/],
  [
    "a style sheet that loads from elsewhere",
    "assets/site.css",
    (each) => `${each}p{background:url(https://x.example/a.png)}`,
    "html-security",
    /x\.example/,
  ],
  [
    "a style sheet that takes in another",
    "assets/site.css",
    (each) => `@import "nope.css";${each}`,
    "dead-link",
    /nope\.css/,
    1,
  ],
  [
    "a drawing that is no XML",
    "assets/icon.svg",
    (each) => each.replace("</svg>", ""),
    "image-file",
    /cannot be shown/,
  ],
  ["a drawing of another kind", "assets/icon.svg", () => "<html/>\n", "image-file", /no SVG/],
];

describe("one fault, one finding", () => {
  test.each(faults.map((fault) => ({ what: fault[0], fault })))("$what", async ({ fault }) => {
    const [, path, change, code, message, line] = fault;
    const found = await faultsIn(files, path, change);
    // Another kind of entry may lead there too.
    expect(new Set(found.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(found[0]).toMatchObject({ severity: "error", file: path, ...(line === undefined ? {} : { line }) });
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).toBeTruthy();
  });
});

describe("redirects", () => {
  const path = "_redirects";
  const withRedirects = async (content: string) => {
    const manifest = manifestOf(files);
    const listed = [...manifest.artifacts, { ...manifest.artifacts.find((each) => each.path === "robots.txt"), path }];
    const more = changed(files, {
      [path]: encode(content),
      "manifest.json": () => JSON.stringify({ ...manifest, artifacts: listed }),
    });
    return (await verifyFiles(await relisted(more))).map(({ code, file, line }) => [code, file, line]);
  };

  test("lead to what is there", async () => {
    expect(await withRedirects("/a%20path/old /a%20path/el/joint/ 301\n")).toEqual([]);
    expect(await withRedirects("/a /a%20path/el/ 301\n/old /a%20path/nope/ 301\n")).toEqual([["dead-link", path, 2]]);
  });

  test.each([
    "/old /a%20path/el/\n",
    "old /a%20path/el/ 301\n",
    "/old /a%20path/el/ 200\n",
    "/a b /a%20path/el/ 301\n",
    "/old /a%20path/el/ 301 again\n",
  ])("have three parts: %j", async (line) => {
    expect(await withRedirects(line)).toContainEqual(["host-file", path, 1]);
  });
});

describe("pictures", () => {
  const card = "ur/joint/card.png";
  const bytes = () => new Uint8Array(files.get(card) ?? []);
  const flipped = (at: number) => bytes().map((byte, index) => (index === at ? byte ^ 1 : byte));
  const faultOf = async (path: string, change: Uint8Array) =>
    (await faultsIn(files, path, change)).map(({ code, message }) => `${code} ${message}`);

  test.each([
    ["a bit that fell over", () => flipped(200), /checksum/],
    ["a bit in the signature", () => flipped(1), /no PNG/],
    ["no size", () => bytes().fill(0, 16, 24), /how large/],
    ["half of it", () => bytes().subarray(0, 500), /breaks off/],
    ["nothing", () => new Uint8Array(), /no PNG/],
  ])("PNG: %s", async (_, change, message) => {
    const found = await faultOf(card, change());
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^image-file/);
    expect(found[0]).toMatch(message);
  });
});

describe("a statement's ZIP", () => {
  const path = "downloads/joint/joint.zip";
  const zip = () => new Uint8Array(files.get(path) ?? []);
  const faultOf = async (change: Uint8Array) =>
    (await faultsIn(files, path, change)).map(({ code, message }) => `${code} ${message}`);

  test("an entry that is another than the file beside", async () => {
    const entries = unzipSync(zip());
    const found = await faultOf(zipSync({ ...entries, "joint/el/joint.el.txt": encode("Άλλο\n") }));
    expect(found).toEqual(["zip-file joint/el/joint.el.txt in this ZIP is another than el/joint/joint.el.txt."]);
  });

  test("a file that changed while the ZIP did not", async () => {
    const more = changed(files, { "el/joint/joint.el.txt": (each) => `${each}Ένα\n` });
    const findings = await verifyFiles(await relisted(more));
    expect(findings).toMatchObject([
      { code: "zip-file", file: path, message: expect.stringContaining("joint.el.txt") },
    ]);
  });

  test("cut off", async () => {
    expect(await faultOf(zip().subarray(0, 3000))).toEqual([expect.stringMatching(/^zip-file.*cut off/)]);
  });

  test("an entry whose bytes are others", async () => {
    const damaged = zip();
    damaged.fill(0xff, 100, 140);
    expect(await faultOf(damaged)).toEqual([
      expect.stringMatching(/^zip-file joint\/README\.txt in this ZIP is damaged/),
    ]);
  });

  test("an entry that is stored, with a bit that fell over", async () => {
    const stored = zipSync({ "joint/README.txt": encode("Read me\n") }, { level: 0 });
    const at = stored.indexOf("R".charCodeAt(0), 46);
    expect(await faultOf(stored)).toEqual([]);
    const damaged = stored.map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(await faultOf(damaged)).toEqual([expect.stringMatching(/README\.txt in this ZIP is damaged.*CRC-32/)]);
  });

  test("an entry that claims to be a terabyte is not given room", async () => {
    const damaged = zip();
    const view = new DataView(damaged.buffer);
    const directory = view.getUint32(damaged.length - 22 + 16, true);
    view.setUint32(directory + 24, 0xffffffff, true);
    expect(await faultOf(damaged)).toEqual([expect.stringMatching(/length cannot be true/)]);
  });

  test("without anything in it", async () => {
    expect(await faultOf(zipSync({}))).toEqual(["zip-file This ZIP is empty."]);
  });
});
