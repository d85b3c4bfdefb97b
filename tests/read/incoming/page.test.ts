import { describe, expect, test } from "vitest";
import { decodePage } from "../../../src/read/incoming/decode-page.ts";
import { bring, page } from "./bring.ts";

describe("furniture is left out, with a note", () => {
  test.each([
    ["navigation", "<nav><a href='/'>Home</a></nav>"],
    ["navigation", "<div role=navigation><a href='/'>Home</a></div>"],
    ["the site's footer", "<footer>© Us</footer>"],
    ["the site's header", "<div id=header><a href='/'>Home</a></div>"],
    ["what stands beside the text", "<aside><p>Elsewhere</p></aside>"],
    ["what the page calls “breadcrumb”", "<div class='breadcrumb'><a href='/'>Home</a></div>"],
    ["the way to the page", "<p><a href='/'>Home</a> / <a href='/n'>News</a></p>"],
    ["links to pass the page on", "<p>Share on Facebook</p>"],
    ["links to pass the page on", "<p><a href='#'>Tweet</a></p>"],
    ["a link to pass the page on", "<p><a href='https://www.facebook.com/sharer/sharer.php?u=1'>f</a></p>"],
    ["links to pass the page on", "<p>مشاركة على فيسبوك</p>"],
    ["links to pass the page on", "<p>分享到微博</p>"],
    ["links to pass the page on", "<p>Поделиться:</p>"],
    ["links to other pages", "<h2>Ver también</h2><h3>Véase también</h3><ul><li><a href='/a'>A</a></li></ul>"],
    ["a notice about cookies", "<div><p>This page uses cookies.</p><button>Accept</button></div>"],
    ["what is hidden from readers", "<p hidden>Secret</p>"],
    ["what is hidden from readers", "<p style='display: none'>Secret</p>"],
    ["a tracking image", "<img src='https://t.example/p.gif' width=1 height=1 alt=x>"],
    ["another page set into this one", "<iframe src=x>Film</iframe>"],
  ])("%s: %s", async (reason, html) => {
    const { body, notes } = await bring(page(html), "p.html");
    expect(body.replace(/\n\n## Ver también$/, "")).toBe("First words.");
    expect(notes.map(({ message }) => message)).toContain(`Left out: ${reason}.`);
  });

  test.each([
    "Share your stories with the archive.",
    "We print what we are asked to print.",
    "Cookies are baked on Tuesdays.",
    "North / South",
  ])("a sentence is none: %s", async (text) => {
    expect((await bring(page(`<p>${text}</p>`), "p.html")).body).toContain(text);
  });

  test("a name on most of the page is not believed", async () => {
    const long = "Many words that nobody wants to lose. ".repeat(20);
    const { body } = await bring(`<title>T</title><div class="sidebar"><h1>T</h1><p>${long}</p></div>`, "p.html");
    expect(body).toContain("Many words");
  });

  test("scripts and styles leave nothing, and no words of theirs", async () => {
    const { text } = await bring(
      page("<script>alert(1)</script><style>p{}</style><svg><text>x</text></svg><p>On.</p>"),
      "p.html",
    );
    expect(text).not.toMatch(/alert|p\{|svg/);
  });

  test("what stands outside the article is told", async () => {
    const html = `<title>T</title><p>Outside.</p><article><h1>T</h1><p>${"Inside. ".repeat(30)}</p></article>`;
    const { body, notes } = await bring(html, "p.html");
    expect(body).not.toContain("Outside");
    expect(notes.find(({ text }) => text === "Outside.")?.code).toBe("left-out");
  });
});

describe("title", () => {
  const titleOf = async (html: string) => (await bring(html, "p.html")).draft.front.title;
  const words = "<p>Words of the text, and more of them.</p>";
  test.each([
    ["the heading", `<title>Statement – Site</title><h1>Statement</h1>${words}`, "Statement"],
    ["not the site's name", `<title>Statement – Site</title><h1>Site</h1><h2>Statement</h2>${words}`, "Statement"],
    ["without the site's name where it is repeated", `<title>A – B | Site</title><div>Site</div>${words}`, "A – B"],
    ["whole where nothing repeats", `<title>A – B</title>${words}`, "A – B"],
    ["site first", `<meta property="og:site_name" content="Site"><title>Site: A</title>${words}`, "Site: A"],
    [
      "site first, with a bar",
      `<meta property="og:site_name" content="موقع"><title>موقع | بيان</title>${words}`,
      "بيان",
    ],
  ])("%s", async (_, html, wanted) => {
    expect(await titleOf(html)).toBe(wanted);
  });

  test("a heading that repeats it goes", async () => {
    expect((await bring(page("<h2>T</h2><p>Words.</p>"), "p.html")).body).toBe("First words.\n\nWords.");
  });
});

describe("date and place", () => {
  const front = async (body: string, head = "") => (await bring(page(body, head), "p.html")).draft.front;
  test.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2022-01-18T23:30:00+02:00"}]}</script>',
      "",
    ],
    ["meta", '<meta property="article:published_time" content="2022-01-18">', ""],
    ["time", "", '<p>On <time datetime="2022-01-18">Tuesday</time>.</p>'],
  ])("from %s", async (_, head, body) => {
    expect(await front(body, head)).toMatchObject({ date: "2022-01-18" });
  });

  test("days that contradict each other leave the key to the author", async () => {
    const times = '<p><time datetime="2022-01-18">a</time> <time datetime="2022-02-18">b</time></p>';
    const { draft, notes, text } = await bring(page(times), "p.html");
    expect(draft.front.date).toBeUndefined();
    expect(notes.find(({ code }) => code === "date")).toMatchObject({ sure: false, line: 4 });
    expect(text).toContain("\n# date: ");
  });

  test.each([
    ["en", "Athens, 18 January 2022", "Athens"],
    ["en", "January 18, 2022", undefined],
    ["es", "Sevilla, a 18 de enero de 2022", "Sevilla"],
    ["fr", "Lyon, le 18 janvier 2022", "Lyon"],
    ["es", "Sevilla, 18 de enero de 2022", "Sevilla"],
    ["de", "Köln, Dienstag, 18. Januar 2022", "Köln"],
    ["el", "Αθήνα, 18 Ιανουαρίου 2022", "Αθήνα"],
    ["ru", "Тверь, 18 января 2022 г.", "Тверь"],
    ["en", "The meeting of 18 January 2022", undefined],
    ["en", "adopted, 18 January 2022", undefined],
    ["ar", "عمّان، ١٨ يناير ٢٠٢٢", "عمّان"],
    ["ur", "لاہور، 18 جنوری 2022", "لاہور"],
    ["bn", "ঢাকা, ১৮ জানুয়ারি ২০২২", "ঢাকা"],
    ["zh-Hans", "昆明，2022年1月18日", "昆明"],
    ["tr", "İzmir, 18 Ocak 2022", "İzmir"],
  ])("a dateline in %s: %s", async (language, line, place) => {
    const html = `<html lang=${language}><title>T</title><h1>T</h1><p>${line}</p><p>Words.</p><p>More.</p>`;
    const { draft } = await bring(html, "p.html");
    const isDateline = place !== undefined || line.startsWith("January");
    expect([draft.front.date, draft.front.place]).toEqual(isDateline ? ["2022-01-18", place] : [undefined, undefined]);
  });

  test("the text's own dateline is taken, and a page of another day told", async () => {
    const head = '<meta property="article:published_time" content="2022-01-20">';
    const { draft, notes } = await bring(page("<p>Athens, 18 January 2022</p><p>Words.</p>", head), "p.html");
    expect(draft.front).toMatchObject({ date: "2022-01-18", place: "Athens" });
    expect(notes.filter(({ code, sure }) => code === "date" && !sure)).toMatchObject([
      { message: "The page itself was published on 2022-01-20." },
    ]);
  });

  test("03/04/2022 means two days, and is none", async () => {
    expect(await front("<p>Athens, 03/04/2022</p>")).toMatchObject({ date: undefined });
  });
});

