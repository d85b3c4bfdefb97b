import { resolve } from "node:path";
import { Command } from "commander";
import { type StatusResult, status } from "../build/sync/status.ts";
import { statusPage } from "../build/sync/status-page.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { localeOption, rootOption, statementOption } from "./flags.ts";
import { statusJson, statusTable } from "./status-report.ts";

interface StatusFlags {
  readonly root: string;
  readonly locale?: readonly string[];
  readonly statement?: readonly string[];
  readonly json?: boolean;
  readonly html?: string;
}

/** `hexapla status`. */
export function statusCommand(done: (status: number) => void): Command {
  return new Command("status")
    .description("how far each locale is")
    .addOption(rootOption())
    .addOption(localeOption())
    .addOption(statementOption())
    .option("--json", "the report as JSON")
    .option("--html <file>", "the report as one page that can be mailed")
    .action(async (flags: StatusFlags) => done(await runStatus(flags)));
}

async function runStatus(flags: StatusFlags): Promise<number> {
  const root = resolve(flags.root);
  const result = await status(nodeHost, { root, locales: flags.locale, statements: flags.statement });
  await printFindings(result.findings, root, process.stderr);
  if (!result.ok) return exit.wrongInput;
  const stream = process.stdout;
  stream.write(flags.json === true ? statusJson(result) : statusTable(result, stream));
  const page = flags.html === undefined ? exit.done : await writePage(result, flags.html, root);
  return result.findings.some(isInputFault) ? exit.wrongInput : page;
}

async function writePage(result: StatusResult, file: string, root: string): Promise<number> {
  const page = statusPage(result, result.publication?.templates ?? {});
  if (!page.ok) {
    await printFindings(page.findings, root, process.stderr);
    return exit.wrongInput;
  }
  try {
    await nodeHost.replaceFile(resolve(file), new TextEncoder().encode(page.text));
    return exit.done;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${file} could not be written: ${error.message}\n`);
    return exit.wrongInput;
  }
}
