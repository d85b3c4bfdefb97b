import { describe, expect, it } from "vitest";
import { initPublication } from "../../src/build/init/init.ts";
import { parseSettings } from "../../src/config/settings.ts";
import { memoryHost } from "../../src/host/memory.ts";

const wishes = {
  root: "/p",
  title: "Statements of the Harbour",
  url: "https://harbour.example.org/texts",
  source: "en",
  locales: ["ar", "ur", "zh-Hant", "hi"],
  statement: "first-statement",
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const written = (files: ReadonlyMap<string, Uint8Array>) => [...files.keys()].filter((path) => path.startsWith("/p/"));

describe("a publication to start from", () => {
  it("has settings, a text, a register, and catalogs a language", async () => {
    const host = memoryHost({});
    const { created, findings } = await initPublication(host, wishes);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    const catalogs = wishes.locales.flatMap((locale) =>
      ["first-statement", "organizations", "hexapla"].map((name) => `locales/${locale}/${name}.po`),
    );
    const own = ["content/first-statement.md", "content/organizations.yaml", ".gitignore", "hexapla.yaml"];
    expect(created?.files).toEqual([...own, ...catalogs]);
    expect(written(host.files).sort()).toEqual([...own, ...catalogs].map((path) => `/p/${path}`).sort());
    expect(text(host.files.get("/p/locales/ar/first-statement.po"))).toContain(
      'msgid "Say here who speaks, and why now."',
    );
  });

  it("names a font for each script, the one for Latin letters first, and which are not installed", async () => {
    const host = memoryHost({ "/p/node_modules/@expo-google-fonts/amiri/package.json": "{}" });
    const { created } = await initPublication(host, {
      ...wishes,
      locales: [...wishes.locales, "el", "gez-x-a", "cop"],
    });
    const parsed = parseSettings(text(host.files.get("/p/hexapla.yaml")), "hexapla.yaml");
    const fonts = [
      "noto-serif",
      "amiri",
      "noto-nastaliq-urdu",
      "noto-serif-tc",
      "noto-serif-devanagari",
      "noto-sans-ethiopic",
    ];
    expect(parsed.ok && parsed.settings.locales[0]?.fonts).toEqual(fonts.map((name) => `@expo-google-fonts/${name}`));
    expect(created?.fonts).not.toContain("@expo-google-fonts/amiri");
    expect(created?.fonts).toContain("@expo-google-fonts/noto-serif-tc");
    expect(created?.fontless).toEqual(["cop"]);
  });

  it.each(['Say "no": # 1 & <b>', "- 'x'", "שלום: עולם", "2026", "a\nb\tc", "{x: y}"])(
    "takes the title %j",
    async (title) => {
      const host = memoryHost({});
      await initPublication(host, { ...wishes, title, publisher: title });
      const parsed = parseSettings(text(host.files.get("/p/hexapla.yaml")), "hexapla.yaml");
      const wanted = title.replace(/\s/g, " ");
      expect(parsed.ok && [parsed.settings.title, parsed.settings.publisher.name]).toEqual([wanted, wanted]);
    },
  );

  it("lists the source once, in canonical form", async () => {
    const host = memoryHost({});
    await initPublication(host, { ...wishes, source: "pt-br", locales: ["EN", "pt-BR", "en"] });
    const parsed = parseSettings(text(host.files.get("/p/hexapla.yaml")), "hexapla.yaml");
    expect(
      parsed.ok && [parsed.settings.source.code, parsed.settings.locales.map(({ locale }) => locale.code)],
    ).toEqual(["pt-BR", ["pt-BR", "en"]]);
  });
});

describe("nothing is written, and every fault is told", () => {
  it.each([
    ["hexapla.yaml", "publication-exists"],
    ["content/organizations.yaml", "publication-exists"],
    ["content/first-statement.md", "statement-exists"],
    ["content/First-Statement.md", "statement-exists"],
  ])("where %s stands", async (file, code) => {
    const host = memoryHost({ [`/p/${file}`]: "mine" });
    const { created, findings } = await initPublication(host, wishes);
    expect([created, findings.map((each) => each.code)]).toEqual([undefined, [code]]);
    expect(written(host.files)).toEqual([`/p/${file}`]);
    expect(text(host.files.get(`/p/${file}`))).toBe("mine");
  });

  it.each([
    [{ locales: ["fr_FR"] }, "locale-tag"],
    [{ source: "english language" }, "locale-tag"],
    [{ url: "harbour.example.org" }, "config-value"],
    [{ title: " \n" }, "config-value"],
    [{ statement: "organizations" }, "statement-name"],
    [{ statement: "../out" }, "statement-name"],
  ])("with %j", async (wrong, code) => {
    const host = memoryHost({});
    const { created, findings } = await initPublication(host, { ...wishes, ...wrong });
    expect([created, [...new Set(findings.map((each) => each.code))]]).toEqual([undefined, [code]]);
    expect(host.files.size).toBe(0);
  });

  it("tells two faults at once", async () => {
    const { findings } = await initPublication(memoryHost({}), { ...wishes, url: "x", locales: ["a b", "c d"] });
    expect(findings.map((each) => each.code)).toEqual(["config-value", "locale-tag", "locale-tag"]);
  });

  it("a .gitignore that is there stays", async () => {
    const host = memoryHost({ "/p/.gitignore": "*.bak\n" });
    const { created } = await initPublication(host, wishes);
    expect(created?.files).not.toContain(".gitignore");
    expect(text(host.files.get("/p/.gitignore"))).toBe("*.bak\n");
  });
});
