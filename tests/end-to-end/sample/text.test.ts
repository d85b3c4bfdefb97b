import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import stringWidth from "string-width";
import { unified } from "unified";
import { describe, expect, inject, test } from "vitest";
import { editions, readManifest } from "../../support/built.ts";

const { folder } = inject("sample");
const built = editions(folder, "text").map((edition) => ({ ...edition, name: basename(edition.file) }));
const controls = /[\u200e\u200f\u2066-\u2069]/g;

function read(file: string): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
}

test("each text in each language, as plain text in UTF-8", () => {
  expect(built).toHaveLength(36);
  const types = readManifest(folder).artifacts.filter(({ format }) => format === "text");
  expect(new Set(types.map(({ mediaType }) => mediaType))).toEqual(new Set(["text/plain; charset=utf-8"]));
});

describe.each(built)("$name", ({ file, locale }) => {
  const text = read(file);

  test("no line is too wide, none ends with spaces, the file ends with a line end", () => {
    const wide = text.split("\n").filter((line) => stringWidth(line) > 72);
    expect(wide.filter((line) => !/^\S*(?:\[\S+\] )?\S*https:\S+(?: \u2069)?$/.test(line))).toEqual([]);
    expect(text).not.toMatch(/[^\S\n]$|[\r\t\ufeff]/m);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text.normalize("NFC")).toBe(text);
  });

  test("has all words of the page, in their order", () => {
    const words = bare(text);
    const runs = runsOf(read(join(dirname(file), "index.html")));
    let from = 0;
    for (const { run, inHeader } of runs) {
      // A table without room for columns names them in each row.
      if (inHeader) {
        expect(words).toContain(bare(run));
        continue;
      }
      const at = words.indexOf(bare(run), from);
      expect(at, run).toBeGreaterThanOrEqual(from);
      from = at + bare(run).length;
    }
  });

  test("is linked from the page, in the words of its language", () => {
    const page = read(join(dirname(file), "index.html"));
    const labels = JSON.parse(readFileSync(`locales/${locale}/labels.json`, "utf8")) as { format: { text: string } };
    expect(page).toMatch(new RegExp(`href="${basename(file)}"[^>]*type="text/plain; charset=utf-8"`));
    expect(page).toContain(labels.format.text);
  });
});

/** Words without what the two formats write in different ways: spaces, marks of notes and links, controls. */
function bare(text: string): string {
  return text
    .replace(controls, "")
    .replace(/\(\*\p{Nd}+\)|\[\p{Nd}+\]|\s+/gu, "")
    .normalize("NFC");
}

/** A run of text, and whether it stands in a table's header. */
interface Run {
  readonly run: string;
  readonly inHeader: boolean;
}

/** Runs of text of a page's article, but those that only a page has: downloads, the page about it, ways to the notes and back. */
function runsOf(html: string): readonly Run[] {
  const page = unified().use(rehypeParse).parse(html);
  return [...within(page, false, false)].filter(({ run }) => run.trim() !== "");
}

function* within(node: Nodes, inArticle: boolean, inHeader: boolean): Generator<Run> {
  if (isOfPage(node)) return;
  if (node.type === "text" && inArticle) yield { run: node.value, inHeader };
  if (!("children" in node)) return;
  const name = node.type === "element" ? node.tagName : "";
  for (const child of node.children)
    if (child.type !== "doctype") yield* within(child, inArticle || name === "article", inHeader || name === "thead");
}

function isOfPage(node: Nodes): boolean {
  if (node.type !== "element") return false;
  const { className, role } = node.properties;
  const names = Array.isArray(className) ? className : [];
  return (
    names.some((name) => name === "downloads" || name === "about") ||
    /^doc-(noteref|backlink)$/.test(String(role ?? ""))
  );
}
