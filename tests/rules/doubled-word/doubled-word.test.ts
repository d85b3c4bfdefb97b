import { describe, expect, it } from "vitest";
import { doubledWords } from "../../../src/align/rules/canonical/doubled-word.ts";
import { check } from "../../../src/build/check.ts";
import { memoryHost } from "../../../src/host/memory.ts";
import { publicationFiles } from "../../support/small-publication.ts";
import { locale, segmentText } from "../../support/statement.ts";

describe("doubled-word", () => {
  it.each([
    ["en", "We met in the the library.", "the the"],
    ["fr", "Nous **nous** trouvons dans dans la salle.", "dans dans"],
    ["fa", "ما در در کتابخانه بودیم.", "در در"],
    ["en", "The point that that record makes.", undefined],
    ["tr", "Yavaş yavaş geldik.", undefined],
    ["xh", "kakhulu kakhulu", undefined],
  ])("%s: %s", async (tag, body, actual) => {
    const found = doubledWords(await segmentText(body), locale(tag));
    expect(found.map((finding) => finding.actual)).toEqual(actual === undefined ? [] : [actual]);
  });

  it("is said by check, at its line", async () => {
    const { findings } = await check(memoryHost(publicationFiles("One.\n\nWe met in the the library.")), {
      root: "/p",
    });
    expect(findings.filter(({ code }) => code === "doubled-word")).toMatchObject([
      { file: expect.stringMatching(/^content\//), block: "p-2", severity: "warning" },
    ]);
  });
});
