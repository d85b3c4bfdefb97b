import { describe, expect, it } from "vitest";
import { edition } from "../epub/edition.ts";
import { linesOf } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";

const sizes = [400, 398, 402, 405];

describe.each(["en", "zh-Hans", "bn"])("a word longer than a line, in %s", (code) => {
  it("lets no line behind it begin with a space, wherever it ends", async () => {
    const markdown = sizes
      .map(
        (size) => `Word ${"x".repeat(size)} and more words follow it here, enough of them for a line and another one.`,
      )
      .join("\n\n");
    const lines = linesOf(bytesOf(await renderer.render(edition({ code, markdown }))));
    const rows = [...Map.groupBy(lines, ({ page, y }) => `${page} ${Math.round(y)}`).values()];
    const text = rows.filter((row) => row.some((line) => /x|and|more|them/.test(line.text)));
    const begins = text.map((row) => {
      const drawn = row.flatMap(({ characters }) => characters).filter(({ character }) => character.trim() !== "");
      return Math.min(...drawn.map(({ left }) => left));
    });
    // A space is drawn as no glyph: a line with one begins further in than the others.
    expect(Math.max(...begins) - Math.min(...begins)).toBeLessThan(1.5);
    // Nothing is added that would be copied.
    const copied = lines.map((line) => line.text).join("");
    expect(copied.match(/x+/g)?.join("").length).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });
});
