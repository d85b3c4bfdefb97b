import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import type { BuildOptions } from "../../src/build/options.ts";
import { nodeHost } from "../../src/host/node.ts";
import { readManifest } from "../support/built.ts";
import { volumePublication, volumeSettings } from "../support/volume-publication.ts";

function run(root: string, options: Partial<BuildOptions> = {}) {
  return build(nodeHost, { root, out: join(root, "dist"), jobs: 1, formats: ["epub"], ...options });
}

function volumeFiles(root: string): readonly string[] {
  const folder = join(root, "dist/volumes");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe("a build of volumes", () => {
  it("writes them below volumes/, lists them without a statement, and reports them", async () => {
    const root = await volumePublication();
    const result = await run(root);
    expect(result).toMatchObject({ failed: [], published: true, withheld: [] });
    expect(result.findings).toEqual([]);
    expect(volumeFiles(root)).toEqual(["all/all.epub", "arabic/arabic.epub", "urdu/urdu.epub"]);
    const listed = readManifest(join(root, "dist")).artifacts.filter(({ path }) => path.startsWith("volumes/"));
    expect(listed.map(({ statement, locales, format, mediaType }) => [statement, locales, format, mediaType])).toEqual([
      [null, ["en", "el", "ar", "ur", "zh-Hans"], "epub", "application/epub+zip"],
      [null, ["ar", "en", "ur"], "epub", "application/epub+zip"],
      [null, ["ur"], "epub", "application/epub+zip"],
    ]);
    expect(result.editions.find(({ statement }) => statement === "volumes/urdu")).toMatchObject({
      locale: "ur",
      files: { epub: "volumes/urdu/urdu.epub" },
    });
  });

  it("makes the same bytes on one thread and on two (law 5)", async () => {
    const root = await volumePublication();
    await run(root, { formats: ["pdf", "epub"], out: join(root, "one") });
    await run(root, { formats: ["pdf", "epub"], out: join(root, "two"), jobs: 2 });
    expect(volumeFiles(root)).toEqual([]);
    const manifest = (out: string) => readFileSync(join(root, out, "manifest.json"), "utf8");
    expect(manifest("one")).toContain("volumes/all/all.pdf");
    expect(manifest("two")).toBe(manifest("one"));
  });

  it("builds those whose parts are all asked for, and keeps the others", async () => {
    const root = await volumePublication();
    const first = await run(root, { locales: ["ur"], statements: ["joint"] });
    expect(first.editions.map(({ statement }) => statement)).toEqual(["joint", "volumes/urdu"]);
    const second = await run(root, { locales: ["ar", "en", "ur"] });
    expect(second.editions.filter(({ statement }) => statement.startsWith("volumes/"))).toHaveLength(2);
    const third = await run(root, { locales: ["el"] });
    expect(third.editions.map(({ statement }) => statement)).toEqual(["joint", "report"]);
    expect(volumeFiles(root)).toEqual(["arabic/arabic.epub", "urdu/urdu.epub"]);
    writeFileSync(join(root, "hexapla.yaml"), volumeSettings.replace(/.*name: urdu.*\n/, ""));
    await run(root, { locales: ["el"] });
    expect(volumeFiles(root)).toEqual(["arabic/arabic.epub"]);
  });

  it("keeps those and parallel editions where only a part is asked for, and the pages go on leading to them", async () => {
    const parallel = "parallel: [[en, ar], { locales: [ar, ur], pages: facing }]\n";
    const root = await volumePublication({ "hexapla.yaml": `${volumeSettings}${parallel}` });
    const formats = ["html", "epub"] as const;
    await run(root, { formats });
    const kept = ["volumes/all/all.epub", "parallel/ar+ur/joint/joint.ar+ur.epub", "parallel/ar+ur/joint/index.html"];
    const linked = (page: string) =>
      [...readFileSync(join(root, "dist", page), "utf8").matchAll(/href="([^"]*(?:volumes|parallel)\/[^"]*)"/g)]
        .map(([, href]) => href)
        .sort();
    const before = [
      kept.map((path) => readFileSync(join(root, "dist", path))),
      linked("ar/index.html"),
      linked("ar/joint/index.html"),
    ];
    expect(linked("ar/joint/index.html")).not.toEqual([]);
    await run(root, { formats, locales: ["ar"], statements: ["joint"] });
    const after = [
      kept.map((path) => readFileSync(join(root, "dist", path))),
      linked("ar/index.html"),
      linked("ar/joint/index.html"),
    ];
    expect(after).toEqual(before);
  });

  it("leaves out what is withheld, and says so; without any part a volume is withheld too", async () => {
    const settings = volumeSettings.replace(" ur, zh-Hans]", " { code: ur, untranslated: withhold }, zh-Hans]");
    const root = await volumePublication({ "hexapla.yaml": settings });
    rmSync(join(root, "locales/ur/report.po"));
    const result = await run(root);
    const said = result.findings.filter(({ code }) => code === "volume");
    expect(
      said.map(({ severity, file, line, statement, locale }) => [severity, file, line, statement, locale]),
    ).toEqual(
      ["all", "arabic"].flatMap((name) => {
        const line = 1 + settings.split("\n").findIndex((text) => text.includes(`name: ${name},`));
        const statements = name === "all" ? ["joint", "report"] : ["joint", "report"];
        return statements.map((statement) => ["warning", "hexapla.yaml", line, statement, "ur"]);
      }),
    );
    expect(volumeFiles(root)).toEqual(["all/all.epub", "arabic/arabic.epub"]);
    expect(result.withheld).toContainEqual({ statement: "volumes/urdu", locale: "ur", reason: "volume", current: 0 });
    expect(readManifest(join(root, "dist")).withheld).toContainEqual(
      expect.objectContaining({ statement: "volumes/urdu", reason: "volume" }),
    );
  });

  it("keeps the old one while a catalog of it cannot be read", async () => {
    const root = await volumePublication();
    await run(root);
    writeFileSync(join(root, "locales/zh-Hans/joint.po"), 'msgid "a\n');
    const result = await run(root);
    expect(result.editions.map(({ statement }) => statement)).not.toContain("volumes/all");
    expect(volumeFiles(root)).toContain("all/all.epub");
  });

  it("names a statement that is not there, with its place", async () => {
    const root = await volumePublication({
      "hexapla.yaml": volumeSettings.replace("statements: [joint]", "statements: [joined]"),
    });
    const { findings, fails } = await run(root, { locales: ["en"] });
    expect(fails).toBe(true);
    const line = 1 + volumeSettings.split("\n").findIndex((text) => text.includes("name: urdu"));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "config-value", file: "hexapla.yaml", line, column: 52, severity: "error" }),
    );
  });
});
