import { describe, expect, it } from "vitest";
import { nearestWeights, neededFiles } from "../../../src/render/pdf/font-files.ts";

describe("the files of a family that a page needs", () => {
  it("are regular and bold, upright and italic", () => {
    const weights = [
      "100Thin",
      "200ExtraLight",
      "300Light",
      "400Regular",
      "500Medium",
      "600SemiBold",
      "700Bold",
      "900Black",
    ];
    const files = weights.flatMap((weight) => [
      `${weight}/Foo_${weight}.ttf`,
      `${weight}_Italic/Foo_${weight}_Italic.ttf`,
    ]);
    expect(neededFiles(files)).toEqual([
      "400Regular/Foo_400Regular.ttf",
      "400Regular_Italic/Foo_400Regular_Italic.ttf",
      "700Bold/Foo_700Bold.ttf",
      "700Bold_Italic/Foo_700Bold_Italic.ttf",
    ]);
  });

  it("are the nearest where regular or bold is not there", () => {
    expect(neededFiles(["A-Light.otf", "A-Medium.otf", "A-Black.otf"])).toEqual([
      "A-Light.otf",
      "A-Medium.otf",
      "A-Black.otf",
    ]);
    expect(neededFiles(["A-Thin.otf", "A-Light.otf", "A-SemiBold.otf"])).toEqual(["A-Light.otf", "A-SemiBold.otf"]);
  });

  it("are not condensed ones where there are others", () => {
    expect(neededFiles(["A-Regular.ttf", "A-CondensedRegular.ttf"])).toEqual(["A-Regular.ttf"]);
    expect(neededFiles(["A-ExtraCondensed.ttf"])).toEqual(["A-ExtraCondensed.ttf"]);
  });

  it("are all of those whose names say nothing, and no other kinds of file", () => {
    expect(neededFiles(["one.ttf", "two.TTC", "README.md", "one.woff2", "one.ttf.png"])).toEqual([
      "one.ttf",
      "two.TTC",
    ]);
  });
});

describe("nearest weights", () => {
  it("keeps one face that is both", () => {
    expect(nearestWeights([{ weight: 500 }])).toEqual([{ weight: 500 }]);
    expect(nearestWeights([])).toEqual([]);
  });
});
