import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { readImports, type SourceText, sourceFiles } from "../support/source-files.ts";

const files = sourceFiles("src");

/** The table of docs/architecture.md: what a folder may import from; `types of` allows `import type` only. */
const table: Readonly<Record<string, readonly string[]>> = {
  model: [],
  host: ["model"],
  config: ["model", "types of host"],
  read: ["model", "types of host", "config"],
  segment: ["model", "types of host"],
  catalog: ["model", "types of host"],
  edition: ["model", "types of host"],
  site: ["model", "types of host"],
  align: ["model", "segment", "catalog"],
  localize: ["model", "segment"],
  "render/html": ["model", "render/xhtml"],
  "render/epub": ["model", "render/xhtml", "render/zip"],
  "render/text": ["model", "render/xhtml"],
  "render/pdf": ["model", "render/zip"],
  "render/xhtml": ["model"],
  "render/markdown": ["model"],
  "render/zip": ["model"],
  publish: ["model", "types of host"],
  verify: ["model", "types of host"],
  build: [
    ...["model", "host", "config", "read", "segment", "catalog", "align", "localize", "edition"],
    ...["render/html", "render/epub", "render/text", "render/pdf", "render/xhtml", "render/markdown", "render/zip"],
    ...["site", "publish"],
  ],
  cli: ["model", "build", "config", "publish", "verify", "host"],
};

/** The doors of each engine: it can be replaced by changing these files. One, but where it does two things that differ. */
const doors: Readonly<Record<string, string | readonly string[]>> = {
  "@myriaddreamin/typst-ts-node-compiler": "src/render/pdf/typeset.ts",
  "pdf-lib": [
    ...["src/render/pdf/finish.ts", "src/render/pdf/print/impose.ts", "src/render/pdf/tagged-words.ts"],
    "src/verify/parse/pdf.ts",
  ],
  fflate: ["src/render/zip/pack.ts", "src/verify/parse/zip.ts"],
  "@humanwhocodes/momoa": "src/verify/parse/json.ts",
  "gettext-parser": "src/catalog/po.ts",
  i18next: "src/localize/labels.ts",
  liquidjs: "src/render/html/template.ts",
  "@cto.af/linebreak": "src/render/text/breaks.ts",
  "string-width": "src/render/text/width.ts",
};

const mayUseNode = /^src\/(host|cli|build)\//;

/** The row of the table a file belongs to: `render/pdf`, `config`; undefined for src/index.ts. */
function folderOf(path: string): string | undefined {
  return Object.keys(table).find((folder) => path.startsWith(`src/${folder}/`));
}

function forbiddenImports(file: SourceText): readonly string[] {
  const from = folderOf(file.path);
  if (from === undefined) return [];
  return file.imports
    .filter(({ specifier }) => specifier.startsWith("."))
    .map((statement) => ({ ...statement, target: posix.join(posix.dirname(file.path), statement.specifier) }))
    .filter(({ target, typeOnly }) => {
      const to = folderOf(target) ?? target;
      const allowed = table[from] ?? [];
      return to !== from && !allowed.includes(to) && !(typeOnly && allowed.includes(`types of ${to}`));
    })
    .map(({ target }) => `${file.path} imports ${target}`);
}

describe("the table of folders", () => {
  test("every file has its row", () => {
    const strays = files.filter(({ path }) => folderOf(path) === undefined && path !== "src/index.ts");
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.keys(table))("%s imports what its row allows", (folder) => {
    const rows = files.filter(({ path }) => folderOf(path) === folder);
    expect(rows.flatMap(forbiddenImports)).toEqual([]);
  });

  test("an import that the table forbids is seen", () => {
    const imports = readImports('import { a } from "../segment/a.ts";\nimport type { B } from "../host/host.ts";');
    const found = forbiddenImports({ path: "src/read/x.ts", text: "", imports });
    expect(found).toEqual(["src/read/x.ts imports src/segment/a.ts"]);
  });
});

describe("doors", () => {
  test.each(Object.entries(doors))("%s is entered by %s", (engine, own) => {
    const importers = files.filter(({ imports }) =>
      imports.some(({ specifier }) => specifier === engine || specifier.startsWith(`${engine}/`)),
    );
    expect(importers.map(({ path }) => path)).toEqual([own].flat());
  });

  test("Node's own modules are used in host, cli and build alone", () => {
    const users = files.filter(({ imports }) => imports.some(({ specifier }) => specifier.startsWith("node:")));
    expect(users.map(({ path }) => path).filter((path) => !mayUseNode.test(path))).toEqual([]);
  });
});
