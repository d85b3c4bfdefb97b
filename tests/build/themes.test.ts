import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "mupdf";
import { beforeAll, describe, expect, it } from "vitest";
import { copySample, hexapla } from "../support/publication.ts";
import { repository, temporaryFolder } from "../support/repository.ts";

const locales = ["en", "ar", "ur", "bn", "zh-Hans"];
const call = ["--locale", locales.join(","), "--statement", "meeting-report,the-second-reader"];

/** A copy of the sample with these templates of its own. */
function themed(files: Readonly<Record<string, string>>): string {
  const root = copySample();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, "templates", path, ".."), { recursive: true });
    writeFileSync(join(root, "templates", path), text);
  }
  return root;
}

/** What the first page draws, with the colours it draws with. */
function drawnOn(file: string): string {
  const document = PDFDocument.openDocument(readFileSync(file), "application/pdf") as PDFDocument;
  return document.findPage(0).get("Contents").readStream().asString();
}

describe("the theme in examples/", () => {
  const out = join(temporaryFolder(), "dist");
  let result: Awaited<ReturnType<typeof hexapla>>;

  beforeAll(async () => {
    const root = copySample();
    cpSync(join(repository, "examples/themes/harbour/templates"), join(root, "templates"), { recursive: true });
    result = await hexapla(["build", "--root", root, "--out", out, "--format", "html,pdf,epub", ...call]);
  });

  it("is built in every script without a word of complaint", () => {
    expect(result.stderr).not.toMatch(/error|warning/);
    expect(result.status).toBe(0);
  });

  it.each(locales)("gives a report a cover in its colours, and a signed article a band: %s", (locale) => {
    const pages = ["meeting-report", "the-second-reader"].map((name) =>
      drawnOn(join(out, locale, name, `${name}.${locale}.pdf`)),
    );
    // #0b5563, as fractions of one.
    for (const page of pages) expect(page).toMatch(/0\.0431372\d* 0\.3333333\d* 0\.3882353\d* (?:rg|scn?)\b/);
    expect(pages[0]).not.toBe(pages[1]);
  });

  it("lays its own rules over the style sheets", () => {
    const sheet = readFileSync(join(out, "assets/style.css"), "utf8");
    expect(sheet.indexOf("--paper:#f7fafa")).toBeGreaterThan(sheet.indexOf("--paper:#fbf9f4"));
    expect(sheet.indexOf("--paper:#fbf9f4")).toBeGreaterThan(-1);
    // Pages that load a second sheet get the theme behind that one too.
    const second = readFileSync(join(out, "assets/site.css"), "utf8");
    expect(second.indexOf(".statements")).toBeGreaterThan(-1);
    expect(second.indexOf("--paper:#f7fafa")).toBeGreaterThan(second.indexOf(".statements"));
  });
});

describe("a template of a publication's own", () => {
  const one = ["--locale", "en", "--statement", "joint-statement"];
  const build = (root: string, format = "pdf") =>
    hexapla(["build", "--root", root, "--out", join(temporaryFolder(), "dist"), "--format", format, ...one]);

  it("takes in ours and changes one thing", async () => {
    const root = themed({
      "pdf/look.typ": '#import "/templates/hexapla/pdf/look.typ": *\n#let accent = rgb("#123456")\n',
    });
    const out = join(temporaryFolder(), "dist");
    const { status, stderr } = await hexapla(["build", "--root", root, "--out", out, "--format", "pdf", ...one]);
    expect([status, stderr.match(/error/)]).toEqual([0, null]);
    // #123456.
    expect(drawnOn(join(out, "en/joint-statement/joint-statement.en.pdf"))).toMatch(
      /0\.070588\d* 0\.203921\d* 0\.337254\d*/,
    );
  });

  const broken = [
    { what: "Typst", path: "pdf/frame.typ", text: "#let x = 1\n#let cover(setting) = {\n", place: /pdf\/frame\.typ:2/ },
    {
      what: "Typst that names what is not there",
      path: "pdf/look.typ",
      text: "#let ink = oops\n",
      place: /pdf\/look\.typ:1:12/,
    },
    {
      what: "Typst without what others take in",
      path: "pdf/look.typ",
      text: "#let ink = black\n",
      place: /pdf\/\w+\.typ:\d+/,
    },
    { what: "a cover", path: "epub/cover.typ", text: "#let x = (\n", place: /epub\/cover\.typ:1/ },
    { what: "Liquid", path: "html/statement.liquid", text: "<p>\n{% if %}\n", place: /html\/statement\.liquid:2/ },
    {
      what: "Liquid that names what is not there",
      path: "html/home.liquid",
      text: "<p>\n{{ oops }}\n",
      place: /html\/home\.liquid:2/,
    },
    {
      what: "the style sheet of e-books",
      path: "epub/style.css",
      text: "p {\n  colour red\n}\n",
      place: /epub\/style\.css:2/,
    },
    { what: "a theme of e-books", path: "epub/theme.css", text: "/* a\n", place: /epub\/theme\.css:1:1/ },
    { what: "the style sheet of pages", path: "html/style.css", text: "\np {", place: /html\/style\.css:2:3/ },
    { what: "a theme of pages", path: "html/theme.css", text: "p { } }", place: /html\/theme\.css:1:7/ },
  ];

  it.each(broken)("that is broken is named with its line, and no stack: $what", async ({ path, text, place }) => {
    const { status, stderr } = await build(themed({ [path]: text }), path.split("/")[0]);
    expect(status).toBe(1);
    expect(stderr).toMatch(place);
    expect(stderr).toMatch(/error\[template\]/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("that is the style sheet of another format is in nobody's way", async () => {
    const { status, stderr } = await build(themed({ "epub/theme.css": "p {" }), "html");
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("template")]);
  });

  it("of a name that nothing takes in is a warning", async () => {
    const { stderr } = await build(themed({ "html/styles.css": "body {}", "pdf/looks.typ": "" }), "html");
    expect(stderr).toMatch(/warning\[template\][\s\S]*templates\/html\/styles\.css/);
    expect(stderr).toMatch(/templates\/pdf\/looks\.typ/);
  });
});
