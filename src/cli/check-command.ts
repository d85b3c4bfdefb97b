import { relative, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type CheckResult, check } from "../build/check.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { exit } from "./exit.ts";
import { localeOption, parseList, rootOption, statementOption } from "./flags.ts";
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

/** A report that is asked for: `sarif`, or `sarif=check.sarif` for a file. */
interface Report {
  readonly reporter: Reporter;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

interface CheckFlags {
  readonly root: string;
  readonly locale?: readonly string[];
  readonly statement?: readonly string[];
  readonly reporter: readonly Report[];
}

/** `hexapla check`. */
export function checkCommand(done: (status: number) => void): Command {
  const names = Object.keys(reporters).join(", ");
  return new Command("check")
    .description("say which paragraph no longer follows its source")
    .addOption(rootOption())
    .addOption(localeOption())
    .addOption(statementOption())
    .addOption(
      new Option("--reporter <list>", `how to tell: ${names}; NAME=FILE writes a file`)
        .default([{ reporter: textReport, file: undefined }], "text")
        .argParser(parseReports),
    )
    .action(async (flags: CheckFlags) => done(await runCheck(flags)));
}

async function runCheck(flags: CheckFlags): Promise<number> {
  const root = resolve(flags.root);
  const result = await check(nodeHost, { root, locales: flags.locale, statements: flags.statement });
  const path = relative(".", root).replaceAll("\\", "/");
  const context = { root, prefix: path === "" ? "" : `${path}/`, stream: process.stdout, version };
  for (const report of flags.reporter) await writeReport(report, result, context);
  if (result.findings.some(isInputFault)) return exit.wrongInput;
  return result.fails ? exit.findings : exit.done;
}

async function writeReport({ reporter, file }: Report, result: CheckResult, context: ReportContext): Promise<void> {
  const text = await reporter(result, context);
  if (file === undefined) process.stdout.write(text);
  else await nodeHost.replaceFile(resolve(file), new TextEncoder().encode(text));
}

function parseReports(text: string): readonly Report[] {
  const reports = parseList(text).map((each): Report => {
    const [, name = "", file] = /^([^=]*)(?:=(.+))?$/.exec(each) ?? [];
    const reporter = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
    if (reporter === undefined)
      throw new InvalidArgumentError(`There is no reporter “${name}”; there are ${Object.keys(reporters).join(", ")}.`);
    return { reporter, file };
  });
  if (reports.filter(({ file }) => file === undefined).length > 1)
    throw new InvalidArgumentError("Only one report can go to standard output; give the others a file: NAME=FILE.");
  return reports;
}