describe("inside the text", () => {
  const bodyOf = async (html: string, head = "") =>
    (await bring(page(html, head), "p.html")).body.replace("First words.\n\n", "");

  test("stress, links, quotations, tables and nested lists stay", async () => {
    const body = await bodyOf(
      '<p>A <b>b </b><i>c</i> <a href="https://x.example/?a=1&b=2">d</a>.</p><blockquote><p>e</p></blockquote><ul><li>f<ul><li>g</li></ul></li></ul><table><tr><th>h</th></tr><tr><td>i</td></tr></table>',
    );
    expect(body).toBe("A **b** _c_ [d](https://x.example/?a=1\\&b=2).\n\n> e\n\n- f\n  - g\n\n| h |\n| - |\n| i |");
  });

  test("pieces of code that touch are one", async () => {
    expect(await bodyOf("<p>Say <code>a</code><code>`&lt;b></code>.</p>")).toBe("Say ``a`<b>``.");
  });

  test("relative links start from the page's own address; without one they are words", async () => {
    expect(await bodyOf('<p><a href="/b">c</a></p>', '<link rel=canonical href="https://x.example/a/">')).toBe(
      "[c](https://x.example/b)",
    );
    const { body, notes } = await bring(page('<p><a href="/b">c</a> <a href="javascript:x()">d</a></p>'), "p.html");
    expect(body).toContain("\n\nc d");
    expect(notes.filter(({ code }) => code === "link")).toHaveLength(2);
  });

  test("footnotes of pages become footnotes, whatever their markup", async () => {
    const list = await bodyOf(
      '<p>A.<sup><a href="#n1" id="r1">1</a></sup> B.<a href="#n2">[2]</a></p><ol><li id=n1>One. <a href="#r1">↩</a></li><li id=n2><p>Two.</p></li></ol>',
    );
    expect(list).toBe("A.[^1] B.[^2]\n\n[^1]: One.\n\n[^2]: Two.");
    const word = await bodyOf(
      '<p>Α.<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Σημείωση.</p></div>',
    );
    expect(word).toBe("Α.[^1]\n\n[^1]: Σημείωση.");
  });

  test("headings begin below the title and skip no level", async () => {
    expect(await bodyOf("<h4>A</h4><p>a</p><h6>B</h6><p>b</p><h4>C</h4><p>c</p>")).toBe(
      "## A\n\na\n\n### B\n\nb\n\n## C\n\nc",
    );
  });

  test("nothing in a page becomes structure", async () => {
    const hostile = [
      "# a",
      "- a",
      "1. a",
      "&gt; a",
      "::signatories",
      ":::note",
      "---",
      "```",
      "[^1]: a",
      "&lt;b&gt;a&lt;/b&gt;",
      "| a |",
    ];
    const body = await bodyOf(hostile.map((each) => `<p>${each}</p>`).join(""));
    expect(body).not.toMatch(/^(?:#|-|1\.|>|::?:?[a-z]|---|```|\[\^|<|\|)/m);
  });
});

describe("encodings", () => {
  const bytes = (head: string, ...codes: readonly number[]) =>
    new Uint8Array([...new TextEncoder().encode(`<meta charset="${head}"><p>`), ...codes]);
  test.each([
    ["windows-1252", 0xe9, "é"],
    ["iso-8859-1", 0x93, "“"],
    ["windows-1253", 0xe1, "α"],
    ["windows-1251", 0xe0, "а"],
    ["windows-1256", 0xc7, "ا"],
    ["gb2312", [0xd6, 0xd0], "中"],
  ] as const)("%s", (label, code, wanted) => {
    const read = decodePage(bytes(label, ...[code].flat()), "p.html", true);
    expect(read.ok && read.text.endsWith(`<p>${wanted}`)).toBe(true);
  });

  test("a page that says nothing and is not UTF-8 is refused, with its place", () => {
    const read = decodePage(new Uint8Array([0x3c, 0x70, 0x3e, 0xe9]), "p.html", true);
    expect(read).toMatchObject({ ok: false, findings: [{ code: "not-utf8", line: 1, column: 4 }] });
  });

  test("a byte-order mark decides", () => {
    const read = decodePage(new Uint8Array([0xff, 0xfe, 0xb1, 0x03]), "p.txt", false);
    expect(read).toMatchObject({ ok: true, text: "α" });
  });
});
