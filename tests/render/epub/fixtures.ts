import type { Edition } from "../../../src/model/edition.ts";
import { everyBlock, widePicture } from "../html/every-block.ts";
import { edition, picture } from "./edition.ts";

const points = `We, the undersigned, met.[^one]

> An archive that nobody reads keeps its paper dry.
>
> From the opening address

## What we undertake

1. **Records stay.** See [the model](https://archive-network.example/model?a=1&b=2).

   A second paragraph of the point.
2. **A catalogue** is part, as [point 1](#point-1) says.
3. Third[^two] with \`code\`, ~~nothing~~ and a line\\
   break.

### Below it

- loose
- bullets

## What we ask

:::note
Mind the gap.
:::

:::epigraph
A motto.
:::

| Measure | In 2025 | By 2028 |
| :-- | :-: | --: |
| Catalogues | 38% | 90% |
| Wait |  | 10 |

- [x] done
- [ ] open

\`\`\`js
if (a < b && c > d) "]]>";
\`\`\`

***

### Deeper

The end.

[^one]: The first note, with *stress*.

    And a second paragraph.

[^two]: The second, see [the web](https://example.org/).
`;

const images = [
  { path: "content/images/a b&c.png", mediaType: "image/png", bytes: picture },
  { path: "content/images/second.png", mediaType: "image/png", bytes: picture },
  { path: "content/images/never-shown.png", mediaType: "image/png", bytes: picture },
];

const wide = [{ path: "a.png", mediaType: "image/png", bytes: widePicture }];

const english = { lang: "en", dir: "ltr" } as const;

/** Editions that between them hold everything an e-book can hold: each must please EPUBCheck. */
export const fixtures: Readonly<Record<string, Edition>> = {
  plain: edition(),
  bare: edition({
    over: {
      subtitle: undefined,
      summary: undefined,
      dateline: [],
      issued: undefined,
      translators: [],
      notice: undefined,
    },
  }),
  everything: edition({ markdown: points }),
  arabic: edition({ code: "ar", title: "بيان مشترك", markdown: points }),
  urdu: edition({ code: "ur", title: "مشترکہ بیان", markdown: points }),
  bengali: edition({ code: "bn", title: "যৌথ বিবৃতি", markdown: points }),
  chinese: edition({
    code: "zh-Hans",
    title: "关于开放档案的联合声明",
    markdown: "## 我们的承诺\n\n1. **记录**\n2. 目录\n\n正文[^1]。\n\n[^1]: 注释。",
  }),
  images: edition({
    markdown:
      '![A *chart*](<content/images/a b&c.png> "The chart")\n\nInline ![again](<content/images/a b&c.png>) and ![](content/images/second.png).',
    assets: images,
  }),
  headings: edition({
    markdown:
      "### Third level first\n\n## Two\n\n#### Four\n\n### ![Picture](content/images/second.png)\n\n## ![](content/images/second.png)\n\nText.",
    assets: images,
  }),
  untranslated: edition({
    code: "ar",
    title: "Joint statement",
    markdown: points,
    marks: {
      title: { ...english, state: "missing", notice: "لم يُترجم" },
      summary: { ...english, state: "fuzzy" },
      "p-1": { ...english, state: "missing", notice: "لم يُترجم" },
      "section-1": { ...english, state: "missing", notice: "لم يُترجم" },
      "point-1": { state: "stale", notice: "تغيّر الأصل" },
      "p-8": { ...english, state: "missing", notice: "لم يُترجم" },
    },
    over: {
      notice: "3 فقرات",
      translatedFrom: "مترجم من الإنجليزية",
      dateline: [
        { role: "place", text: "Thessaloniki", ...english },
        { role: "text", text: "، ", lang: undefined, dir: undefined },
        { role: "date", text: "١٢ مارس ٢٠٢٦", lang: undefined, dir: undefined },
      ],
    },
  }),
  "labels of another language": edition({
    code: "el",
    markdown: points,
    over: { labels: { ...edition().labels, lang: "en" } },
  }),
  "every block": edition({ markdown: everyBlock("word"), assets: wide }),
  "every block, marked": edition({
    code: "ar",
    markdown: everyBlock("كلمة"),
    assets: wide,
    marks: Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`p-${index}`, { ...english, state: "missing", notice: "لم يُترجم" }]),
    ),
  }),
  "a long report": edition({
    code: "ar",
    title: "تقرير",
    markdown: Array.from(
      { length: 9 },
      (_, index) =>
        `## القسم ${index}\n\n[قبل](#section-1)[^n${index}] ${"كلمات كثيرة. ".repeat(700)}\n\n[^n${index}]: ملاحظة.`,
    ).join("\n\n"),
    marks: { "section-2": { ...english, state: "missing", notice: "لم يُترجم" } },
  }),
  "a report in a folder": edition({
    markdown: "Text.",
    over: { statement: "reports/2026", kind: "report", name: "2026", url: "https://x.example/en/reports/2026/" },
  }),
};
