import { describe, expect, it } from "vitest";
import { toRanges } from "../../../src/render/pdf/coverage.ts";
import { chooseFamilies, familiesOf } from "../../../src/render/pdf/families.ts";
import { languageOf } from "../../../src/render/pdf/language.ts";
import { allFaces } from "./setup.ts";

const families = familiesOf(allFaces);
const choose = (code: string, text: string) =>
  chooseFamilies(families, new Set([...text].map((each) => each.codePointAt(0) as number)), languageOf(code));

describe("the families of an edition", () => {
  it("are as few as it takes, the one for the script first", () => {
    expect(choose("en", "Only English")).toEqual(["Noto Serif"]);
    expect(choose("el", "Ελληνικά")).toEqual(["Noto Serif"]);
    expect(choose("bn", "বাংলা ১")).toEqual(["Noto Serif Bengali"]);
    expect(choose("zh-Hans", "中文")).toEqual(["Noto Serif SC"]);
    expect(choose("ar", "عربي Ω")).toEqual(["Noto Naskh Arabic", "Noto Serif"]);
    expect(choose("en", "English and عربي")).toEqual(["Noto Serif", "Noto Naskh Arabic"]);
  });

  it("are Nastaliq for Urdu and Naskh for Arabic and Persian", () => {
    expect(choose("ur", "اردو")).toEqual(["Noto Nastaliq Urdu"]);
    expect(choose("ar", "عربي")).toEqual(["Noto Naskh Arabic"]);
    expect(choose("fa", "فارسی")).toEqual(["Noto Naskh Arabic"]);
  });

  it("are those of the region where Han characters differ", () => {
    const made = ["SC", "TC", "HK", "JP", "KR"].map((region) => ({
      name: `Noto Serif ${region}`,
      coverage: toRanges([0x4e00]),
      bold: true,
      regular: true,
      italic: false,
      origins: [],
    }));
    const han = (code: string) => chooseFamilies(made, new Set([0x4e00]), languageOf(code))[0];
    expect(["zh-Hans", "zh-Hant", "zh-Hant-HK", "ja", "ko"].map(han)).toEqual(
      ["SC", "TC", "HK", "JP", "KR"].map((region) => `Noto Serif ${region}`),
    );
  });

  it("are none where there are no fonts", () => {
    expect(chooseFamilies([], new Set([65]), languageOf("en"))).toEqual([]);
  });
});
