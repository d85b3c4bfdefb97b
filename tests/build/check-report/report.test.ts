import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { reportPage as page } from "./report-page.ts";

/** The row of a block, as it is written. */
function rowOf(html: string, anchor: string): string {
  const start = html.indexOf(`id="${anchor}"`);
  if (start < 0) throw new Error(`there is no row ${anchor}`);
  return html.slice(start, html.indexOf('</li>\n<li class="row', start));
}

describe("the page of a check", () => {
  it("has a row for each paragraph in order, with state, place and both texts in their own direction", async () => {
    const entries = `msgid "We agree."\nmsgstr "نحن موافقون."\n\n#, fuzzy\nmsgid "Who reads?"\nmsgstr "من يقرأ؟"\n`;
    const html = await page("We agree.\n\nWho reads?\n\nNobody.", { ar: entries });
    expect(
      [...html.matchAll(/<li class="row[^"]*" id="([^"]*)" data-state="([^"]*)"/g)].map(
        ([, id, state]) => `${id} ${state}`,
      ),
    ).toEqual(["ar.s.title missing", "ar.s.p-1 current", "ar.s.p-2 fuzzy", "ar.s.p-3 missing"]);
    const row = rowOf(html, "ar.s.p-1");
    expect(row).toContain('<p class="text" lang="en" dir="ltr">We agree.</p>');
    expect(row).toContain('<p class="text" lang="ar" dir="rtl">نحن موافقون.</p>');
    expect(row).toContain('<bdi class="place">locales/ar/s.po:5</bdi>');
    expect(rowOf(html, "ar.s.p-3")).toContain('<bdi class="place">content/s.md:10</bdi>');
  });

  it("marks what is meant in both texts, and tells of it", async () => {
    const entries = `msgid "See [us](https://a.org)."\nmsgstr "ہمیں [دیکھیں](https://b.org)۔"\n`;
    const row = rowOf(await page("See [us](https://a.org).", { ar: entries }), "ar.s.p-1");
    expect(row).toContain("<mark>https://a.org</mark>");
    expect(row).toContain("<mark>https://b.org</mark>");
    expect(row).toContain('<span class="severity error">error</span> <code>link-target</code>');
    expect(row).toContain('data-rule="link-target');
  });

  it("shows what changed in a source, and the old number in the translation's digits", async () => {
    const entries = `msgid "Within 30 days we answer."\nmsgstr "نجيب خلال ٣٠ يومًا."\n`;
    const row = rowOf(await page("Within 60 days we answer.", { ar: entries }), "ar.s.p-1");
    expect(row).toContain("Within <del>30</del> <ins>60</ins> days we answer.");
    expect(row).toContain("<mark>٣٠</mark>");
    expect(row).toContain('data-state="stale"');
  });

  it("marks the last sign where the end is meant", async () => {
    const row = rowOf(await page("Yes. Why?", { el: `msgid "Yes. Why?"\nmsgstr "Ναι. Γιατί."\n` }), "el.s.p-1");
    expect(row).toContain("Ναι. Γιατί<mark>.</mark></p>");
  });

  it("lets no text be markup, and shows what shows nothing (law 8)", async () => {
    const entries = `msgid "</script>\\"'<b>&"\nmsgstr "\u202e</script><img src=x onerror=alert(1)>\u200b\\"'"\n`;
    const html = await page("</script>\"'<b>&", { el: entries });
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|\u202e|\u200b/);
    expect(html).toContain('<span class="sign" dir="ltr">U+202E</span>');
    expect(html).toContain('<span class="sign" dir="ltr">U+200B</span>');
    expect(html).toContain("&lt;/script&gt;&#34;&#39;");
  });

  it("asks for nothing: its policy allows its own style and script by their hashes", async () => {
    const html = await page("We agree.", { el: "" });
    const [style = ""] = /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(html) ?? [];
    const [script = ""] = /(?<=<script>)[\s\S]*?(?=<\/script>)/.exec(html) ?? [];
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(style.length * script.length).toBeGreaterThan(0);
    expect(html).toContain(
      `content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<link|\ssrc=|url\(|@import|\sstyle=|\son[a-z]+=|fetch\(|https?:/);
  });

  it("tells of what is no paragraph's: files, heads, the canonical text", async () => {
    const html = await page("We <b>agree</b>.", { el: "msgid oops\n", ar: "" });
    const others = html.slice(html.indexOf("Not about one"), html.indexOf("</section>"));
    expect([...others.matchAll(/data-rule="([^"]*)"/g)].map(([, code]) => code)).toEqual([
      "raw-html",
      "po-syntax",
      "missing",
    ]);
    expect(others).toContain('<bdi class="place">locales/el/s.po:5</bdi>');
  });

  it("is made where the configuration cannot be read, too", async () => {
    const html = await page("We agree.", { el: "" }, { "/p/hexapla.yaml": "title: [\n" });
    expect(html).toContain('data-rule="config-syntax"');
    expect(html).not.toContain("ar.s.p-1");
  });

  it("gives choices with the number of their rows, where there is something to choose", async () => {
    const html = await page("We agree.\n\nYes.", { el: `msgid "Yes."\nmsgstr "Ναι"\n`, ar: "" });
    const choices = [...html.matchAll(/name="([^"]*)" value="([^"]*)"> [^<]*<span class="count">(\d+)/g)];
    expect(choices.map(([, key, value, count]) => `${key} ${value} ${count}`)).toEqual(
      expect.arrayContaining([
        "state missing 5",
        "state current 1",
        "rule end-punctuation 1",
        "locale el 3",
        "locale ar 4",
      ]),
    );
    expect(choices.some(([, key]) => key === "statement")).toBe(false);
  });
});
