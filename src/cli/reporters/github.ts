import type { CheckResult } from "../../build/check.ts";
import type { Finding } from "../../model/finding.ts";
import type { ReportContext } from "./reporter.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Finding["severity"],
  string
>;

/** Annotations of a pull request (GitHub's “Workflow commands for GitHub Actions”), one line each. */
export function githubReport({ findings }: CheckResult, { prefix }: Pick<ReportContext, "prefix">): string {
  return findings.map((finding) => `${annotation(finding, prefix)}\n`).join("");
}

function annotation({ severity, code, file, line, column, message, hint, ...what }: Finding, prefix: string): string {
  const title = [code, what.statement, what.locale, what.block].filter((part) => part !== undefined).join(" · ");
  const properties = [
    ...(file === undefined ? [] : [["file", `${prefix}${file}`] as const]),
    ...(line === undefined ? [] : [["line", String(line)] as const]),
    ...(line === undefined || column === undefined ? [] : [["col", String(column)] as const]),
    ["title", title] as const,
  ];
  const told = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(",");
  return `::${commands[severity]} ${told}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
