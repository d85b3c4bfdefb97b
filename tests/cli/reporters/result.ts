import { rules } from "../../../src/align/rules/index.ts";
import type { CheckResult } from "../../../src/build/check.ts";
import type { Finding } from "../../../src/model/finding.ts";

/** A finding at an entry, in a script from right to left, with all that a reporter has to write safely. */
export const entryFinding: Finding = {
  code: "link-target",
  severity: "error",
  message: "The translation lacks the address “https://a.org/100%, <b>”.",
  hint: "Copy it: as it is.",
  statement: "reports/2026",
  locale: "ar",
  block: "point-4",
  file: "locales/ar/reports/2026 á.po",
  line: 41,
  column: 1,
  source: "See [us](https://a.org) & others.",
  translation: "انظر [إلينا](https://b.org)\u000b]]> وغيرنا.",
  expected: "https://a.org",
  actual: "https://b.org",
};

/** The source changed. */
export const staleFinding: Finding = {
  code: "stale",
  severity: "error",
  message: "The meaning of the source text changed since this was translated (30 → 60).",
  statement: "s",
  locale: "zh-Hans",
  block: "p-1",
  file: "locales/zh-Hans/s.po",
  line: 7,
  source: "We ask for an answer within 60 days.",
  translation: "我们要求在30日内答复。",
  expected: "We ask for an answer within 60 days.",
  actual: "We ask for an answer within 30 days.",
};

export const warning: Finding = { code: "catalog-unused", severity: "warning", message: "No statement.", locale: "el" };
export const remark: Finding = {
  code: "missing",
  severity: "info",
  message: "Not begun.",
  statement: "s",
  locale: "el",
};

export function resultOf(findings: readonly Finding[]): CheckResult {
  const checked = ["ar", "el", "zh-Hans"].map((locale) => ({ statement: "s", locale, segments: 10 }));
  return { findings, checked, rules, fails: findings.length > 0 };
}
