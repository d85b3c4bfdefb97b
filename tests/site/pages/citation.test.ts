import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { conventionsOf } from "../../../src/align/rules/typography/conventions.ts";
import { createLabels } from "../../../src/localize/labels.ts";
import { citationOf } from "../../../src/site/pages/citation.ts";
import { citationFiles } from "../../../src/site/pages/citation-files.ts";
import { datelinePartOf, localeOf, textOf } from "../../render/xhtml/sample-edition.ts";
import { repository } from "../../support/repository.ts";
import { publishedOf, siteTextsOf } from "../published.ts";

const ours = ["en", "es", "fr", "de", "pt-BR", "el", "ru", "tr", "ar", "ur", "bn", "zh-Hans"];

function textsOf(code: string) {
  const labels = JSON.parse(readFileSync(join(repository, "locales", code, "labels.json"), "utf8"));
  const { text } = createLabels({ [code]: labels }, code).labelsOf(code, localeOf(code).intl);
  return { ...siteTextsOf("en"), text };
}

const dateline = [datelinePartOf("place", "Athens"), datelinePartOf("date", "1 May 2024")];

function cited(code: string, changes: Parameters<typeof publishedOf>[2]): string {
  const { parts } = citationOf(publishedOf("one", "en", changes).edition, textsOf(code));
  return parts.map(({ text }) => text).join("");
}

test("authors, title, publication, day and version, in English", () => {
  const changes = { dateline, authorNames: ["A", "B"] };
  expect(cited("en", changes)).toBe("A and B, “one in en”, Publication, 1 May 2024.");
  expect(cited("en", { ...changes, version: "Version of 2 May" })).toMatch(/1 May 2024 \(Version of 2 May\)\.$/);
  expect(cited("en", {})).toBe("Publisher, “one in en”, Publication.");
});

describe.each(ours)("in %s", (code) => {
  test("the title stands between the language's marks", () => {
    const text = cited(code, { dateline, authorNames: ["A"] });
    const [, before = "", after = ""] = /(\S)[\u00a0]?one in en[\u00a0]?(\S)/.exec(text) ?? [];
    const { quotes = [], alsoQuotes = [] } = conventionsOf(localeOf(code)) ?? {};
    const marks = [...quotes, ...alsoQuotes].map((pair) => pair.map((mark) => mark.trim()).join(""));
    // A title has marks of its own in Chinese: GB/T 15834, section 4.15.
    expect(code === "zh-Hans" ? ["《》"] : marks).toContain(before + after);
  });

  test("nothing of it is lost in any form", () => {
    for (const changes of [{ dateline }, { dateline, version: "V" }, {}]) {
      const text = cited(code, { ...changes, authorNames: ["A"] });
      for (const part of ["A", "one in en", "Publication"]) expect(text).toContain(part);
      expect(text.includes("1 May 2024")).toBe("dateline" in changes);
      expect(text.includes("V")).toBe("version" in changes);
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

test("a title in another language is a piece of its own, with what would be a placeholder left as it is", () => {
  const title = textOf("{{date}} $t(cite.form) “x”", "title", { lang: "ar", dir: "rtl" });
  const { parts } = citationOf(publishedOf("one", "en", { title, dateline }).edition, textsOf("en"));
  expect(parts[1]).toEqual({ text: "{{date}} $t(cite.form) “x”", lang: "ar", dir: "rtl" });
});

test("for programs: nothing of a title is markup", () => {
  const title = textOf('50 % of } {\\x} & "y" _#$~^', "title");
  const { edition } = publishedOf("a/b_c", "en", { title, issued: "2024-05-01", authorNames: ["A and B"] });
  const [bibLatex, csl] = citationFiles(edition);
  expect(bibLatex?.text).toContain("@online{a-b-c-en,\n  author = {{A and B}},");
  expect(bibLatex?.text).toContain(
    '  title = {50 \\% of \\} \\{\\textbackslash{}x\\} \\& "y" \\_\\#\\$\\textasciitilde{}\\textasciicircum{}},',
  );
  expect(bibLatex?.text).toContain("  date = {2024-05-01},");
  expect(JSON.parse(csl?.text ?? "")).toMatchObject([
    { type: "webpage", title: title.text, author: [{ literal: "A and B" }], issued: { "date-parts": [[2024, 5, 1]] } },
  ]);
});

describe("a translation", () => {
  const translators = ["M. Salem", "N. Haddad"];

  test.each(ours)("names its translators before the publication, by the label of %s", (code) => {
    for (const changes of [{ dateline }, { dateline, version: "V" }, {}]) {
      const text = cited(code, { ...changes, translators });
      expect(text).toMatch(/one in en.*M\. Salem.*N\. Haddad.*Publication/s);
      expect(text).not.toMatch(/[{}]/);
    }
    expect(cited(code, { dateline, translators })).not.toBe(cited(code, { dateline }));
  });

  test("in Arabic and Chinese with those languages' own marks", () => {
    expect(cited("ar", { translators: ["سالم"] })).toBe("Publisher، «one in en»، ترجمة: سالم، Publication.");
    expect(cited("zh-Hans", { translators: ["王"] })).toContain("》，王译，Publication。");
  });

  test("for programs: translators, language and version", () => {
    const changes = { translators, version: "Version of 2 May" };
    const [bibLatex, csl] = citationFiles(publishedOf("one", "ar", changes).edition);
    expect(bibLatex?.text).toContain("  translator = {{M. Salem} and {N. Haddad}},\n");
    expect(bibLatex?.text).toContain("  language = {arabic},\n");
    expect(bibLatex?.text).toContain("  version = {Version of 2 May},\n");
    expect(JSON.parse(csl?.text ?? "")).toMatchObject([
      { translator: [{ literal: "M. Salem" }, { literal: "N. Haddad" }], language: "ar", version: "Version of 2 May" },
    ]);
    const [original, item] = citationFiles(publishedOf("one", "zh-Hans").edition);
    expect(original?.text).toContain("  language = {chinese},\n");
    expect(original?.text).not.toMatch(/translator|version/);
    expect(item?.text).not.toContain("translator");
  });
});

test("what a title, a name or the publication opens of direction ends with it", () => {
  const changes = {
    title: textOf("evil \u202Etitle", "title"),
    authorNames: ["\u2067A"],
    translators: ["\u202bT"],
    publicationTitle: textOf("P\u202e", "publication"),
  };
  const { edition } = publishedOf("one", "en", changes);
  const cite = citationOf(edition, textsOf("en"))
    .parts.map(({ text }) => text)
    .join("");
  expect(cite).toContain("\u2067A\u2069");
  expect(cite).toContain("evil \u202Etitle\u202C");
  expect(cite).toContain("\u202bT\u202c");
  for (const { text } of citationFiles(edition)) {
    expect(text).toContain("evil \u202Etitle\u202C");
    expect(text.match(/[\u202b\u202e]/g)).toHaveLength(text.match(/\u202c/g)?.length ?? 0);
    expect(text.match(/\u2067/g)).toHaveLength(text.match(/\u2069/g)?.length ?? 0);
  }
});
