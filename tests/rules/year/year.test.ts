import { year } from "../../../src/align/rules/year.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(year, {
  good: [
    ["ar", "By 2028 we will meet.", "سنجتمع في عام ٢٠٢٨."],
    ["ja", "In 2019", "令和元年（2019年）"],
    ["ne", "In 2025", "२०८२ मा"],
    ["el", "from 2025 to 2028", "από το 2025 έως το 2028"],
    ["zh-Hans", "in 2026", "二〇二六年"],
  ],
  bad: [
    ["ar", "By 2028 we will meet.", "سنجتمع في عام ٢٠٢٩."],
    ["fa", "in 2025", "در سال ۱۳۹۴"],
    ["el", "from 2025 to 2028", "από το 2025 έως το 2026"],
    ["zh-Hans", "in 2026", "2062年"],
  ],
});
