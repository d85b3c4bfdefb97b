import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { collectFonts } from "../../src/build/fonts.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { nodeHost } from "../../src/host/node.ts";
import { covers } from "../../src/render/pdf/coverage.ts";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const fontBytes = (path: string) => new Uint8Array(readFileSync(`${root}/node_modules/@expo-google-fonts/${path}`));
const naskh = fontBytes("noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf");

describe("the fonts of a publication", () => {
  it("are regular and bold, upright and italic, of a package", async () => {
    const { faces, findings } = await collectFonts(nodeHost, root, ["@expo-google-fonts/noto-serif"]);
    expect(findings).toEqual([]);
    expect(faces.map(({ family, weight, italic, postscriptName }) => [family, weight, italic, postscriptName])).toEqual(
      [
        ["Noto Serif", 400, false, "NotoSerif-Regular"],
        ["Noto Serif", 700, false, "NotoSerif-Bold"],
        ["Noto Serif", 400, true, "NotoSerif-Italic"],
        ["Noto Serif", 700, true, "NotoSerif-BoldItalic"],
      ],
    );
    const [regular] = faces;
    expect(["A", "Ω", "Ж", "ب"].map((each) => covers(regular?.coverage ?? [], each.codePointAt(0) ?? 0))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("that are not there are told of with what to do about it", async () => {
    const { findings } = await collectFonts(memoryHost({}), "/p", ["./nope", "/gone", "no-such-package"]);
    expect(findings.map(({ code, message, hint }) => [code, message, hint?.split(",")[0]])).toEqual([
      ["font-missing", "There is no folder “./nope”.", "Make it and put TrueType or OpenType files into it"],
      ["font-missing", "There is no folder “/gone”.", "Make it and put TrueType or OpenType files into it"],
      [
        "font-missing",
        "“no-such-package” is neither an installed package nor a folder.",
        "Install it with `npm install no-such-package`",
      ],
    ]);
  });

  it("are read from folders below the root, in any depth", async () => {
    const host = memoryHost({ "/p/fonts/deep/A.ttf": naskh });
    const { faces, findings } = await collectFonts(host, "/p", ["./fonts"]);
    expect(findings).toEqual([]);
    expect(faces).toMatchObject([{ file: "/p/fonts/deep/A.ttf", family: "Noto Naskh Arabic" }]);
    expect((await collectFonts(host, "/p", ["fonts", "/p/fonts"])).faces).toHaveLength(1);
  });

  it("are not those of a file that ends early, and one whose checksums are wrong is named", async () => {
    const changed = Uint8Array.from(naskh);
    changed[changed.length - 100] = (changed.at(-100) ?? 0) ^ 0xff;
    const host = memoryHost({ "/p/cut/A.ttf": naskh.slice(0, naskh.length - 2000), "/p/changed/B.ttf": changed });
    const cut = await collectFonts(host, "/p", ["./cut"]);
    expect(cut.faces).toEqual([]);
    expect(cut.findings).toMatchObject(
      [
        {
          code: "unreadable",
          severity: "error",
          file: "cut/A.ttf",
          message: expect.stringContaining("ends before its table"),
        },
        { code: "font-missing" },
      ].slice(0, cut.findings.length),
    );
    const other = await collectFonts(host, "/p", ["./changed"]);
    expect(other.faces).toHaveLength(1);
    expect(other.findings).toMatchObject([{ code: "unreadable", severity: "warning", file: "changed/B.ttf" }]);
  });

  it.each(["name", "cmap", "OS/2"])("are not those of a file whose %s is not what it should be", async (tag) => {
    const bytes = Uint8Array.from(naskh);
    const entry = Buffer.from(bytes).indexOf(tag, 12, "latin1");
    const view = new DataView(bytes.buffer);
    bytes.fill(0xff, view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12));
    const { findings } = await collectFonts(memoryHost({ "/p/fonts/A.ttf": bytes }), "/p", ["./fonts"]);
    expect(findings).toMatchObject([
      { code: "unreadable", message: "fonts/A.ttf cannot be read as a font: its tables are damaged." },
    ]);
  });

  it("are not those of a file whose reader runs in circles", async () => {
    const host = memoryHost({ "/p/fonts/A.ttf": naskh });
    const readBytes = () => Promise.reject(new RangeError("Maximum call stack size exceeded"));
    const { findings } = await collectFonts({ ...host, readBytes }, "/p", ["./fonts"]);
    expect(findings.map(({ message }) => message).join()).toContain("its tables are damaged");
  });

  it("are missed by name", async () => {
    const host = memoryHost({ "/p/empty/readme.md": "no font" });
    const { faces, findings } = await collectFonts(host, "/p", ["no-such-package", "./nowhere", "./empty"]);
    expect(faces).toEqual([]);
    expect(findings.map(({ code, severity, actual }) => [code, severity, actual])).toEqual([
      ["font-missing", "error", "no-such-package"],
      ["font-missing", "error", "./nowhere"],
      ["font-missing", "error", "./empty"],
    ]);
  });

  it("are told without the bytes of a file that is none", async () => {
    const junk = Uint8Array.from({ length: 400 }, (_, at) => (at * 73 + 155) % 256);
    const host = memoryHost({ "/p/fonts/A.ttf": junk, "/p/fonts/B.ttf": "\u001b[31mno font at all, but words" });
    const { findings } = await collectFonts(host, "/p", ["./fonts"]);
    const messages = findings.filter(({ code }) => code === "unreadable").map(({ message }) => message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u00a0-\u00ff\ufffd]/);
  });

  it("are the good ones where some cannot be read", async () => {
    const host = memoryHost({
      "/p/fonts/A.ttf": naskh,
      "/p/fonts/B.ttf": "not a font",
      "/p/fonts/C.ttf": naskh.slice(0, 4000),
      "/p/fonts/D.ttf": new Uint8Array(),
    });
    const { faces, findings } = await collectFonts(host, "/p", ["./fonts"]);
    expect(faces).toHaveLength(1);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ["unreadable", "fonts/B.ttf"],
      ["unreadable", "fonts/C.ttf"],
      ["unreadable", "fonts/D.ttf"],
    ]);
  });
});
