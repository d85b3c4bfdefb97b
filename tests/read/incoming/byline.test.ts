import { describe, expect, test } from "vitest";
import { bring, page } from "./bring.ts";

async function authorsOf(html: string, language = "en") {
  const { draft, body, text, notes } = await bring(page(html), "p.html", language);
  return { authors: draft.front.authors, date: draft.front.date, body, text, notes };
}

describe("a byline becomes the author", () => {
  test.each([
    ["en", "By Jane Roe", ["Jane Roe"]],
    ["en", "By Jane Roe and John van Doe", ["Jane Roe", "John van Doe"]],
    ["es", "Por Juan Pérez y Ana de la Cruz", ["Juan Pérez", "Ana de la Cruz"]],
    ["fr", "Par Jean-Luc Dupont", ["Jean-Luc Dupont"]],
    ["de", "Von Anna Müller und Jörg Weiß", ["Anna Müller", "Jörg Weiß"]],
    ["el", "Γράφει η Μαρία Παππά", ["Μαρία Παππά"]],
    ["ru", "Автор: Иван Петров", ["Иван Петров"]],
    ["tr", "Yazan: Ayşe Yılmaz", ["Ayşe Yılmaz"]],
    ["ar", "بقلم ليلى حداد", ["ليلى حداد"]],
    ["ur", "تحریر: احمد علی", ["احمد علی"]],
    ["zh-Hans", "作者：王小明、李华", ["王小明", "李华"]],
  ])("%s: %s", async (language, line, names) => {
    const { authors, body, notes } = await authorsOf(`<p>${line}</p>`, language);
    expect(authors?.map(({ name }) => name)).toEqual(names);
    expect(body).toBe("First words.");
    expect(notes.find(({ code }) => code === "author")).toMatchObject({ sure: false, text: line });
  });

  test("whatever the page calls it, with its role or its day", async () => {
    const role = await authorsOf('<p class="byline">By Jane Roe, secretary of the club</p>');
    expect(role.text).toContain("\nauthors:\n  - { name: Jane Roe, role: secretary of the club }\n");
    const dated = await authorsOf(
      '<div class="post-meta">By <a href="/j">Jane Roe</a> | 3 March 2024</div><p>Words.</p>',
    );
    expect([dated.authors, dated.date]).toEqual([[{ name: "Jane Roe", role: undefined }], "2024-03-03"]);
    expect(dated.body).toBe("First words.\n\nWords.");
  });

  test.each([
    ["en", "By the river we sat"],
    ["en", "By Monday."],
    ["es", "Por la paz y el pan"],
    ["de", "Von Köln nach Rom"],
    ["ar", "كتب على الجدار"],
  ])("%s: a sentence is none: %s", async (language, line) => {
    const { authors, body } = await authorsOf(`<p>${line}</p>`, language);
    expect([authors, body]).toEqual([undefined, `First words.\n\n${line}`]);
  });
});
