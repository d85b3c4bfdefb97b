import { expect, test } from "vitest";
import { bodyOfMarkdown } from "../written.ts";

test("code runs from left to right and names its language", () => {
  expect(bodyOfMarkdown("```c++\na < b\n```")).toBe('<pre dir="ltr"><code class="language-c++">a &lt; b</code></pre>');
});

test("code in a line", () => {
  expect(bodyOfMarkdown("`<x>`")).toBe('<p id="p-1"><code dir="ltr">&lt;x></code></p>');
});

test("a language that is no name is left out", () => {
  expect(bodyOfMarkdown('```a"onclick=x\nb\n```')).toBe('<pre dir="ltr"><code>b</code></pre>');
});
