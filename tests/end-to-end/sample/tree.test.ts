import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { repository } from "../../support/repository.ts";

const { folder } = inject("sample");
const page = readFileSync(join(repository, "docs/formats.md"), "utf8");
const [, tree = ""] = /\n```\ndist\/\n([\s\S]*?)```/.exec(page) ?? [];
const lines = tree.split("\n").flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);

/** What a placeholder stands for. */
const values: Readonly<Record<string, string>> = {
  alias: `(?:${aliases().join("|")})`,
  file: "[^/]+",
  locale: "[A-Za-z]{2}(?:-[A-Za-z]+)*",
  locales: "[A-Za-z-]+(?:\\+[A-Za-z-]+)+",
  name: "[^/.]+",
  number: "\\d+",
  path: ".+",
  statement: "(?:joint-statement|meeting-report|the-second-reader)",
  volume: "[a-z0-9-]+",
};

function aliases(): readonly string[] {
  return globSync("content/*.md", { cwd: repository }).flatMap((file) => {
    const [, matter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(repository, file), "utf8")) ?? [];
    const paths: readonly string[] = parse(matter).aliases ?? [];
    return paths.map((path) => path.replace(/\/$/, "/index.html").replaceAll(".", "\\."));
  });
}

const patterns = lines.map((line) => {
  const written = line.replaceAll(".", "\\.").replace(/<(\w+)>/g, (_, name: string) => values[name] ?? "nothing");
  return { line, pattern: new RegExp(`^${written}$`, "u") };
});

const files = globSync("**", { cwd: folder, withFileTypes: true }).flatMap((each) =>
  each.isFile() ? [join(each.parentPath, each.name).slice(folder.length + 1)] : [],
);

test("every file of a build stands in the tree of docs/formats.md", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => !patterns.some(({ pattern }) => pattern.test(file)))).toEqual([]);
});

test("every line of the tree is a file of the sample, but for what the sample has no cause to have", () => {
  const absent = patterns.filter(({ pattern }) => !files.some((file) => pattern.test(file))).map(({ line }) => line);
  expect(absent.toSorted()).toEqual([
    "<locale>/<statement>/<name>.<locale>.booklet.pdf",
    "<locale>/<statement>/<name>.<locale>.leaflet.pdf",
    "<locale>/page-<number>.html",
    "assets/content/<path>",
    "parallel/<locales>/page-<number>.html",
    "sitemap-<number>.xml",
  ]);
});
