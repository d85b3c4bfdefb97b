import type { CheckResult } from "../../build/check.ts";
import type { Finding } from "../../model/finding.ts";

/** The result for programs: design's contract, version 1. */
export function jsonReport({ findings, checked }: CheckResult): string {
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const summary = {
    errors: count("error"),
    warnings: count("warning"),
    segments: checked.reduce((sum, { segments }) => sum + segments, 0),
    locales: new Set(checked.map(({ locale }) => locale)).size,
  };
  return `${JSON.stringify({ version: 1, findings: findings.map(jsonFinding), summary }, undefined, 2)}\n`;
}

/** Its keys in the order people read them; those without a value are left out. */
function jsonFinding(finding: Finding) {
  const { code, severity, statement, locale, block, message, file, line, source, translation } = finding;
  const { expected, actual } = finding;
  return { code, severity, statement, locale, block, message, file, line, source, translation, expected, actual };
}
