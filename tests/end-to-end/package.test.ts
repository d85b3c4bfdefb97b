import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "../support/command.ts";
import { writePublication } from "../support/publication.ts";
import { node, repository } from "../support/repository.ts";

const font = "@expo-google-fonts/noto-serif";
const own = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
let root: string;

/** A publication that has Hexapla as `npm pack` and `npm install` would leave it: compiled, the files that go along, what it depends on. */
beforeAll(async () => {
  root = writePublication({
    "hexapla.yaml": `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el]
formats: [html, pdf, epub, text]
untranslated: source
fonts: ["${font}"]
`,
    "content/open.md": "---\ntitle: Open archives\n---\n\nText.\n",
  });
  const installed = join(root, "node_modules/hexapla");
  const compiler = join(repository, "node_modules/typescript/bin/tsc");
  const compiled = await run(node, [compiler, "-p", "tsconfig.lib.json", "--outDir", join(installed, "lib")], {
    cwd: repository,
  });
  expect(compiled).toMatchObject({ status: 0, stdout: "" });
  const others = (own.files as string[]).filter((each) => each !== "lib");
  for (const file of ["package.json", ...globSync(others, { cwd: repository })])
    cpSync(join(repository, file), join(installed, file), { recursive: true });
  for (const name of [...Object.keys(own.dependencies), font]) link(name);
});

function link(name: string): void {
  const at = join(root, "node_modules", name);
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(join(repository, "node_modules", name), at);
}

const hexapla = (...parameters: string[]) =>
  run(node, [join(root, "node_modules/hexapla", own.bin.hexapla), ...parameters], { cwd: root });

test("a publication that has Hexapla as a package builds everything", async () => {
  const { status, stderr } = await hexapla("build");
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error|warning/i)]);
  const made = globSync("**", { cwd: join(root, "dist"), withFileTypes: true }).flatMap((each) =>
    each.isFile() ? [each.name] : [],
  );
  expect(made).toEqual(
    expect.arrayContaining(["open.el.pdf", "open.el.epub", "open.en.txt", "open.zip", "search.js", "card.png"]),
  );
});

test("and works on its translations", async () => {
  expect((await hexapla("sync")).stdout).toContain("created: locales/el/open.po");
  expect((await hexapla("check", "--reporter", "github")).status).toBe(0);
  expect((await hexapla("--version")).stdout).toBe(`${own.version}\n`);
});

test("what others import is there, with its types", async () => {
  const see = `import { build } from "hexapla"; console.log(typeof build);`;
  const { stdout } = await run(node, ["--input-type=module", "--eval", see], { cwd: root });
  expect(stdout).toBe("function\n");
  expect(readFileSync(join(root, "node_modules/hexapla", own.exports["."].types), "utf8")).toContain("build");
});
