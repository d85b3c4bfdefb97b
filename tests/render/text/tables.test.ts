import { expect, test } from "vitest";
import { editionOf, localeOf } from "../xhtml/sample-edition.ts";
import { bodyOf } from "./written.ts";

const long = "words and words and words and words and words";

test("columns by display width, aligned as they are meant", () => {
  const edition = editionOf("| 名称 | Middle | n |\n| --- | :-: | --: |\n| 档案 | x | 10 |\n| a | xyz | 9 |\n");
  expect(bodyOf(edition)).toBe(
    ["名称  Middle   n", "----  ------  --", "档案    x     10", "a      xyz     9"].join("\n"),
  );
});

test("a table too wide for a line is written row by row; a cell that is empty is left out", () => {
  const edition = editionOf(
    `| Name | Country | |\n| --- | --- | --- |\n| ${long} | ${long} | ${long} |\n| b | | c |\n`,
  );
  expect(bodyOf(edition)).toBe([`Name: ${long}`, `Country: ${long}`, long, "", "Name: b", "c"].join("\n"));
});

test("a long cell hangs", () => {
  const edition = editionOf(`| Name |\n| --- |\n| ${long} ${long} |\n`);
  expect(bodyOf(edition)).toBe(`Name: ${long} words and words\n    and words and words and words`);
});

test("from right to left: cells in the order of reading, each kept apart", () => {
  const edition = editionOf("| البلد | الاسم |\n| --- | --- |\n| بيرو | Casa 7 |\n| Perú | 8 Casa |\n", {
    locale: localeOf("ar"),
  });
  expect(bodyOf(edition)).toBe(
    ["البلد  الاسم", "{RLM}-----  ------", "بيرو   {RLI}Casa 7{PDI}", "{RLM}{RLI}Perú{PDI}   {RLI}8 Casa{PDI}"].join(
      "\n",
    ),
  );
});

test("a row with more cells than the header loses none", () => {
  const edition = editionOf("| a |\n| --- |\n| b |\n");
  const [table] = edition.body.children;
  if (table?.type === "table")
    table.children[1]?.children.push({ type: "tableCell", children: [{ type: "text", value: "c" }] });
  expect(bodyOf(edition)).toBe("a\n-  -\nb  c");
});
