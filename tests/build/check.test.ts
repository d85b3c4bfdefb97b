import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/align/rules/rule.ts";
import { check } from "../../src/build/check.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { checkText, lineOf } from "../support/check.ts";
import { publicationFiles } from "../support/small-publication.ts";

const broken = `msgid "See [us](https://a.org)."\nmsgstr "Δείτε [μας](https://b.org)."\n`;
const source = "See [us](https://a.org).";
const el = { statements: ["s"], locales: ["el"] };
const head = `msgid ""\nmsgstr ""\n"Language: el\\n"\n\nmsgid "Open archives"\nmsgstr "Ανοιχτά αρχεία"\n\n`;
const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

describe("check", () => {
  it("tells of an entry with place, texts, what was expected and what is there", async () => {
    const result = await checkText(source, { el: broken }, el);
    expect(result.fails).toBe(true);
    expect(result.checked).toEqual([{ statement: "s", locale: "el", segments: 2 }]);
    expect(result.findings).toMatchObject([
      {
        ...{ code: "link-target", severity: "error", statement: "s", locale: "el", block: "p-1", line: lineOf(2) },
        ...{ file: "locales/el/s.po", source, translation: "Δείτε [μας](https://b.org)." },
        ...{ expected: "https://a.org", actual: "https://b.org" },
      },
    ]);
  });

  it("follows check.rules: another severity, or off", async () => {
    const settings = (value: string) => `check: { rules: { link-target: ${value} } }\n`;
    const warned = await checkText(source, { el: broken }, { ...el, settings: settings("warning") });
    expect([warned.fails, warned.findings[0]?.severity]).toEqual([false, "warning"]);
    expect(codes(await checkText(source, { el: broken }, { ...el, settings: settings("off") }))).toEqual([]);
  });

  it("remarks on a code that is off for nothing, in a check of everything only", async () => {
    const settings = "check:\n  rules:\n    link-target: off\n    image: off\n";
    const whole = await checkText(source, { el: broken }, { settings });
    const remarks = whole.findings.filter(({ code }) => code === "unused-silencing");
    expect(remarks).toMatchObject([{ severity: "info", file: "hexapla.yaml", line: 10 }]);
    expect(remarks[0]?.message).toContain("“image”");
    expect(codes(await checkText(source, { el: broken }, { ...el, settings }))).toEqual([]);
  });

  it("lets an address differ behind a begin that check.localized names", async () => {
    const settings = (begin: string) => `check: { localized: ["${begin}"] }\n`;
    const entries = broken.replace("https://b.org", "https://a.org/el");
    expect(codes(await checkText(source, { el: entries }, { ...el, settings: settings("https://a.org") }))).toEqual([]);
    const other = await checkText(source, { el: broken }, { ...el, settings: settings("https://a.org") });
    expect(codes(other)).toEqual(["link-target"]);
    expect(
      codes(await checkText(source, { el: entries }, { ...el, settings: settings("https://c.org") })),
    ).toHaveLength(1);
  });

  it("says of a link that leads nowhere only once", async () => {
    const entries = `msgid "See [point](#p-1)."\nmsgstr "Δείτε το [σημείο](#p-9)."\n`;
    expect(codes(await checkText("See [point](#p-1).", { el: entries }, el))).toEqual(["link-target"]);
  });

  it("finds what reading finds: canonical text, catalogs, headers", async () => {
    const text = "We <b>agree</b>.\n\n#### Deep";
    const result = await checkText(text, { el: broken.replace('msgstr "', "msgstr ") }, el);
    expect(codes(result)).toEqual(["raw-html", "heading-level", "po-syntax"]);
  });

  it.each([
    ["nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n%100>=3 && n%100<=10 ? 3 : 5;", []],
    ["nplurals=1; plural=0", []],
    ["nplurals=INTEGER; plural=EXPRESSION;", ["po-header"]],
  ])("reads Plural-Forms “%s”", async (forms, expected) => {
    const header = `msgid ""\nmsgstr ""\n"Language: el\\n"\n"Plural-Forms: ${forms}\\n"\n\n`;
    const entries = `${broken.replace("b.org", "a.org")}\nmsgid "Open archives"\nmsgstr "Ανοιχτά αρχεία"\n`;
    const host = memoryHost({ ...publicationFiles(source), "/p/locales/el/s.po": header + entries });
    expect(codes(await check(host, { root: "/p", ...el }))).toEqual(expected);
  });

  it("goes on when a rule fails", async () => {
    const rule: Rule = {
      ...{ code: "number", severity: "error", documentation: { what: "", why: "", good: [], bad: [] } },
      check: () => {
        throw new Error("broken");
      },
    } as unknown as Rule;
    const result = await checkText(source, { el: broken }, { ...el, rules: [rule] });
    expect(codes(result)).toEqual(["rule-failed"]);
  });

  it("does not say that the number of signatories is switched off for nothing where a translation has another", async () => {
    const catalogs = {
      "/p/locales/el/s.po": `${head}msgid "All 12 signatories agree."\nmsgstr "Και οι 15 υπογράφοντες συμφωνούν."\n`,
    };
    const files = publicationFiles("All 12 signatories agree.", {
      ...catalogs,
      "/p/content/organizations.yaml": Array.from({ length: 12 }, (_, at) => `- { id: o${at}, name: O ${at} }\n`).join(
        "",
      ),
      "/p/locales/el/labels.json": '{"signatories.mentions": "υπογράφοντες"}',
    });
    const signed = Array.from({ length: 12 }, (_, at) => `o${at}`).join(", ");
    const text = String(files["/p/content/s.md"]).replace("date:", `signatories: [${signed}]\ndate:`);
    const found = async (rules: string) => {
      const settings = `${files["/p/hexapla.yaml"]}check: { rules: { ${rules} } }\n`;
      const host = memoryHost({ ...files, "/p/content/s.md": text, "/p/hexapla.yaml": settings });
      return codes(await check(host, { root: "/p" }));
    };
    expect(await found("number: off")).toContain("signatory-count");
    expect(await found("number: off, signatory-count: off")).not.toContain("unused-silencing");
  });

  it.each([
    ["missing-glyph", 0],
    ["font-missing", 0],
    ["heading-level", 1],
    ["po-header", 1],
    ["unused-silencing", 1],
  ])("judges what is off for nothing by what a check looks for: %s", async (code, expected) => {
    const settings = `check:\n  rules:\n    ${code}: off\n`;
    const { findings } = await checkText("We agree.", {}, { settings });
    const remarks = findings.filter(({ message }) => message.includes(`“${code}” is switched off`));
    expect(remarks).toHaveLength(code === "unused-silencing" ? 0 : expected);
  });

  it("keeps the order of the document, whichever file a finding is placed in", async () => {
    const body = "First paragraph.\n\nSee [us](https://a.org).\n\nLast paragraph.";
    const { findings } = await checkText(
      body,
      { ar: `msgid "See [us](https://a.org)."\nmsgstr "انظر [نا](https://b.org)."\n` },
      { ...el, locales: ["ar"] },
    );
    expect(findings.map(({ block }) => block)).toEqual(["p-1", "p-2", "p-3"]);
    expect(new Set(findings.map(({ file }) => file)).size).toBe(2);
  });

  it("takes a catalog that was emptied for an error; one that is not there is a remark", async () => {
    const run = async (more: Record<string, string>) => {
      const { findings } = await check(memoryHost(publicationFiles(source, more)), { root: "/p", ...el });
      return findings.map(({ code, severity, file }) => `${severity} ${code} ${file}`);
    };
    expect(await run({ "/p/locales/el/s.po": "\n" })).toEqual(["error po-syntax locales/el/s.po"]);
    expect(await run({})).toEqual(["info missing locales/el/s.po"]);
  });

  it("says of an empty line within a translation only once", async () => {
    const entries = `msgid "We agree."\nmsgstr "نحن\\n\\nموافقون."\n`;
    expect(codes(await checkText("We agree.", { ar: entries }, { ...el, locales: ["ar"] }))).toEqual([
      "block-structure",
    ]);
  });

  it("refuses a locale that is not there", async () => {
    expect(await checkText(source, {}, { locales: ["xx"] })).toMatchObject({ fails: true, checked: [] });
  });
});

