import { describe, expect, it } from "vitest";
import { describeLocale } from "../../src/config/locale.ts";

describe("describeLocale", () => {
  it.each([
    ["el", "Grek", "ltr", "Ελληνικά"],
    ["ur", "Arab", "rtl", "اردو"],
    ["zh-Hans", "Hans", "ltr", "简体中文"],
    ["pt-BR", "Latn", "ltr", "Português (Brasil)"],
    ["tr", "Latn", "ltr", "Türkçe"],
    ["he", "Hebr", "rtl", "עברית"],
    ["az-Arab", "Arab", "rtl", expect.any(String)],
  ])("knows script, direction and own name of %s", (tag, script, direction, ownName) => {
    expect(describeLocale(tag)).toMatchObject({ code: tag, script, direction, ownName });
  });

  it("takes CLDR's digits", () => {
    expect(describeLocale("bn")?.digits.join("")).toBe("০১২৩৪৫৬৭৮৯");
    expect(describeLocale("fa")?.digits.join("")).toBe("۰۱۲۳۴۵۶۷۸۹");
    expect(describeLocale("en")?.digits.join("")).toBe("0123456789");
  });

  it("takes a private tag for its own name", () => {
    expect(describeLocale("mis-Latn-x-013")).toMatchObject({ ownName: "Mis-Latn-x-013", script: "Latn" });
  });

  it("makes tags canonical and refuses what is none", () => {
    expect(describeLocale("ZH-hans")?.code).toBe("zh-Hans");
    expect(describeLocale("en_US")).toBeUndefined();
    expect(describeLocale("")).toBeUndefined();
  });

  it("does not answer with the host's language where CLDR knows nothing", () => {
    expect(describeLocale("kbp")).toMatchObject({ numberingSystem: "latn", direction: "ltr" });
    expect(describeLocale("kbp", { name: "Kabɩyɛ" })?.ownName).toBe("Kabɩyɛ");
  });
});
