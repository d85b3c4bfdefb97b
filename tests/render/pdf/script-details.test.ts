import { describe, expect, it } from "vitest";
import { edition } from "../epub/edition.ts";
import { linesOf, type PlacedLine } from "./page-text.ts";
import { bytesOf, renderer, templates } from "./setup.ts";

async function linesIn(code: string, markdown: string): Promise<readonly PlacedLine[]> {
  return linesOf(bytesOf(await renderer.render(edition({ code, markdown })))).filter(
    ({ y, size }) => y > 200 && size > 9,
  );
}

describe("details of scripts and languages", () => {
  it("Chinese lines begin with no closing mark and end with no opening one", async () => {
    const text = "他们说：“我们保存档案（也包括地图、信件），让每个人都能阅读。”".repeat(30);
    const lines = await linesIn("zh-Hans", text);
    expect(lines.length).toBeGreaterThan(15);
    for (const { text: line } of lines) {
      expect(line.trim()).not.toMatch(/^[，。、；：！？）”』」》]/u);
      expect(line.trim()).not.toMatch(/[（“『「《]$/u);
    }
  });

  it("French spaces are as wide as they are written, and no line begins with a mark", async () => {
    const text = "Que veut-on\u202f? «\u00a0Tout lire\u00a0»\u202f! Et alors\u202f; voilà\u00a0: ".repeat(30);
    const lines = await linesIn("fr", text);
    for (const { text: line } of lines) {
      expect(line.trim()).not.toMatch(/^[?!;:»]/);
      expect(line.trim()).not.toMatch(/«$/);
    }
    const gaps = lines.flatMap(({ characters }) =>
      characters.flatMap(({ left }, at) =>
        characters[at]?.character === "?" ? [left - (characters[at - 2]?.right ?? left)] : [],
      ),
    );
    expect(gaps.length).toBeGreaterThan(5);
    for (const gap of gaps) expect(gap).toBeLessThan(3.2);
  });

  it("words are hyphenated where the language has patterns, and only there", async () => {
    const long = "Rechtsschutzversicherungsgesellschaften Verantwortlichkeiten ";
    const ends = (lines: readonly PlacedLine[]) => lines.filter(({ text }) => /[-‐\u00ad]$/.test(text.trim())).length;
    expect(ends(await linesIn("de", long.repeat(25)))).toBeGreaterThan(3);
    expect(ends(await linesIn("vi", long.repeat(25)))).toBe(0);
  });

  it("lines of Nastaliq stand further apart than those of Naskh, and those further than Latin ones", async () => {
    const distance = async (code: string, text: string) => {
      const lines = await linesIn(code, text.repeat(40));
      const ys = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
      const gaps = ys.slice(1).map((y, at) => y - (ys[at] ?? 0));
      return gaps.filter((gap) => gap > 10).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    };
    const latin = await distance("en", "We keep records. ");
    const naskh = await distance("ar", "نحفظ السجلات جميعا. ");
    const nastaliq = await distance("ur", "ہم ریکارڈ محفوظ رکھتے ہیں۔ ");
    expect(naskh).toBeGreaterThan(latin * 1.2);
    expect(nastaliq).toBeGreaterThan(naskh * 1.2);
  });

  it("no template spaces letters: a script that joins them would fall apart", () => {
    for (const source of Object.values(templates)) expect(source).not.toMatch(/tracking\s*:/);
  });
});
