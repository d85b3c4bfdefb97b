import { dirname, relative, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import type { Checked } from "../build/check.ts";
import { checkReport } from "../build/check-report/report.ts";
import { HostError } from "../host/host.ts";
import { nodeHost } from "../host/node.ts";
import { printFindings } from "./findings.ts";
import { parseList } from "./flags.ts";
import { githubReport } from "./reporters/github.ts";
import { jsonReport } from "./reporters/json.ts";
import { junitReport } from "./reporters/junit.ts";
import type { ReportContext, Reporter } from "./reporters/reporter.ts";
import { sarifReport } from "./reporters/sarif.ts";
import { textReport } from "./reporters/text.ts";
import { version } from "./version.ts";

const reporters: Readonly<Record<string, Reporter>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubReport,
};

/** What `--reporter` can be told. */
export const reporterNames: string = Object.keys(reporters).join(", ");

/** A report that is asked for: `sarif`, or `sarif=check.sarif` for a file. */
export interface ReportOf<Result> {
  readonly reporter: (result: Result, context: ReportContext) => Promise<string> | string;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** A report of a check. */
export type Report = ReportOf<Parameters<Reporter>[0]>;

/** What is told to people at a terminal where nothing else is asked for. */
export const usualReports: readonly Report[] = [{ reporter: textReport, file: undefined }];

/** Writes each report, to its file or to standard output. */
export async function writeReports<Result>(
  reports: readonly ReportOf<Result>[],
  result: Result,
  root: string,
): Promise<void> {
  const path = relative(".", root).replaceAll("\\", "/");
  const context = { root, prefix: path === "" ? "" : `${path}/`, stream: process.stdout, version };
  for (const report of reports) await writeReport(report, result, context);
}

async function writeReport<Result>(report: ReportOf<Result>, result: Result, context: ReportContext): Promise<void> {
  const { reporter, file } = report;
  const text = await reporter(result, context);
  if (file === undefined) process.stdout.write(text);
  else await writeText(file, text);
}

/**
 * Writes the page of a check.
 *
 * @returns Whether it could be made: a publication's own template may be broken.
 */
export async function writePage(file: string, checked: Checked, root: string): Promise<boolean> {
  const page = await checkReport(nodeHost, root, checked);
  if (page.ok) await writeText(file, page.text);
  else await printFindings(page.findings, root, process.stderr);
  return page.ok;
}

/**
 * Makes sure, before anything is looked at or mended, that there is a place for each file.
 *
 * @throws HostError where a file's folder is not there.
 */
export async function requireFolders(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const folder = dirname(resolve(file));
    const kind = await nodeHost.kind(folder);
    if (kind === "folder") continue;
    const reason = kind === "none" ? "its folder is not there; make it first" : "a part of its path is a file";
    throw new HostError(file, reason);
  }
}

function writeText(file: string, text: string): Promise<void> {
  return nodeHost.replaceFile(resolve(file), new TextEncoder().encode(text));
}

/** `text`, `json=FILE`, a list of them with commas. */
export function parseReports(text: string): readonly Report[] {
  return reportsAmong(reporters, text);
}

/** The reports that are asked for, among those that a command has. */
export function reportsAmong<Result>(
  all: Readonly<Record<string, ReportOf<Result>["reporter"]>>,
  text: string,
): readonly ReportOf<Result>[] {
  const reports = parseList(text).map((each): ReportOf<Result> => {
    const [, name = "", file] = /^([^=]*)(?:=(.*))?$/.exec(each) ?? [];
    if (file === "") throw new InvalidArgumentError(`Behind “${each}” the name of a file is missing.`);
    const reporter = Object.hasOwn(all, name) ? all[name] : undefined;
    if (reporter === undefined)
      throw new InvalidArgumentError(`There is no reporter “${name}”; there are ${Object.keys(all).join(", ")}.`);
    return { reporter, file };
  });
  if (reports.filter(({ file }) => file === undefined).length > 1)
    throw new InvalidArgumentError("Only one report can go to standard output; give the others a file: NAME=FILE.");
  return reports;
}
