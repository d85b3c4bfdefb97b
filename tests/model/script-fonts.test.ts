import { expect, test } from "vitest";
import { describeLocale } from "../../src/config/locale.ts";
import { fontPackage, fontPackageFor } from "../../src/model/script-fonts.ts";

const localeOf = (tag: string) => describeLocale(tag) ?? { language: "und", script: "Zyyy" };

test.each([
  ["el", "noto-serif"],
  ["fa", "amiri"],
  ["ur", "noto-nastaliq-urdu"],
  ["ur-Latn", "noto-serif"],
  ["zh-TW", "noto-serif-tc"],
  ["ja", "noto-serif-jp"],
  ["km", "noto-serif-khmer"],
  ["sr-Latn", "noto-serif"],
])("%s is set in %s", (tag, name) => {
  expect(fontPackage(localeOf(tag))).toBe(`@expo-google-fonts/${name}`);
});

test("a script without a known font has none", () => {
  expect([fontPackage(localeOf("cop")), fontPackageFor("Copt", localeOf("en"))]).toEqual([undefined, undefined]);
});

test.each([
  ["Hani", "zh-Hant", "noto-serif-tc"],
  ["Hani", "ja", "noto-serif-jp"],
  ["Hani", "en", "noto-serif-sc"],
  ["Hang", "ko", "noto-serif-kr"],
  ["Arab", "ur", "noto-nastaliq-urdu"],
  ["Arab", "en", "amiri"],
  ["Thai", "ar", "noto-sans-thai"],
])("a letter of %s in %s asks for %s", (script, tag, name) => {
  expect(fontPackageFor(script, localeOf(tag))).toBe(`@expo-google-fonts/${name}`);
});
