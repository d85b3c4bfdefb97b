import { resolve } from "node:path";
import { Command, Option } from "commander";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { type Verified, verify } from "../verify/verify.ts";
import { type ReportOf, reportsAmong, requireFolders, writeReports } from "./check-reports.ts";
import { exit } from "./exit.ts";
import { rootOption } from "./flags.ts";
import { isLive, openProgress } from "./progress.ts";
import { githubReport } from "./reporters/github.ts";
import { sarifReport } from "./reporters/sarif.ts";
import { verifyJson, verifyText } from "./verify-report.ts";

interface VerifyFlags {
  readonly root: string;
  readonly strict?: boolean;
  readonly reporter: readonly ReportOf<Verified>[];
}

/** Those of `check` that need no catalogs tell of any findings. */
const withoutCatalogs = { checked: [], rules: [], fails: false } as const;

const reporters: Readonly<Record<string, ReportOf<Verified>["reporter"]>> = {
  text: verifyText,
  json: verifyJson,
  sarif: ({ findings }, context) => sarifReport({ findings, ...withoutCatalogs }, context),
  github: ({ findings }, context) => githubReport({ findings, ...withoutCatalogs }, context),
};

/** `hexapla verify`. */
export function verifyCommand(done: (status: number) => void): Command {
  return new Command("verify")
    .description("look at what a build wrote: is each file whole, fit for its format, and every link in it alive?")
    .argument("[dir]", "a folder with a manifest.json (default: dist/ of the publication)")
    .addOption(rootOption())
    .addOption(
      new Option("--reporter <list>", `how to tell: ${Object.keys(reporters).join(", ")}; NAME=FILE writes a file`)
        .default([{ reporter: verifyText, file: undefined }], "text")
        .argParser((text) => reportsAmong(reporters, text)),
    )
    .option("--strict", "warnings fail too")
    .action(async (folder: string | undefined, flags: VerifyFlags) =>
      done(await runVerify(resolve(folder ?? `${flags.root}/dist`), flags)),
    );
}

async function runVerify(folder: string, { reporter, strict }: VerifyFlags): Promise<number> {
  await requireFolders(reporter.flatMap(({ file }) => file ?? []));
  // Elsewhere than on a terminal a line a file would be thousands.
  const progress = openProgress(process.stderr, isLive(process.stderr));
  const verified = await verify(nodeHost, folder, (path, done, total) => {
    progress.report({ done, total, edition: path });
  });
  progress.close();
  await writeReports(reporter, verified, folder);
  if (verified.findings.some(isInputFault)) return exit.wrongInput;
  const { errors, warnings } = verified.summary;
  return errors > 0 || (strict === true && warnings > 0) ? exit.findings : exit.done;
}
