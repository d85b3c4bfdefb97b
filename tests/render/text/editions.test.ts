import { expect, test } from "vitest";
import { datelinePartOf, editionOf, localeOf, textOf } from "../xhtml/sample-edition.ts";
import { visible, written } from "./written.ts";

test("English", () => {
  const edition = editionOf(
    `We met to compare what we keep, and *how* people **reach** it.[^one] The [model agreement](https://a.example/model) may be copied; see also https://b.example/ and [the agreement](https://a.example/model).

## What we undertake

1. Records stay where they can be read, and nobody is asked to pay for them.

2. A catalogue is part of the record.
   - in full,
   - and free.

> An archive that nobody reads keeps its paper dry.

:::note
Signed at the tables.
:::

| Measure | 2025 | 2028 |
| --- | ---: | ---: |
| Catalogues | 38% | 90% |
| Waiting, in days | 26 | 9 |

[^one]: Some of them ~~write~~ telephone. See [the rules](https://c.example/).
`,
    {
      subtitle: textOf("What a record is worth", "subtitle"),
      dateline: [
        datelinePartOf("place", "Athens"),
        datelinePartOf("text", ", "),
        datelinePartOf("date", "March 12, 2026"),
      ],
      authors: [[datelinePartOf("author", "Hale Ersöz"), datelinePartOf("text", ", archivist")]],
      firstPublished: [datelinePartOf("text", "First published in The Daily")],
      version: "Version of March 20, 2026",
      translators: ["Nobody"],
      summary: textOf("In short.", "summary"),
    },
  );
  expect(written(edition)).toBe(`Statement

Title
=====

What a record is worth

Hale Ersöz, archivist
Athens, March 12, 2026

First published in The Daily
Version of March 20, 2026

In short.

------------------------------------------------------------------------

We met to compare what we keep, and how people reach it.(*1) The model
agreement[1] may be copied; see also https://b.example/ and the
agreement[1].

What we undertake
-----------------

1. Records stay where they can be read, and nobody is asked to pay for
   them.

2. A catalogue is part of the record.
   - in full,
   - and free.

    An archive that nobody reads keeps its paper dry.

Note
    Signed at the tables.

Measure           2025  2028
----------------  ----  ----
Catalogues         38%   90%
Waiting, in days    26     9

Notes
-----

(*1) Some of them ~~write~~ telephone. See the rules[2].

Links
-----

[1] https://a.example/model
[2] https://c.example/

------------------------------------------------------------------------
Publication
Publisher
https://example.org/en/sample/
`);
});

test("Arabic, with words of the other direction", () => {
  const edition = editionOf(
    `اجتمع أمناء الأرشيف في سالونيك، وكانت بينهم :span[Casa de los Cuadernos (Perú)] والأمانة الدولية (ISAT–2004)، ليقارنوا فيما بينهم ما يحفظونه.[^one] راجع [الاتفاق](https://a.example/) أو https://b.example/x/ ثم \`npm run build\`.

1. Casa de los Cuadernos توقّع أيضًا.
2. الفهرس جزء من الوثيقة.

| المقياس | القيمة |
| --- | ---: |
| Casa de los Cuadernos | ٣٨٪ |
| الفهارس | ٩٠٪ |

[^one]: Thessaloniki مدينة.
`,
    {
      locale: localeOf("ar-u-nu-arab"),
      title: textOf("بيان مشترك", "title"),
      translatedFrom: "ترجمة عن الإنجليزية",
      translators: ["Hale Ersöz", "ليلى"],
    },
  );
  for (const node of edition.body.children)
    if (node.type === "paragraph")
      for (const child of node.children)
        if (child.type === "textDirective") child.data = { language: { lang: "es", dir: "ltr" } };
  expect(visible(written(edition))).toBe(`{RLM}Statement

بيان مشترك
{RLM}==========

ترجمة عن الإنجليزية · {LRI}Hale Ersöz{PDI} وليلى

{RLM}------------------------------------------------------------------------

اجتمع أمناء الأرشيف في سالونيك، وكانت بينهم {LRI}Casa de los Cuadernos (Perú){PDI}
والأمانة الدولية (ISAT–2004)، ليقارنوا فيما بينهم ما يحفظونه.(*1) راجع
الاتفاق[١] أو {LRI}https://b.example/x/ {PDI} ثم {LRI}npm run build{PDI}.

{RLM}١. Casa de los Cuadernos توقّع أيضًا.
٢. الفهرس جزء من الوثيقة.

المقياس                القيمة
{RLM}---------------------  ------
{RLM}{RLI}Casa de los Cuadernos{PDI}     ٣٨٪
الفهارس                   ٩٠٪

{RLM}Notes
{RLM}-----

{RLM}(*1) Thessaloniki مدينة.

{RLM}Links
{RLM}-----

{RLM}[١] {LRI}https://a.example/ {PDI}

{RLM}------------------------------------------------------------------------
{RLM}Publication
{RLM}Publisher
{RLM}{LRI}https://example.org/ar-u-nu-arab/sample/ {PDI}
`);
});

