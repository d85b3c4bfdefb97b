import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { walk } from "../../../src/model/tree.ts";
import { renderText } from "../../../src/render/text/render.ts";
import { datelinePartOf, editionOf, firstOf, localeOf, markOf, textOf } from "../xhtml/sample-edition.ts";
import { bodyOf, visible, written } from "./written.ts";

/** Gives the first node of a type a mark. */
function marked(edition: ReturnType<typeof editionOf>, type: Nodes["type"], changes: Parameters<typeof markOf>[1]) {
  firstOf(edition, type).data = { block: markOf("p-1", changes) };
  return edition;
}

const long = "One line of words that are many enough to need a second line in the file, if not a third.";

describe("blocks", () => {
  test("headings by level", () => {
    const edition = editionOf("## Two\n\n### Three\n\n#### Four\n\n##### Five\n");
    expect(bodyOf(edition)).toBe("Two\n---\n\nThree\n~~~~~\n\nFour\n....\n\nFive\n....");
  });

  test("a heading of two lines is as wide as the wider one", () => {
    const [first = "", second = "", row = ""] = bodyOf(editionOf(`## ${long}\n`)).split("\n");
    expect([first.length, second.length, row]).toEqual([67, 21, "-".repeat(67)]);
  });

  test("numbers stand below each other, boxes show what is done, items hang", () => {
    const edition = editionOf(`9. Nine\n10. Ten\n    - [x] done\n    - [ ] ${long}\n`);
    expect(bodyOf(edition)).toBe(
      [
        " 9. Nine",
        "10. Ten",
        "    - [x] done",
        "    - [ ] One line of words that are many enough to need a second line",
        "          in the file, if not a third.",
      ].join("\n"),
    );
  });

  test("numbers in the digits of the locale", () => {
    const edition = editionOf("1. নথি\n", { locale: localeOf("bn") });
    expect(bodyOf(edition)).toBe("১. নথি");
  });

  test("lists within lists, deeper than there is room", () => {
    const depth = 60;
    const lines = Array.from({ length: depth }, (_, at) => `${"  ".repeat(at)}- item ${at} of many, and more words\n`);
    const text = bodyOf(editionOf(lines.join("")));
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(text.replace(/\s+/g, " ")).toContain("- item 59 of many, and more words");
  });

  test("quotations, mottos, notes, pauses", () => {
    const edition = editionOf("> Quoted\n>\n> > twice\n\n:::epigraph\nMotto\n:::\n\n:::note\nNoted\n:::\n\n***\n");
    expect(bodyOf(edition)).toBe("    Quoted\n\n        twice\n\n        Motto\n\nNote\n    Noted\n\n    * * *");
  });

  test("code keeps its lines and spaces", () => {
    const edition = editionOf(`\`\`\`sh\nif x\n\n\tthen ${"y".repeat(80)}\n\`\`\`\n`);
    expect(bodyOf(edition)).toBe(`    if x\n\n        then ${"y".repeat(80)}`);
  });

  test("code, too, is in normal form C; an item that begins with an empty line has no space behind its mark", () => {
    expect(bodyOf(editionOf("- ```\n\n  e\u0301\n  ```\n"))).toBe("-\n      \u00e9");
  });

  test("pictures by what they show and their captions; ornaments are left out", () => {
    const edition = editionOf('![A list](a.png "The list of 1891")\n\nSee ![a stamp](b.png).\n\n![](c.png)\n');
    expect(bodyOf(edition)).toBe("[A list]\nThe list of 1891\n\nSee [a stamp].");
  });

  test("what cannot be written is a finding, and there is no file", () => {
    const edition = editionOf("Text");
    const strange = { type: "marquee" } as unknown as (typeof edition.body.children)[number];
    const rendered = renderText({ ...edition, body: { type: "root", children: [strange] } });
    expect(rendered).toMatchObject({ ok: false, findings: [{ code: "unsupported-node", locale: "en" }] });
  });
});

describe("nothing is replaced in silence", () => {
  const changes = { lang: "en", dir: "ltr", state: "missing", notice: "لم يُترجَم هذا المقطع بعد." } as const;
  const arabic = { locale: localeOf("ar") };

  test("a paragraph in the source's language has its notice, and its own direction", () => {
    const edition = marked(editionOf("A passage about الوثائق.", arabic), "paragraph", changes);
    expect(bodyOf(edition)).toBe("[لم يُترجَم هذا المقطع بعد.]\nA passage about الوثائق.");
  });

  test("so have an item, a heading and a cell; a table has it once", () => {
    const item = marked(editionOf("1. Item\n", arabic), "paragraph", changes);
    expect(bodyOf(item)).toBe("١. [لم يُترجَم هذا المقطع بعد.]\n   Item".replace("١", firstDigit()));
    expect(bodyOf(marked(editionOf("## Head\n", arabic), "heading", changes))).toBe(
      "[لم يُترجَم هذا المقطع بعد.]\nHead\n----",
    );
    const table = marked(editionOf("| Cell | نص |\n| --- | --- |\n| نص | نص |\n", arabic), "tableCell", changes);
    expect(bodyOf(table)).toBe("[لم يُترجَم هذا المقطع بعد.]\n\n{LRI}Cell{PDI}  نص\n{RLM}----  --\nنص    نص");
  });

  test("what is said of several cells stands above the table once", () => {
    const edition = editionOf("| a | b |\n| --- | --- |\n| c | d |\n");
    for (const [node] of walk(edition.body))
      if (node.type === "tableCell") node.data = { block: markOf("p-1", { state: "stale", notice: "Changed since." }) };
    expect(bodyOf(edition)).toBe("[Changed since.]\n\na  b\n-  -\nc  d");
  });

  test("a subtitle has its notice, names of another direction are isolated in the lines below the title", () => {
    const text = written(
      editionOf("Text", {
        subtitle: textOf("نص", "subtitle", { state: "stale", notice: "Changed since.", lang: "ar", dir: "rtl" }),
        dateline: [datelinePartOf("place", "أثينا", { lang: "ar", dir: "rtl" }), datelinePartOf("text", ", 2026")],
      }),
    );
    expect(visible(text)).toContain("\n\n[Changed since.]\nنص\n\n{RLI}أثينا{PDI}, 2026\n\n");
  });

  test("title, subtitle and summary have theirs, and the edition its own", () => {
    const text = visible(
      written(
        editionOf("نص", {
          ...arabic,
          title: textOf("Title", "title", changes),
          notice: "٣ فقرات لا توافق الأصل.",
          translatedFrom: "ترجمة عن الإنجليزية",
        }),
      ),
    );
    expect(text).toContain(
      "\n\n[لم يُترجَم هذا المقطع بعد.]\nTitle\n=====\n\nترجمة عن الإنجليزية\n\n[٣ فقرات لا توافق الأصل.]\n\n",
    );
  });
});

/** CLDR's default digits of Arabic, which differ from version to version. */
function firstDigit(): string {
  return localeOf("ar").digits[1] ?? "";
}
