import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { type Checked, type CheckOptions, check } from "../build/check.ts";
import { mendCatalogs } from "../build/check-fix.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import {
  parseReports,
  type Report,
  reporterNames,
  requireFolders,
  usualReports,
  writePage,
  writeReports,
} from "./check-reports.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { localeOption, rootOption, statementOption } from "./flags.ts";
import { watchLoop } from "./watch-loop.ts";

interface CheckFlags {
  readonly root: string;
  readonly locale?: readonly string[];
  readonly statement?: readonly string[];
  readonly reporter: readonly Report[];
  readonly html?: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
}

/** `hexapla check`. */
export function checkCommand(done: (status: number) => void): Command {
  return new Command("check")
    .description("say which paragraph no longer follows its source")
    .addOption(rootOption())
    .addOption(localeOption())
    .addOption(statementOption())
    .addOption(
      new Option("--reporter <list>", `how to tell: ${reporterNames}; NAME=FILE writes a file`)
        .default(usualReports, "text")
        .argParser(parseReports),
    )
    .option("--html <file>", "both texts side by side with what was found, as one page")
    .option("--fix", "mend in the catalogs what can be mended without knowing the language")
    .option("--watch", "check again whenever a file changes, until Ctrl-C")
    .action(async (flags: CheckFlags) => done(await (flags.watch === true ? watchChecks(flags) : runCheck(flags))));
}

async function runCheck(flags: CheckFlags): Promise<number> {
  const root = resolve(flags.root);
  const options = { root, locales: flags.locale, statements: flags.statement };
  await requireFolders(filesOf(flags));
  const mended = flags.fix === true ? await mend(options) : true;
  const checked = await check(nodeHost, options);
  await writeReports(flags.reporter, checked, root);
  const hasPage = flags.html === undefined || (await writePage(flags.html, checked, root));
  return mended && hasPage ? statusOf(checked) : exit.wrongInput;
}

/** What is written beside standard output. */
function filesOf({ reporter, html }: CheckFlags): readonly string[] {
  return [...reporter.flatMap(({ file }) => file ?? []), ...(html === undefined ? [] : [html])];
}

/** @returns Whether every file that was to be changed could be. */
async function mend(options: CheckOptions): Promise<boolean> {
  const { mendings, findings } = await mendCatalogs(nodeHost, await check(nodeHost, options));
  for (const { file, line, code } of mendings) process.stderr.write(`mended[${code}] ${file}:${line}\n`);
  await printFindings(findings, options.root, process.stderr);
  return !findings.some(isInputFault);
}

function statusOf(checked: Checked): number {
  if (checked.findings.some(isInputFault)) return exit.wrongInput;
  return checked.fails ? exit.findings : exit.done;
}

/** Checks until the user ends it; that is no failure, whatever was found. */
async function watchChecks(flags: CheckFlags): Promise<number> {
  const root = resolve(flags.root);
  if ((await nodeHost.kind(root)) !== "folder") return runCheck(flags);
  await requireFolders(filesOf(flags));
  await watchLoop({
    watched: { root, folders: ["content", "locales"], files: ["hexapla.yaml"] },
    written: filesOf(flags).map((file) => relative(root, resolve(file)).replaceAll("\\", "/")),
    act: async () => {
      await runCheck(flags);
      return "again";
    },
  });
  return exit.done;
}