test("Chinese: two columns a character, no mark of punctuation at a line's beginning", () => {
  const text =
    "周四晚上，十八个组织在塞萨洛尼基签署了一份联合声明。其中写明档案应当怎样保持开放，翻译档案的人应当得到什么（见下文）。[^one]";
  const edition = editionOf(`${text}\n\n- ${text}\n\n[^one]: 读完八条用了[四个小时](https://a.example/)。\n`, {
    locale: localeOf("zh-Hans"),
    title: textOf("报告", "title"),
  });
  expect(written(edition)).toBe(`Statement

报告
====

------------------------------------------------------------------------

周四晚上，十八个组织在塞萨洛尼基签署了一份联合声明。其中写明档案应当怎样
保持开放，翻译档案的人应当得到什么（见下文）。(*1)

- 周四晚上，十八个组织在塞萨洛尼基签署了一份联合声明。其中写明档案应当怎
  样保持开放，翻译档案的人应当得到什么（见下文）。(*1)

Notes
-----

(*1) 读完八条用了四个小时[1]。

Links
-----

[1] https://a.example/

------------------------------------------------------------------------
Publication
Publisher
https://example.org/zh-Hans/sample/
`);
});

test("Thai: lines end between words that only a dictionary knows", () => {
  const text =
    "เราพบว่าเอกสารถูกเก็บรักษาไว้เป็นเวลาหลายศตวรรษแต่ผู้ที่เกี่ยวข้องยังอ่านไม่ได้เพราะเอกสารเหล่านั้นถูกปิดหรือเขียนด้วยภาษาเดียวเท่านั้น";
  const edition = editionOf(`${text}\n\n1. ${text}\n`, {
    locale: localeOf("th"),
    title: textOf("แถลงการณ์ร่วม", "title"),
  });
  expect(written(edition)).toBe(`Statement

แถลงการณ์ร่วม
===========

------------------------------------------------------------------------

เราพบว่าเอกสารถูกเก็บรักษาไว้เป็นเวลาหลายศตวรรษแต่ผู้ที่เกี่ยวข้องยังอ่านไม่ได้เพราะเอกสาร
เหล่านั้นถูกปิดหรือเขียนด้วยภาษาเดียวเท่านั้น

1. เราพบว่าเอกสารถูกเก็บรักษาไว้เป็นเวลาหลายศตวรรษแต่ผู้ที่เกี่ยวข้องยังอ่านไม่ได้เพราะ
   เอกสารเหล่านั้นถูกปิดหรือเขียนด้วยภาษาเดียวเท่านั้น

------------------------------------------------------------------------
Publication
Publisher
https://example.org/th/sample/
`);
});

test("Bengali: signs above and below letters take no columns", () => {
  const text =
    "আমরা, নিম্নস্বাক্ষরকারী আর্কাইভ, গ্রন্থাগার, প্রকাশক ও অনুবাদক সমিতিগুলো, থেসালোনিকিতে মিলিত হয়েছি পরস্পর মিলিয়ে দেখতে যে আমরা কী সংরক্ষণ করি।";
  const edition = editionOf(`${text}\n\n- ${text}\n`, { locale: localeOf("bn"), title: textOf("যৌথ বিবৃতি", "title") });
  expect(written(edition)).toBe(`Statement

যৌথ বিবৃতি
=========

------------------------------------------------------------------------

আমরা, নিম্নস্বাক্ষরকারী আর্কাইভ, গ্রন্থাগার, প্রকাশক ও অনুবাদক সমিতিগুলো,
থেসালোনিকিতে মিলিত হয়েছি পরস্পর মিলিয়ে দেখতে যে আমরা কী সংরক্ষণ করি।

- আমরা, নিম্নস্বাক্ষরকারী আর্কাইভ, গ্রন্থাগার, প্রকাশক ও অনুবাদক সমিতিগুলো,
  থেসালোনিকিতে মিলিত হয়েছি পরস্পর মিলিয়ে দেখতে যে আমরা কী সংরক্ষণ করি।

------------------------------------------------------------------------
Publication
Publisher
https://example.org/bn/sample/
`);
});
