import { describe, expect, test } from "vitest";
import { brokenParagraphs } from "../../src/align/rules/canonical/broken-paragraph.ts";
import { newStatement } from "../../src/build/new/new.ts";
import { describeLocale } from "../../src/config/locale.ts";
import { segment } from "../../src/segment/segment.ts";
import { docx, link, noteMark, paragraph, run } from "../read/document/docx.ts";
import { bringIn, fixture, publication, readBack, textOf } from "./new-publication.ts";

/** Everything that is wrong with a statement that was brought in, the rules for canonical texts included. */
async function faultsOf(host: ReturnType<typeof publication>, source: string): Promise<readonly string[]> {
  const { statement, findings } = await readBack(host, source);
  const locale = describeLocale(source);
  const broken = locale === undefined ? [] : brokenParagraphs(segment(statement, source), locale);
  return [...findings, ...broken].map(({ message }) => message);
}

describe("documents as they are found", () => {
  test.each([
    ["statement-en.html", "en", "Joint statement on open harbours", 3, 5, ["NO", "IT", "PT", "DK", undefined]],
    ["statement-el.html", "el", "Κοινή δήλωση για τις δημόσιες βιβλιοθήκες", 3, 5, ["AT", "AT", "GR", "GB", "MX"]],
    ["statement-ar.html", "ar", "بيان مشترك بشأن مياه الوادي", 3, 3, ["JO", "TN", "MA"]],
    ["statement-zh.html", "zh-Hans", "关于城市树木的联合声明", 3, 3, ["CN", "VN", "CL"]],
    ["statement-es.txt", "es", "Declaración conjunta sobre los caminos rurales", 3, 3, ["ES", "CO", undefined]],
  ])("%s", async (...[name, source, title, points, signed, countries]) => {
    const host = publication(source, {
      [`/in/${name}`]: fixture(name),
      "/in/images/gate.png": fixture("images/gate.png"),
    });
    const { created, findings } = await bringIn(host, `/in/${name}`);
    expect(findings).toEqual([]);
    expect(created?.organizations.map(({ country }) => country)).toEqual(countries);
    const { statement } = await readBack(host, source);
    expect(statement.frontMatter.title.value).toBe(title);
    expect(statement.frontMatter.signing.signatures).toHaveLength(signed);
    const ids = segment(statement, source).segments.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("point-"))).toEqual(
      Array.from({ length: points }, (_, at) => `point-${at + 1}`),
    );
    expect(await faultsOf(host, source)).toEqual([]);
    await expect(textOf(host, "content/s.md")).toMatchFileSnapshot(`../fixtures/new/expected/${name}.md`);
    await expect(textOf(host, "content/organizations.yaml")).toMatchFileSnapshot(
      `../fixtures/new/expected/${name}.yaml`,
    );
  });

  test("a Word document: title, subtitle's words, numbers, footnote, link, signatories", async () => {
    const body = [
      paragraph(run("Κοινή δήλωση"), "Heading1"),
      paragraph(run("Δηλώνουμε ", true) + run("από κοινού, ") + link("εδώ") + run(".") + noteMark),
      paragraph(run("Πρώτο."), "list"),
      paragraph(run("Δεύτερο."), "list"),
      paragraph(run("Έπειτα"), "Heading2"),
      paragraph(run("Τρίτο."), "list"),
      paragraph(run("Υπογράφουν"), "Heading2"),
      paragraph(run("Λέσχη του Ποταμού (ΛΠ), Ελλάδα")),
      paragraph(run("Λέσχη του Βουνού, Κύπρος")),
    ].join("");
    const host = publication("el", { "/in/a.docx": docx(body, { address: "https://x.example/", note: "Σημείωση." }) });
    const { created } = await bringIn(host, "/in/a.docx");
    expect(created?.organizations).toMatchObject([
      { id: "leschi-tou-potamou", abbreviation: "ΛΠ", country: "GR" },
      { id: "leschi-tou-vounou", country: "CY" },
    ]);
    expect(await faultsOf(host, "el")).toEqual([]);
    expect(textOf(host, "content/s.md").split("---\n").at(-1)).toBe(
      "\n**Δηλώνουμε** από κοινού, [εδώ](https://x.example/).[^1]\n\n1. Πρώτο.\n2. Δεύτερο.\n\n## Έπειτα\n\n3. Τρίτο.\n\n::signatories\n\n[^1]: Σημείωση.\n",
    );
    expect(created?.notes.every(({ source }) => source === undefined)).toBe(true);
  });

  test("images beside the page are copied, others are told", async () => {
    const png = fixture("images/gate.png");
    const html = `<h1>T</h1><p>Words.</p><figure><img src="a%20b.png" alt="A gate"><figcaption>Noon</figcaption></figure><p><img src="../c.png" alt="C"></p><p><img src="a%20b.png" alt=""></p><p><img src="https://x.example/d.png" alt="D"></p>`;
    const host = publication("en", { "/in/p.html": html, "/in/a b.png": png, "/c.png": png });
    const { created } = await bringIn(host, "/in/p.html", { name: "deep/s" });
    expect(textOf(host, "content/deep/s.md")).toContain('![A gate](s-1.png "Noon")');
    expect(host.files.get("/p/content/deep/s-1.png")).toEqual(png);
    expect(created?.notes.filter(({ code, sure }) => code === "image" && !sure)).toHaveLength(3);
    expect(await faultsOf(host, "en")).toEqual([]);
  });
});

