import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import type { BuildOptions } from "../../src/build/options.ts";
import { nodeHost } from "../../src/host/node.ts";
import { parseManifest } from "../../src/publish/manifest.ts";
import { verify } from "../../src/verify/verify.ts";
import { writePublication } from "../support/publication.ts";

const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el]
parallel: [[en, el]]
volume: [{ name: all, title: All }]
fonts: ["@expo-google-fonts/noto-serif"]
`;
const text = (name: string) => `---\ntitle: Archive ${name}\n---\n\nText ${name}.\n`;
const catalog = (name: string, words = "Κείμενο") =>
  `msgid ""\nmsgstr "Language: el\\n"\n\nmsgid "Archive ${name}"\nmsgstr "Αρχείο"\n\nmsgid "Text ${name}."\nmsgstr "${words}."\n`;

function publication(): string {
  return writePublication({
    "hexapla.yaml": settings,
    "content/s.md": text("s"),
    "content/t.md": text("t"),
    "locales/el/s.po": catalog("s"),
    "locales/el/t.po": catalog("t"),
  });
}

function run(root: string, options: Partial<BuildOptions> = {}) {
  return build(nodeHost, { root, out: join(root, "dist"), jobs: 1, ...options });
}

async function listed(root: string): Promise<readonly string[]> {
  const manifest = parseManifest(new TextDecoder().decode(await nodeHost.readBytes(join(root, "dist/manifest.json"))));
  return (manifest?.artifacts ?? []).map(({ path }) => path);
}

/** What makes an edition impossible, in which file, and which editions that are asked for then fail. */
const faults = [
  ["a letter without a font", "locales/el/s.po", catalog("s", "書"), ["s/el", "s/en+el", "volumes/all"]],
  ["a catalog that cannot be read", "locales/el/s.po", 'msgid "x\n', ["s/el"]],
] as const;

describe.each(faults)("%s", (_, file, content, failed) => {
  it.each<readonly [string, Partial<BuildOptions>]>([
    ["a whole build", {}],
    ["a build of one language", { locales: ["el"] }],
    ["a build of one format", { locales: ["el"], formats: ["pdf"] }],
  ])("leaves what was built before where it stood, every link alive: %s", async (_name, options) => {
    const root = publication();
    await run(root);
    const before = await listed(root);
    writeFileSync(join(root, file), content);
    const result = await run(root, options);
    const asked = failed.filter((key) => options.locales === undefined || !/\/en|^volumes/.test(key));
    expect([result.published, result.failed, result.standing]).toEqual([true, asked, asked]);
    const after = await listed(root);
    expect(before.filter((path) => !after.includes(path))).toEqual([]);
    const { findings } = await verify(nodeHost, join(root, "dist"));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

it("what is withheld now goes, and nothing leads to it", async () => {
  const root = publication();
  await run(root);
  writeFileSync(join(root, "locales/el/s.po"), catalog("other"));
  expect((await run(root)).withheld).toContainEqual(expect.objectContaining({ statement: "s", locale: "el" }));
  expect((await listed(root)).filter((path) => /^el\/s\/|en\+el\/s\//.test(path))).toEqual([]);
  const { findings } = await verify(nodeHost, join(root, "dist"));
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("a text that cannot be read", () => {
  const isOf = (path: string) => /^(?:en|el|parallel\/en\+el)\/s\//.test(path);

  it.each<readonly [string, Partial<BuildOptions>, boolean]>([
    ["goes from a build that is asked for it", {}, false],
    ["stays, whole, in one of another text", { statements: ["t"] }, true],
  ])("%s, every link alive", async (_, options, stays) => {
    const root = publication();
    await run(root);
    const before = await listed(root);
    writeFileSync(join(root, "content/s.md"), "no front matter\n");
    const result = await run(root, options);
    expect([result.published, result.standing]).toEqual([true, []]);
    expect((await listed(root)).filter(isOf)).toEqual(stays ? before.filter(isOf) : []);
    const { findings } = await verify(nodeHost, join(root, "dist"));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

it("a publication without texts is told so, and dist/ is left alone", async () => {
  const root = publication();
  await run(root);
  const before = await listed(root);
  rmSync(join(root, "content"), { recursive: true });
  const result = await run(root);
  expect([result.published, result.findings.map(({ code }) => code)]).toEqual([false, ["statement-unknown"]]);
  expect(await listed(root)).toEqual(before);
});

it("what was never built does not stand", async () => {
  const root = publication();
  writeFileSync(join(root, "locales/el/s.po"), catalog("s", "書"));
  expect(await run(root)).toMatchObject({ published: true, failed: faults[0][3], standing: [] });
});
