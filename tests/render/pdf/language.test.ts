import { describe, expect, it } from "vitest";
import type { Edition, LinePart } from "../../../src/model/edition.ts";
import { draftEdition } from "../../../src/render/pdf/draft.ts";
import { languageOf } from "../../../src/render/pdf/language.ts";
import { edition } from "../epub/edition.ts";
import { languagesIn, linesOf, lineWith, orderIn } from "./page-text.ts";
import { bytesOf, renderer } from "./setup.ts";

const own = { lang: undefined, dir: undefined };
const english = { lang: "en", dir: "ltr" } as const;
const render = async (made: Edition) => bytesOf(await renderer.render(made));

describe("a language, as Typst is told of it", () => {
  it("has the region of its tag, and no other", () => {
    const regions = ["ar", "ar-EG", "en", "en-GB", "es-419", "zh-Hans", "pt-BR"].map((code) => languageOf(code).region);
    expect(regions).toEqual([null, "EG", null, "GB", null, null, "BR"]);
  });

  it("has the likely region to choose fonts by, and the one that says traditional", () => {
    expect(languageOf("ja")).toMatchObject({ region: null, likelyRegion: "JP", script: "Jpan" });
    expect(languageOf("zh-Hant")).toMatchObject({ lang: "zh", region: "TW" });
    expect(languageOf("zh-HK")).toMatchObject({ lang: "zh", region: "HK" });
  });

  it("is said without a region where nobody configured one", async () => {
    const marks = { "p-1": { state: "missing", lang: "en", dir: "ltr", notice: "لم تترجم" } } as const;
    const said = languagesIn(await render(edition({ code: "ar", markdown: "Words\n\nنص", marks })));
    expect(said.filter((code) => code !== "ar")).toEqual(["en"]);
  });
});

describe("an untranslated text around the statement", () => {
  const arabic = (over: Partial<Edition>) => edition({ code: "ar", markdown: "نص\n\n".repeat(40), over });
  const textOf = (text: string, lang: typeof english | typeof own) => ({
    id: "x",
    state: "missing" as const,
    notice: undefined,
    ...lang,
    text,
  });

  it("keeps its language and direction in head and foot", async () => {
    const over = {
      title: textOf("Statement (English).", english),
      publicationTitle: textOf("Network (London).", english),
    };
    const bytes = await render(arabic(over));
    const second = linesOf(bytes).filter(({ page }) => page === 2);
    for (const words of ["Statement (English).", "Network (London)."]) {
      const line = lineWith(second, words.slice(0, 7));
      expect(line.characters.find(({ character }) => character === ".")?.left).toBeGreaterThan(line.left + 20);
    }
  });

  it("keeps them in the line of place and date, on the page and on the cover", async () => {
    const dateline: readonly LinePart[] = [
      { role: "place", text: "Athens (GR)", ...english },
      { role: "text", text: "، ", ...own },
      { role: "date", text: "12 مارس 2026", ...own },
    ];
    const made = arabic({ dateline });
    const bytes = await render(made);
    expect(languagesIn(bytes)).toContain("en");
    expect(orderIn(linesOf(bytes), "Athens", "GR", "2026", "12")).toEqual(["2026", "12", "Athens", "GR"]);
    expect((await renderer.cover(made)).ok).toBe(true);
  });

  it("has its language among those that fonts are chosen for", () => {
    const { languages } = draftEdition(
      arabic({ publicationTitle: textOf("Ελληνικά", { ...english, lang: "el" } as never) }),
    ).draft;
    expect(Object.keys(languages)).toEqual(["ar", "el"]);
  });
});

describe("the translators", () => {
  const translated = { translatedFrom: "Translated from English", translators: ["Ada Example", "Ben Example"] };

  it("are named beside the language translated from, as a list", async () => {
    const lines = linesOf(await render(edition({ code: "de", over: translated })));
    expect(lineWith(lines, "Translated").text).toBe("Translated from English · Ada Example und Ben Example");
  });

  it("are not named in the original", () => {
    expect(draftEdition(edition({ over: { translators: ["Ada"] } })).draft.translators).toBeNull();
  });

  it("keep the direction of their names", async () => {
    const over = { translatedFrom: "ترجمة", translators: ["Ada (Example)", "عمر"] };
    const lines = linesOf(await render(edition({ code: "ar", markdown: "نص", over })));
    expect(orderIn(lines, "Ada", "(", "Example", ")")).toEqual(["Ada", "(", "Example", ")"]);
  });

  it("are refused where no font has their letters", async () => {
    const over = { ...translated, translators: ["ՀԱՅ"] };
    expect(await renderer.render(edition({ over }))).toMatchObject({
      ok: false,
      findings: [{ code: "missing-glyph", actual: "Հ" }],
    });
  });
});
