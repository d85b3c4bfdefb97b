import type { Finding } from "../model/finding.ts";
import type { Verified } from "../verify/verify.ts";
import { formatFinding, readLines } from "./findings.ts";
import type { ReportContext } from "./reporters/reporter.ts";

type Context = Pick<ReportContext, "root" | "stream">;

/** What was found, for people: place, message, and what to do; then how much was looked at. */
export async function verifyText({ findings, summary }: Verified, { root, stream }: Context): Promise<string> {
  const sources = new Map<string, readonly string[] | undefined>();
  const told: string[] = [];
  for (const finding of findings) {
    const { file, line } = finding;
    // Only text has lines, and only a file that was read: what a manifest names may lead anywhere.
    if (file !== undefined && line !== undefined && !sources.has(file))
      sources.set(file, await readLines(`${root}/${file}`));
    told.push(`${formatFinding(finding, file === undefined ? undefined : sources.get(file), stream)}\n\n`);
  }
  return `${told.join("")}${closing(summary)}\n`;
}

function closing({ errors, warnings, remarks, files, bytes }: Verified["summary"]): string {
  const where = `${counted(files, "file")} (${new Intl.NumberFormat("en").format(bytes)} bytes)`;
  const counts = [
    ...(errors === 0 ? [] : [counted(errors, "error")]),
    ...(warnings === 0 ? [] : [counted(warnings, "warning")]),
    ...(remarks === 0 ? [] : [counted(remarks, "remark")]),
  ];
  return counts.length === 0 ? `Nothing to report in ${where}.` : `${counts.join(", ")} in ${where}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** The same for programs, version 1. */
export function verifyJson({ findings, summary }: Verified): string {
  return `${JSON.stringify({ version: 1, findings: findings.map(jsonFinding), summary }, undefined, 2)}\n`;
}

/** Its keys in the order people read them; those without a value are left out. */
function jsonFinding({ code, severity, statement, locale, file, line, column, ...rest }: Finding) {
  const { message, hint, expected, actual } = rest;
  return { code, severity, statement, locale, file, line, column, message, hint, expected, actual };
}
