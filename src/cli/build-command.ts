import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Command } from "commander";
import { build } from "../build/build.ts";
import type { BuildResult } from "../build/options.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import type { Format } from "../model/formats.ts";
import { buildJson, buildTable } from "./build-report.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { formatOption, jobsOption, localeOption, rootOption, statementOption } from "./flags.ts";
import { openProgress } from "./progress.ts";

interface BuildFlags {
  readonly root: string;
  readonly out?: string;
  readonly format?: readonly Format[];
  readonly locale?: readonly string[];
  readonly statement?: readonly string[];
  readonly jobs?: number;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `hexapla build`. */
export function buildCommand(done: (status: number) => void): Command {
  return new Command("build")
    .description("make the editions")
    .addOption(rootOption())
    .option("--out <dir>", "where the editions go (default: dist in the publication's folder)")
    .addOption(formatOption())
    .addOption(localeOption())
    .addOption(statementOption())
    .addOption(jobsOption())
    .option("--json", "the report as JSON")
    .option("--strict", "a withheld edition is a failure")
    .action(async (flags: BuildFlags) => done(await runBuild(flags)));
}

async function runBuild(flags: BuildFlags): Promise<number> {
  const root = resolve(flags.root);
  const out = flags.out === undefined ? resolve(root, "dist") : resolve(flags.out);
  const started = performance.now();
  const progress = openProgress(process.stderr, flags.json !== true);
  const result = await build(nodeHost, {
    root,
    out,
    formats: flags.format,
    locales: flags.locale,
    statements: flags.statement,
    jobs: flags.jobs ?? availableParallelism(),
    report: progress.report,
  });
  progress.close();
  await printFindings(result.findings, root, process.stderr);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    flags.json === true ? buildJson(result) : buildTable(result, { out, seconds, stream: process.stdout }),
  );
  return statusOf(result, flags.strict === true);
}

function statusOf(result: BuildResult, strict: boolean): number {
  if (result.findings.some(isInputFault)) return exit.wrongInput;
  const failed = result.fails || result.failed.length > 0 || (strict && result.withheld.length > 0);
  return failed ? exit.findings : exit.done;
}
