import { date } from "../../../src/align/rules/date.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(date, {
  good: [
    ["es", "10 March 2026", "10 de marzo de 2026"],
    ["hu", "10 March 2026", "2026. március 10."],
    ["fi", "10 March 2026", "10. maaliskuuta 2026"],
    ["ru", "March 10, 2026", "10 марта 2026 г."],
    ["tr", "on 10 March 2026", "10 Mart 2026’da"],
    ["ko", "10 March 2026", "2026년 3월 10일"],
    ["fa", "10 March 2026", "۱۹ اسفند ۱۴۰۴"],
    ["th", "10 March 2026", "10 มีนาคม 2569"],
    ["ur", "10 March 2026", "10 مارچ 2026"],
    ["fr", "from 10 to 12 March 2026", "du 10 au 12 mars 2026"],
    ["pt", "March 10–12, 2026", "10–12 de março de 2026"],
    ["ar", "10 December 1948", "١٠ كانون الأول ١٩٤٨"],
    ["en-US", "2026-03-10", "3/10/2026"],
  ],
  bad: [
    ["es", "10 March 2026", "10 de mayo de 2026"],
    ["ru", "March 10, 2026", "11 марта 2026 г."],
    ["zh-Hans", "10 March 2026", "2026年4月10日"],
    ["ur", "10 March 2026", "10 مئی 2026"],
    ["he", "10 March 2026", "10 במרץ 2025"],
  ],
});
