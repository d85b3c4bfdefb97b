import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import type { BuildOptions } from "../../src/build/options.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node.ts";
import { writePublication } from "../support/publication.ts";

const settings = `title: Statements
url: https://statements.example.org/
publisher: { name: Archive Network }
source: en
locales: [en, el]
untranslated: source
fonts: ["@expo-google-fonts/noto-serif"]
`;
const catalog = 'msgid ""\nmsgstr "Language: el\\n"\n\nmsgid "Open archives"\nmsgstr "Ανοιχτά αρχεία"\n';
const text = "---\ntitle: Open archives\n---\n\nText.\n";

function publication(): string {
  return writePublication({
    "hexapla.yaml": settings,
    "content/s.md": text,
    "content/t.md": text,
    "locales/el/s.po": catalog,
  });
}

function run(root: string, options: Partial<BuildOptions> = {}) {
  return build(nodeHost, { root, out: join(root, "dist"), jobs: 1, ...options });
}

describe("a build of a part", () => {
  it("keeps what was not asked for, pages of the same edition too", async () => {
    const root = publication();
    await run(root);
    const page = readFileSync(join(root, "dist/el/s/index.html"));
    const result = await run(root, { locales: ["el"], statements: ["s"], formats: ["pdf"] });
    expect(result.failed).toEqual([]);
    for (const path of ["el/s/index.html", "el/s/s.el.epub", "en/s/s.en.pdf", "el/t/index.html", "el/index.html"]) {
      expect(existsSync(join(root, "dist", path)), path).toBe(true);
    }
    expect(readFileSync(join(root, "dist/el/s/index.html"))).toEqual(page);
  });

  it("is not disturbed by a catalog or a text that is about something else", async () => {
    const root = publication();
    await run(root);
    writeFileSync(join(root, "locales/el/s.po"), 'msgid "x\n');
    writeFileSync(join(root, "content/t.md"), "no front matter\n");
    const result = await run(root, { locales: ["en"], statements: ["s"] });
    expect(result).toMatchObject({ findings: [], failed: [], published: true });
    expect(existsSync(join(root, "dist/el/s/s.el.pdf"))).toBe(true);
    expect(existsSync(join(root, "dist/en/t/t.en.pdf"))).toBe(true);
  });

  it("does without a file of the last build that somebody took away", async () => {
    const root = publication();
    await run(root);
    rmSync(join(root, "dist/en/s/s.en.pdf"));
    expect(await run(root, { locales: ["el"] })).toMatchObject({ published: true });
  });
});

describe("a whole build", () => {
  it("names the editions of a text that cannot be read, and never empties dist/", async () => {
    const root = writePublication({ "hexapla.yaml": settings, "content/s.md": text });
    await run(root);
    writeFileSync(join(root, "content/s.md"), text.replace("title:", "tilte:"));
    const result = await run(root);
    expect(result).toMatchObject({ published: false, failed: ["s/en", "s/el"] });
    expect(existsSync(join(root, "dist/en/s/s.en.pdf"))).toBe(true);
  });

  it("leaves files in dist/ that somebody else put there", async () => {
    const root = publication();
    await run(root);
    mkdirSync(join(root, "dist/.git"));
    writeFileSync(join(root, "dist/.git/HEAD"), "ref");
    writeFileSync(join(root, "dist/CNAME"), "statements.example.org");
    writeFileSync(join(root, "dist/el/extra.txt"), "mine");
    await run(root);
    expect(readFileSync(join(root, "dist/CNAME"), "utf8")).toBe("statements.example.org");
    expect(readFileSync(join(root, "dist/.git/HEAD"), "utf8")).toBe("ref");
    expect(readFileSync(join(root, "dist/el/extra.txt"), "utf8")).toBe("mine");
    expect(existsSync(join(root, "dist.hexapla-old"))).toBe(false);
  });

  it("writes through a link in dist/'s place", async () => {
    const root = publication();
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), join(root, "dist"));
    await run(root);
    expect(existsSync(join(root, "elsewhere/index.html"))).toBe(true);
  });

  it("reads nothing that a link leads to outside", async () => {
    const root = publication();
    const outside = writePublication({ "secret.md": text });
    symlinkSync(join(outside, "secret.md"), join(root, "content/u.md"));
    symlinkSync(root, join(root, "content/loop"));
    const { findings } = await run(root, { formats: ["html"] });
    expect(findings.filter(({ code }) => code === "outside-publication").map(({ file }) => file)).toContain(
      "content/u.md",
    );
  });

  it("says which file cannot be opened, and builds the others", async () => {
    const root = publication();
    const host: Host = {
      ...nodeHost,
      readInside: async (folder, path) =>
        path === "locales/el/s.po"
          ? { ok: false, reason: "refused", message: "there is no permission" }
          : nodeHost.readInside(folder, path),
    };
    const result = await build(host, { root, out: join(root, "dist"), formats: ["html"], jobs: 1 });
    expect(result.findings).toContainEqual(expect.objectContaining({ code: "unreadable", file: "locales/el/s.po" }));
    expect(result.failed).toEqual(["s/el"]);
    expect(result.published).toBe(true);
  });
});

describe("a translation", () => {
  it.each([
    ["<b>fett</b>", "raw-html"],
    ["[x](javascript:alert(1))", "unsafe-link"],
    ["[x](../../../etc/passwd)", "unresolved-reference"],
    ["[x](#nowhere)", "unresolved-reference"],
    ["Text[^gone]", "unresolved-reference"],
    ["![map](gone.png)", "missing-image"],
    [":date[2022-02-30]", "date"],
  ])("is looked at as the canonical text is: %s", async (target, code) => {
    const root = publication();
    writeFileSync(join(root, "locales/el/s.po"), `${catalog}\nmsgid "Text."\nmsgstr "${target}"\n`);
    const { findings } = await run(root, { formats: ["html"] });
    expect(findings).toContainEqual(
      expect.objectContaining({ code, statement: "s", locale: "el", block: "p-1", file: "locales/el/s.po", line: 7 }),
    );
  });
});

describe("labels and templates of a publication", () => {
  it("are checked: keys, kinds of values, names of files", async () => {
    const root = publication();
    writeFileSync(join(root, "locales/el/labels.json"), '{\n  "languages": 5\n}\n');
    mkdirSync(join(root, "locales/en"));
    writeFileSync(join(root, "locales/en/labels.json"), '{\n  "langauges": "Languages"\n}\n');
    mkdirSync(join(root, "templates/html"), { recursive: true });
    writeFileSync(join(root, "templates/html/statment.liquid"), "x");
    const { findings } = await run(root, { formats: ["html"] });
    expect(findings.map(({ code, severity, file, line }) => [code, severity, file, line])).toEqual([
      ["labels", "warning", "locales/en/labels.json", 2],
      ["labels", "error", "locales/el/labels.json", 2],
      ["template", "warning", "templates/html/statment.liquid", undefined],
    ]);
  });
});
