import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlaces, termFilesFor, textFileOf, writePlaces } from "../../../../src/site/search/engine/layout.ts";
import { readQuery } from "../../../../src/site/search/engine/query.ts";
import { segmentIn } from "./asked.ts";

describe("the files of the index", () => {
  it("write places so that they can be read again", () => {
    const places = fc
      .uniqueArray(fc.nat(), { minLength: 1 })
      .chain((ordinals) =>
        fc.tuple(
          ...ordinals
            .toSorted((x, y) => x - y)
            .map((ordinal) =>
              fc
                .uniqueArray(fc.nat({ max: 999 }), { minLength: 1, maxLength: 5 })
                .map((at) => [ordinal, at.toSorted((x, y) => x - y)] as const),
            ),
        ),
      );
    fc.assert(
      fc.property(places, (list) => {
        expect([...readPlaces(writePlaces(new Map(list)))]).toEqual(list);
      }),
    );
  });

  it("are asked for by what a question needs and no more", () => {
    const layout = { headings: [], texts: [], termFiles: ["a", "ca", "cb", "ma"], textFiles: [0, 10, 20] };
    const files = (question: string) => termFilesFor(readQuery(question, segmentIn("en")), layout);
    expect(files("cat")).toEqual([1]);
    expect(files("ca")).toEqual([1]);
    expect(files("be")).toEqual([0]);
    expect(files("m cat")).toEqual([1, 2]);
    expect(files("“zz”")).toEqual([3]);
    expect([0, 9, 10, 25].map((ordinal) => textFileOf(ordinal, layout))).toEqual([0, 0, 1, 2]);
  });
});
