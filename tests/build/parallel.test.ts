import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import type { BuildOptions } from "../../src/build/options.ts";
import { nodeHost } from "../../src/host/node.ts";
import { readManifest } from "../support/built.ts";
import { parallelPublication, parallelSettings } from "../support/parallel-publication.ts";

function run(root: string, options: Partial<BuildOptions> = {}) {
  return build(nodeHost, { root, out: join(root, "dist"), jobs: 1, formats: ["html"], ...options });
}

function parallelFiles(root: string): readonly string[] {
  const folder = join(root, "dist/parallel");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe("a build of parallel editions", () => {
  it("writes them below parallel/, and lists them with their locales", async () => {
    const root = await parallelPublication();
    const result = await run(root, { formats: ["html", "epub"] });
    expect(result).toMatchObject({ failed: [], published: true, withheld: [] });
    expect(parallelFiles(root)).toEqual([
      "ar+ur/index.html",
      ...["ar+ur/joint/index.html", "ar+ur/joint/joint.ar+ur.epub"],
      ...["ar+ur/report/index.html", "ar+ur/report/report.ar+ur.epub"],
      "en+ar/index.html",
      ...["en+ar/joint/index.html", "en+ar/joint/joint.en+ar.epub"],
      ...["en+ar/report/index.html", "en+ar/report/report.en+ar.epub"],
      "en+el+zh-Hans/index.html",
      ...["en+el+zh-Hans/joint/index.html", "en+el+zh-Hans/joint/joint.en+el+zh-Hans.epub"],
      ...["en+el+zh-Hans/report/index.html", "en+el+zh-Hans/report/report.en+el+zh-Hans.epub"],
    ]);
    const listed = readManifest(join(root, "dist")).artifacts.filter(({ path }) =>
      path.startsWith("parallel/en+ar/joint/"),
    );
    expect(listed.map(({ statement, locales, format, mediaType }) => [statement, locales, format, mediaType])).toEqual([
      ["joint", ["en", "ar"], "html", "text/html"],
      ["joint", ["en", "ar"], "epub", "application/epub+zip"],
    ]);
    expect(existsSync(join(root, "dist/assets/parallel.js"))).toBe(true);
    const report = result.editions.find(({ locale }) => locale === "en+ar");
    expect(report).toMatchObject({ statement: "joint", files: { html: "parallel/en+ar/joint/index.html" } });
    expect(report?.percent).toBeLessThan(100);
  });

  it("builds those whose locales are all asked for, and keeps the others", async () => {
    const root = await parallelPublication();
    const first = await run(root, { locales: ["en", "ar"], statements: ["joint"] });
    expect(first.editions.map(({ locale }) => locale)).toEqual(["en", "ar", "en+ar"]);
    expect(parallelFiles(root)).toEqual(["en+ar/index.html", "en+ar/joint/index.html"]);
    const second = await run(root, { locales: ["ar", "ur"], statements: ["joint"] });
    expect(second.editions.map(({ locale }) => locale)).toEqual(["ar", "ur", "ar+ur"]);
    expect(parallelFiles(root)).toEqual([
      ...["ar+ur/index.html", "ar+ur/joint/index.html"],
      ...["en+ar/index.html", "en+ar/joint/index.html"],
    ]);
    // A page that was written now knows of the one that was there before.
    const page = readFileSync(join(root, "dist/ar/joint/index.html"), "utf8");
    expect(page).toContain('href="../../parallel/en%2Bar/joint/index.html"');
    expect(page).toContain('href="../../parallel/ar%2Bur/joint/index.html"');
  });

  it("is not made where one of its locales is withheld, and the manifest says so", async () => {
    const root = await parallelPublication({
      "hexapla.yaml": parallelSettings.replace("ur, zh-Hans]", "{ code: ur, untranslated: withhold }, zh-Hans]"),
    });
    const result = await run(root);
    const { current } = result.withheld.find(({ locale, statement }) => locale === "ur" && statement === "joint") ?? {};
    expect(current).toBeLessThan(100);
    expect(result.withheld).toContainEqual({ statement: "joint", locale: "ar+ur", reason: "parallel", current });
    expect(readManifest(join(root, "dist")).withheld).toContainEqual({
      statement: "joint",
      locale: "ar+ur",
      reason: "parallel",
      current,
    });
    expect(parallelFiles(root).filter((file) => file.startsWith("ar+ur"))).toEqual([]);
    expect((await run(root, { locales: ["en", "ar"] })).withheld).toEqual([]);
  });

  it("keeps what was there where a catalog cannot be read, and takes away what is no longer asked for", async () => {
    const root = await parallelPublication();
    await run(root);
    const before = readFileSync(join(root, "dist/parallel/en+ar/joint/index.html"), "utf8");
    writeFileSync(join(root, "locales/ar/joint.po"), 'msgid "x\n');
    await run(root, { locales: ["el"] });
    expect(readFileSync(join(root, "dist/parallel/en+ar/joint/index.html"), "utf8")).toBe(before);
    writeFileSync(join(root, "hexapla.yaml"), parallelSettings.replace("[en, ar], ", ""));
    await run(root, { locales: ["el"] });
    expect(parallelFiles(root).filter((file) => file.startsWith("en+ar"))).toEqual([]);
  });

  it("has no script for columns where nothing is parallel", async () => {
    const root = await parallelPublication({ "hexapla.yaml": parallelSettings.replace(/^parallel:.*\n/m, "") });
    await run(root);
    expect(existsSync(join(root, "dist/assets/parallel.js"))).toBe(false);
    expect(parallelFiles(root)).toEqual([]);
    expect(readFileSync(join(root, "dist/en/joint/index.html"), "utf8")).not.toContain("parallel.js");
  });

  it("gives the same bytes on one thread and on several (law 5)", async () => {
    const root = await parallelPublication();
    await run(root, { formats: ["html", "epub"] });
    const one = readManifest(join(root, "dist"));
    rmSync(join(root, "dist"), { recursive: true });
    await run(root, { formats: ["html", "epub"], jobs: 2 });
    expect(readManifest(join(root, "dist"))).toEqual(one);
  });
});
