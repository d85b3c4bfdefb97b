import { describe, expect, it } from "vitest";
import { findAnswers } from "../../../../src/site/search/engine/find.ts";
import { writePlaces } from "../../../../src/site/search/engine/layout.ts";
import { placeOf, placeTerm, readQuestions } from "../../../../src/site/search/engine/place.ts";
import { indexOf, segmentIn } from "./asked.ts";

describe("a block that is asked for by its number", () => {
  const english = { point: "Point {number}", section: "Section {number}", p: "Paragraph {number}" };
  const arabic = { point: "البند {number}", p: "الفقرة {number}" };
  const chinese = { point: "第 {number} 条", section: "第 {number} 节" };
  const read = (question: string, names: Record<string, string>) =>
    readQuestions(question, names, segmentIn("en")).map((query) =>
      query.map(({ atoms }) => atoms.map(({ terms }) => terms[0]).join(" ")),
    );

  it.each([
    ["point 4", english, ["#point-4"]],
    ["POINT ٤", english, ["#point-4"]],
    ["point-04", english, ["#point-4"]],
    ["archives, point 4 and paragraph 12", english, ["#point-4", "#p-12", "archives", "and"]],
    ["بند ٤", arabic, ["#point-4"]],
    ["البند 4", arabic, ["#point-4"]],
    ["الفقره ۱۲", arabic, ["#p-12"]],
    ["第4条", chinese, ["#point-4"]],
    ["第 ４ 节", chinese, ["#section-4"]],
    ["关于第4条语言", chinese, ["#point-4", "关于", "语言"]],
    ["section 2", chinese, ["#section-2"]],
  ])("%s", (question, names, first) => {
    const [named, words] = read(question, names);
    expect(named).toEqual(first);
    expect(words?.some((word) => word.startsWith("#"))).toBe(false);
  });

  it.each([
    ["point", english],
    ["four points", english],
    ["points 4", english],
    ["4 point", english],
    ["“point 4”", english],
    ["archive “see point 4 there", english],
    ["#point-x", english],
    ["第四条", chinese],
  ])("%s is words alone", (question, names) => {
    expect(read(question, names)).toHaveLength(1);
  });

  it("comes first, and what has the words behind it, each once", () => {
    const texts = ["see point 4 below", "what it says of languages", "another"];
    const { entries, layout } = indexOf(texts);
    const all = [...entries, [placeTerm({ kind: "point", number: 4 }), writePlaces(new Map([[2, [0]]]))] as const];
    const found = (question: string) =>
      findAnswers(readQuestions(question, english, segmentIn("en")), all, layout).map(
        ({ ordinal }) => texts[ordinal - 1],
      );
    expect(found("point 4")).toEqual([texts[1], texts[0]]);
    expect(found("languages point 4")).toEqual([texts[1]]);
    expect(found("point 4 nowhere")).toEqual([]);
    expect(found("")).toEqual([]);
  });

  it("is one whose id has a number", () => {
    expect(placeOf("point-4")).toEqual({ kind: "point", number: 4 });
    expect(placeOf("joint-statement-p-12")).toEqual({ kind: "p", number: 12 });
    expect(["title", "note-1", "revision-1", "signatories-2", "checkpoint-4"].map(placeOf)).toEqual(
      Array.from({ length: 5 }),
    );
  });
});
