import { readFileSync } from "node:fs";
import { generate, parse } from "css-tree";
import { expect, test } from "vitest";
import { minified } from "../../src/build/style-sheet/minified.ts";

test.each([
  ["a :hover > b { color : red; }", "a :hover>b{color :red}"],
  ["a{margin:calc(1px + -2px) 0.5em -0.25em}", "a{margin:calc(1px + -2px) .5em -.25em}"],
  ['a::before { content: "a  /* b */ { ; }" / ""; }', 'a::before{content:"a  /* b */ { ; }" / ""}'],
  ["a{background:url( a b )}", "a{background:url( a b )}"],
  ["a/**/b{x:1/**/2}", "a b{x:1 2}"],
  ["@media (min-width: 1rem) and (width < 2rem) {}", "@media (min-width:1rem) and (width < 2rem){}"],
  ["a{--empty: ;--b: var(--c, )}", "a{--empty:;--b:var(--c,)}"],
  [".a:is(.b, .c) .d, * + * {}", ".a:is(.b,.c) .d,* + *{}"],
  ["a\\ b {}", "a\\ b{}"],
])("%s", (source, expected) => {
  expect(minified(source)).toBe(expected);
});

test.each(["style", "site", "theme"])("%s.css means the same without what is left out", (name) => {
  const source = readFileSync(`templates/html/${name}.css`, "utf8");
  // The parser keeps custom properties as they are written: they are compared without white space and leading zeros.
  const meant = (sheet: string) => generate(parse(sheet)).replace(/\s+|(?<![\d.])0+(?=\.\d)/g, "");
  expect(meant(minified(source))).toBe(meant(source));
});
