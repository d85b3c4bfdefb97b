import type { Finding, Severity } from "../model/finding.ts";
import type { Settings } from "../model/settings.ts";

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Findings with the severities that `check.rules` gives them; those switched off are gone. */
export function withSeverities(findings: readonly Finding[], rules: Settings["check"]["rules"]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = rules[finding.code];
    if (severity === "off") return [];
    return severity === undefined ? [finding] : [{ ...finding, severity }];
  });
}

/** Whether any finding is as bad as `fail`, or worse. */
export function fails(findings: readonly Finding[], fail: Settings["check"]["fail"]): boolean {
  return fail !== "never" && findings.some(({ severity }) => ranks[severity] >= ranks[fail]);
}

/** Each finding once: two renditions of one edition may say the same of one place. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
