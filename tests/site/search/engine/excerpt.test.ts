import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../../src/site/search/engine/excerpt.ts";
import { readQuery } from "../../../../src/site/search/engine/query.ts";
import { markedIn, segmentIn, texts } from "./asked.ts";

describe("an excerpt", () => {
  it("has the paragraph's own words, and marks whole words", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, at) => {
        const text = (all[at % all.length] ?? "").normalize("NFC");
        const { pieces, cutBefore, cutAfter } = excerptOf(text, readQuery(text.slice(0, 5), segmentIn("en")));
        const shown = pieces.map((piece) => piece.text).join("");
        expect(text).toContain(shown);
        expect([text.startsWith(shown), text.endsWith(shown)]).toEqual([!cutBefore, !cutAfter]);
      }),
    );
    expect(markedIn("The École’s libraries", "ecole librar")).toEqual(["École", "libraries"]);
  });

  it("of a long paragraph is short, and has what was found", () => {
    const text = `${"far away ".repeat(200)}the needle ${"and hay ".repeat(200)}`;
    const { pieces, cutBefore, cutAfter } = excerptOf(text, readQuery("needle", segmentIn("en")));
    expect(pieces.filter(({ found }) => found)).toEqual([{ text: "needle", found: true }]);
    expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(340);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  it("of a long paragraph in a script without spaces is cut between characters", () => {
    const text = `${"天地玄黃".repeat(300)}人权${"宇宙洪荒".repeat(300)}`;
    expect(markedIn(text, "人权")).toEqual(["人权"]);
  });
});