describe("silencing at an entry", () => {
  const silenced = (comment: string) => checkText(source, { el: `${comment}\n${broken}` }, el);

  it("takes the finding away", async () => {
    const result = await silenced("# hexapla: ignore link-target the Greek page has an address of its own");
    expect([result.findings, result.fails]).toEqual([[], false]);
  });

  it("wants a reason", async () => {
    expect((await silenced("# hexapla: ignore link-target")).findings).toMatchObject([
      { code: "unexplained-silencing", severity: "warning", line: lineOf(1), file: "locales/el/s.po" },
    ]);
  });

  it("is a finding where it silences nothing", async () => {
    const result = await silenced("# hexapla: ignore image no picture here");
    expect(codes(result).toSorted()).toEqual(["link-target", "unused-silencing"]);
  });

  it("wants no reason on top of that", async () => {
    expect(codes(await silenced("# hexapla: ignore image")).toSorted()).toEqual(["link-target", "unused-silencing"]);
  });

  it("is one where there is no such code", async () => {
    const { findings } = await silenced("# hexapla: ignore link-targets why not");
    expect(findings.map(({ message }) => message)).toContain("There is no finding “link-targets” to be silenced.");
  });

  it("wants a line for each code", async () => {
    const { findings } = await silenced("# hexapla: ignore link-target,image both are right");
    const [fault] = findings.filter(({ code }) => code === "unused-silencing");
    expect(fault?.hint).toMatch(/line of its own for each code/);
  });

  it("is judged by all that can be found at an entry, and by no more", async () => {
    const entries = (code: string) => `# hexapla: ignore ${code} why\n${broken.replace("b.org", "a.org")}`;
    expect(codes(await checkText(source, { el: entries("heading-level") }, el))).toEqual(["unused-silencing"]);
    expect(codes(await checkText(source, { el: entries("missing-glyph") }, el))).toEqual([]);
  });

  it("is not judged where the rule is off", async () => {
    const entries = `# hexapla: ignore image no picture here\n${broken}`;
    const settings = "check: { rules: { image: off, link-target: off } }\n";
    expect(codes(await checkText(source, { el: entries }, { ...el, settings }))).toEqual([]);
  });

  it("counts for its own entry only, among other comments and behind a context", async () => {
    const first = `# hexapla: ignore link-target local page\n# Another word\n#. p-1\n#: content/s.md:6\nmsgid "A [us](https://a.org)."\nmsgstr "Α [μας](https://b.org)."\n`;
    const result = await checkText(`A [us](https://a.org).\n\n${source}`, { el: `${first}\n${broken}` }, el);
    expect(result.findings).toMatchObject([{ code: "link-target", block: "p-2" }]);
  });
});