describe("the register", () => {
  const list = (...names: readonly string[]) =>
    `<h1>T</h1><p>Words.</p><h2>Signed by</h2><ul>${names.map((name) => `<li>${name}</li>`).join("")}</ul>`;
  const before =
    "# Ours\r\n- { id: alpha, name: Ärchive of Álpha, country: GR } # keep\r\n- id: beta\r\n  name: Beta\r\n  abbreviation: BTA\r\n";

  test("keeps every byte, and knows who is there by name or abbreviation", async () => {
    const html = list("archive of alpha, Greece", "BTA", "Gamma (GMA), Peru", "Archive of Alpha, Chile");
    const host = publication("en", { "/in/p.html": html, "/p/content/organizations.yaml": before });
    const { created } = await bringIn(host, "/in/p.html");
    expect(created?.signatories.map(({ organization }) => organization)).toEqual([
      "alpha",
      "beta",
      "gamma",
      "archive-of-alpha",
    ]);
    const added =
      "- { id: gamma, name: Gamma, abbreviation: GMA, country: PE }\r\n- { id: archive-of-alpha, name: Archive of Alpha, country: CL }\r\n";
    expect(textOf(host, "content/organizations.yaml")).toBe(before + added);
    expect(await faultsOf(host, "en")).toEqual([]);
  });

  test.each([
    [
      "indented lists go on as they are",
      "  - { id: a, name: A }",
      "  - { id: a, name: A }\n  - { id: b, name: B, country: PE }\n",
    ],
    ["comments alone are an empty register", "# none\n", "# none\n- { id: b, name: B, country: PE }\n"],
  ])("%s", async (_, text, wanted) => {
    const host = publication("en", { "/in/p.html": list("B, Peru"), "/p/content/organizations.yaml": text });
    await bringIn(host, "/in/p.html");
    expect(textOf(host, "content/organizations.yaml")).toBe(wanted);
  });

  test.each([
    ["a list in brackets", "[{ id: a, name: A }]\n", "incoming-file"],
    ["a register with a fault", "- { id: a }\n", "register"],
  ])("nothing is written behind %s", async (_, text, code) => {
    const host = publication("en", { "/in/p.html": list("B, Peru"), "/p/content/organizations.yaml": text });
    const { created, findings } = await bringIn(host, "/in/p.html");
    expect(created).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect([...host.files.keys()].filter((path) => path.endsWith(".md"))).toEqual([]);
    expect(textOf(host, "content/organizations.yaml")).toBe(text);
  });

  test("names make ids; those of which nothing is left are counted", async () => {
    const host = publication("en", {
      "/in/p.html": list("Łódź Club, Poland", "Łódź Club, Peru", "“ߒߞߏ” ߓߊ", "Norge, Norway"),
    });
    const { created } = await bringIn(host, "/in/p.html");
    expect(created?.organizations.map(({ id }) => id).slice(0, 2)).toEqual(["lodz-club", "lodz-club-2"]);
    expect(created?.organizations.every(({ id }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toBe(true);
    expect(textOf(host, "content/organizations.yaml")).toContain('country: "NO"');
    expect(await faultsOf(host, "en")).toEqual([]);
  });

  test("a name cannot become YAML", async () => {
    const names = ["a: {b} # c", "&a *b", "'q' \"r\"", "- x", "null", "yes"];
    const host = publication("en", {
      "/in/p.html": list(...names.map((name) => `X ${name.replaceAll("&", "&amp;")}, Peru`)),
    });
    const { created } = await bringIn(host, "/in/p.html");
    expect(created?.organizations.map(({ name }) => name)).toEqual(names.map((name) => `X ${name}`));
    expect(await faultsOf(host, "en")).toEqual([]);
  });

  test("days of signing stand beside the names; later ones wait for a revision", async () => {
    const html = `${list("A, Peru, 18 January 2022", "B, Chile (20 January 2022)")}<p>Lima, 18 January 2022</p>`;
    const host = publication("en", { "/in/p.html": html });
    const { created } = await bringIn(host, "/in/p.html");
    expect(textOf(host, "content/s.md")).toContain("signatories:\n  - a\n  - b # 2022-01-20\n");
    expect(created?.notes.some(({ sure, message }) => !sure && message.includes("“b” signed on 2022-01-20"))).toBe(
      true,
    );
    const undated = publication("en", { "/in/p.html": list("A, Peru", "B, Chile (20 January 2022)") });
    await bringIn(undated, "/in/p.html");
    expect((await readBack(undated, "en")).statement.frontMatter.signing.signatures[1]).toMatchObject({
      date: "2022-01-20",
    });
  });
});

describe("a statement from nothing", () => {
  test("is one that Hexapla reads, with points", async () => {
    const host = publication("en");
    const { created } = await newStatement(host, {
      root: "/p",
      name: "news/open-gates",
      from: undefined,
      dryRun: false,
    });
    expect(created?.files).toEqual(["content/news/open-gates.md"]);
    expect(await faultsOf(host, "en")).toEqual([]);
    const { statement } = await readBack(host, "en");
    expect(statement.frontMatter).toMatchObject({ title: { value: "Open gates" }, date: { start: "2026-01-01" } });
    expect(segment(statement, "en").segments.map(({ id }) => id)).toContain("point-3");
  });
});

describe("what cannot be done writes nothing", () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]);
  test.each([
    ["a missing file", undefined, "incoming-file", "There is no such file."],
    ["an empty file", "", "incoming-file", "empty"],
    ["a PDF", "%PDF-1.7", "incoming-file", "no web page"],
    ["an archive that is no Word document", zip, "incoming-file", "no Word document"],
    ["bytes that are no text", new Uint8Array([1, 0, 2, 0]), "incoming-file", "no web page"],
    [
      "a page with nothing in it",
      "<!doctype html><html><body><script>app()</script><nav>Home</nav></body></html>",
      "incoming-file",
      "Nothing was found",
    ],
    ["a text that is not UTF-8", new Uint8Array([0x61, 0xe9, 0x20]), "not-utf8", "not UTF-8"],
  ])("%s", async (_, content, code, message) => {
    const host = publication("en", content === undefined ? {} : { "/in/x.txt": content });
    const before = [...host.files.keys()];
    const { created, findings } = await bringIn(host, "/in/x.txt");
    expect(created).toBeUndefined();
    expect(findings).toMatchObject([{ code, severity: "error", file: "/in/x.txt" }]);
    expect(findings[0]?.message).toContain(message);
    expect([...host.files.keys()]).toEqual(before);
  });

  test.each([
    ["a reserved name", "organizations", "statement-name"],
    ["a name that leads out", "../x", "statement-name"],
    ["a name with spaces", "a b", "statement-name"],
    ["a file's name", "x.md", "statement-name"],
    ["a name that is there", "old", "statement-exists"],
    ["one that differs in case", "OLD", "statement-exists"],
  ])("%s", async (_, name, code) => {
    const host = publication("en", { "/p/content/old.md": "kept" });
    const { created, findings } = await newStatement(host, { root: "/p", name, from: undefined, dryRun: false });
    expect([created, findings.map((finding) => finding.code)]).toEqual([undefined, [code]]);
    expect(host.files.size).toBe(2);
    expect(textOf(host, "content/old.md")).toBe("kept");
  });

  test("a dry run tells everything and writes nothing", async () => {
    const host = publication("en", { "/in/p.html": fixture("statement-en.html") });
    const { created } = await bringIn(host, "/in/p.html", { dryRun: true });
    expect(created?.files).toEqual(["content/organizations.yaml", "content/s.md"]);
    expect(host.files.size).toBe(2);
  });

  test("a folder that is no publication", async () => {
    const host = publication("en");
    host.files.delete("/p/hexapla.yaml");
    const { findings } = await newStatement(host, { root: "/p", name: "s", from: undefined, dryRun: false });
    expect(findings.map(({ code }) => code)).toEqual(["unreadable"]);
  });
});
