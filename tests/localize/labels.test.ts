import { describe, expect, it } from "vitest";
import { createLabels, fallbackChain } from "../../src/localize/labels.ts";

const files = {
  en: { notes: "Notes", only: "Only English", count_one: "{{count}} note", count_other: "{{count}} notes" },
  ar: {
    notes: "الحواشي",
    count_zero: "لا حواشي",
    count_one: "حاشية واحدة",
    count_two: "حاشيتان",
    count_few: "{{count}} حواشٍ",
    count_many: "{{count}} حاشية",
    count_other: "{{count}} حاشية.",
  },
  zh: { notes: "注释" },
  ru: {
    count_one: "{{count}} сноска",
    count_few: "{{count}} сноски",
    count_many: "{{count}} сносок",
    count_other: "{{count}} сноски",
  },
};
const labels = createLabels(files, "en");

describe("createLabels", () => {
  it.each([
    [0, "لا حواشي"],
    [1, "حاشية واحدة"],
    [2, "حاشيتان"],
    [3, "٣ حواشٍ"],
    [11, "١١ حاشية"],
    [100, "١٠٠ حاشية."],
  ])("chooses among Arabic's six forms for %i, and writes its digits", (count, text) => {
    expect(labels.labelsOf("ar", "ar-u-nu-arab").text("count", { count })).toBe(text);
  });

  it.each([
    [1, "1 сноска"],
    [3, "3 сноски"],
    [5, "5 сносок"],
    [21, "21 сноска"],
  ])("chooses among Russian's forms for %i", (count, text) => {
    expect(labels.labelsOf("ru", "ru").text("count", { count })).toBe(text);
  });

  it("falls back along the tag, then to the last language", () => {
    const chinese = labels.labelsOf("zh-Hans-CN", "zh-Hans-CN");
    expect([chinese.locale, chinese.text("notes"), chinese.text("only")]).toEqual(["zh", "注释", "Only English"]);
    expect(labels.labelsOf("sw", "sw")).toMatchObject({ locale: "en" });
  });

  it("inserts texts as they are", () => {
    const one = createLabels({ en: { shown: "in {{language}}" } }, "en").labelsOf("en", "en");
    expect(one.text("shown", { language: "<b>&amp;</b> {{x}}" })).toBe("in <b>&amp;</b> {{x}}");
  });
});

describe("fallbackChain", () => {
  it.each([
    ["zh-Hans-CN", ["zh-Hans", "zh"]],
    ["pt-BR", ["pt"]],
    ["en", []],
    ["de-x-simple", ["de"]],
  ])("shortens %s", (tag, chain) => {
    expect(fallbackChain(tag)).toEqual(chain);
  });
});
