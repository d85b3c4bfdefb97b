import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCorpus } from "../../scripts/corpus-udhr/corpus.ts";
import { hexapla } from "../support/publication.ts";
import { temporaryFolder } from "../support/repository.ts";
import { ask, follow, links, lookAt } from "../support/searching.ts";
import { type Served, serve } from "../support/serve.ts";
import { servedSample } from "../support/served-sample.ts";

const sample = servedSample();

describe.each([
  ["en", "each language summary", ["languages", "summary"]],
  ["en", "“same day”", ["same day"]],
  ["ar", "المُلَخَّصُ باللُّغات", ["ملخص", "اللغات"]],
  ["ar", "اصلها تخلفت", ["تخلفت", "أصلها"]],
  ["zh-Hans", "语言屈居次位", ["语言屈居次位"]],
  ["zh-Hans", "次位 摘要", ["次位", "摘要"]],
  ["bn", "সারসংক্ষেপ ভাষা", ["সারসংক্ষেপ"]],
  ["tr", "OZET DİLLERİN", ["Özet", "dillerin"]],
  ["el", "ΠΕΡΙΛΗΨΗ γλωσσες", []],
  ["ur", "خلاصہ زبانوں", []],
] as const)("in %s", (code, question, marked) => {
  test(`${question} leads to the fourth point`, async () => {
    await lookAt(sample.browser, `${sample.site.url}${code}/search.html`, async (page) => {
      const found = await follow(page, question);
      expect([found.id, found.path]).toEqual(["point-4", `/${code}/joint-statement/index.html`]);
      expect(found.marked).toEqual(expect.arrayContaining([...marked]));
      for (const word of found.marked) expect(found.text.normalize("NFC")).toContain(word);
    });
  });
});

describe.each([
  ["en", "point 4", "Point 4"],
  ["en", "Joint statement, POINT ٤", "Point 4"],
  ["de", "punkt 4", "Punkt 4"],
  ["tr", "MADDE 4", "Madde 4"],
  ["ar", "بند 4", "البند ٤"],
  ["ur", "نکتہ ۴", "نکتہ 4"],
  ["bn", "দফা ৪", "দফা ৪"],
  ["zh-Hans", "第4条", "第 4 条"],
  ["zh-Hans", "point-4", "第 4 条"],
] as const)("in %s", (code, question, name) => {
  test(`${question} is the number of a point, and the answer says so`, async () => {
    await lookAt(sample.browser, `${sample.site.url}${code}/search.html`, async (page) => {
      await ask(page, question);
      const answer = page.locator("#results li").first();
      expect(await answer.locator("a .place").textContent()).toBe(name);
      expect((await follow(page, question)).id).toBe("point-4");
    });
  });
});

test("answers under one title say where each stands; a title stands nowhere", async () => {
  await lookAt(sample.browser, `${sample.site.url}en/search.html?q=archive`, async (page) => {
    await links(page).first().waitFor();
    const answers = await links(page).evaluateAll((all) =>
      all.map((link) => [link.getAttribute("href")?.split("#")[1], link.querySelector(".place")?.textContent]),
    );
    expect(answers).toContainEqual(["p-2", "Paragraph 2"]);
    expect(answers).toContainEqual(["section-2", "Section 2"]);
    for (const [id, place] of answers) expect([id, place !== undefined]).toEqual([id, /-\d+$/.test(id ?? "")]);
    await ask(page, "“joint statement on open archives”");
    expect(await links(page).first().textContent()).toMatch(/translated$/);
  });
});

describe("in Thai and its neighbours, which write no spaces", () => {
  const codes = ["th", "km", "lo", "my"];
  let root: string;
  let declaration: Served;

  beforeAll(async () => {
    root = temporaryFolder();
    await writeCorpus(root, { locales: codes, articles: true });
    const { status, stderr } = await hexapla(["build", "--root", root, "--format", "html"]);
    expect([status, stderr]).toEqual([0, expect.anything()]);
    declaration = await serve(join(root, "dist"));
  });

  afterAll(() => declaration.close());

  test("words of one paragraph, side by side and apart, lead to it", async () => {
    await lookAt(sample.browser, `${declaration.url}th/search.html`, async (page) => {
      const found = await follow(page, "การศึกษา ประถมศึกษา บังคับ");
      expect(found.path).toBe("/th/universal-declaration/index.html");
      expect(found.text).toContain("ประถมศึกษา");
      expect(found.marked.join("")).toContain("บังคับ");
    });
  });

  test.each(codes)("any eight characters of a paragraph in %s lead to it", async (code) => {
    await lookAt(sample.browser, `${declaration.url}${code}/universal-declaration/index.html`, async (page) => {
      const text = (await page.locator(".body p").nth(7).textContent())?.normalize("NFC") ?? "";
      const part = /[\p{L}\p{M}]{14}/u.exec(text)?.[0].slice(3, 11) ?? "";
      await page.goto(`${declaration.url}${code}/search.html`);
      const found = await follow(page, `“${part}”`);
      expect(part).toHaveLength(8);
      expect(found.text.normalize("NFC")).toContain(part);
      expect(found.marked.join("")).toContain(part);
    });
  });

  test("every locale's search page loads what it asks for alone", () => {
    for (const code of codes) expect(existsSync(join(root, "dist/assets/search", code, "layout.js"))).toBe(true);
  });
});
