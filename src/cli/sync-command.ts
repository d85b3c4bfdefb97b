import { resolve } from "node:path";
import { Command } from "commander";
import { type SyncResult, sync } from "../build/sync/sync.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { localeOption, rootOption, statementOption } from "./flags.ts";
import { syncJson, syncTable } from "./sync-report.ts";

interface SyncFlags {
  readonly root: string;
  readonly locale?: readonly string[];
  readonly statement?: readonly string[];
  readonly dryRun?: boolean;
  readonly pot?: boolean;
  readonly json?: boolean;
}

/** `hexapla sync`. */
export function syncCommand(done: (status: number) => void): Command {
  return new Command("sync")
    .description("carry changes of the canonical texts into every catalog")
    .addOption(rootOption())
    .addOption(localeOption())
    .addOption(statementOption())
    .option("--dry-run", "say what would change, and write nothing")
    .option("--pot", "write templates too, to locales/templates")
    .option("--json", "the report as JSON")
    .action(async (flags: SyncFlags) => done(await runSync(flags)));
}

async function runSync(flags: SyncFlags): Promise<number> {
  const root = resolve(flags.root);
  const dryRun = flags.dryRun === true;
  const result = await sync(nodeHost, {
    root,
    locales: flags.locale,
    statements: flags.statement,
    templates: flags.pot === true,
    dryRun,
  });
  await printFindings(result.findings, root, process.stderr);
  const stream = process.stdout;
  stream.write(flags.json === true ? syncJson(result, dryRun) : syncTable(result, { dryRun, stream }));
  return statusOf(result);
}

function statusOf(result: SyncResult): number {
  if (result.refused.length > 0 || result.findings.some(isInputFault)) return exit.wrongInput;
  return result.fails ? exit.findings : exit.done;
}
