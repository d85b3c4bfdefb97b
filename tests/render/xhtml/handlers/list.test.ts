import { expect, test } from "vitest";
import { localeOf } from "../sample-edition.ts";
import { bodyOfMarkdown } from "../written.ts";

test("the statement's points say so and keep their numbers after a heading", () => {
  const html = bodyOfMarkdown("1. One.\n\n## Half\n\n2. Two.");
  expect(html).toContain('<ol class="points"><li id="point-1">One.</li></ol>');
  expect(html).toContain('<ol start="2" class="points"><li id="point-2">Two.</li></ol>');
});

test("a numbered list names the locale's digits", () => {
  expect(bodyOfMarkdown("1. ১", { locale: localeOf("bn") })).toContain('<ol class="digits-beng points">');
  expect(bodyOfMarkdown("1. ۱", { locale: localeOf("fa") })).toContain('<ol class="digits-arabext points">');
  expect(bodyOfMarkdown("1. 1", { locale: localeOf("ur") })).toContain('<ol class="points">');
});

test("a numbered list inside another block is none of the points", () => {
  expect(bodyOfMarkdown("> 1. One")).toContain("<ol><li");
});

test("a list without numbers", () => {
  expect(bodyOfMarkdown("- a\n- b")).toBe('<ul><li id="p-1">a</li><li id="p-2">b</li></ul>');
});
