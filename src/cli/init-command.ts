import { basename, resolve } from "node:path";
import { Command } from "commander";
import { type InitResult, initPublication } from "../build/init/init.ts";
import { titleFrom } from "../build/new/blank.ts";
import { nodeHost } from "../host/node.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { parseList } from "./flags.ts";
import { initJson, initText } from "./init-report.ts";

interface InitFlags {
  readonly title?: string;
  readonly url: string;
  readonly publisher?: string;
  readonly source: string;
  readonly locales: readonly string[];
  readonly statement: string;
  readonly json?: boolean;
}

/** `hexapla init`. */
export function initCommand(done: (status: number) => void): Command {
  return new Command("init")
    .description("a publication to start from")
    .argument("[dir]", "its folder, which may be there already", ".")
    .option("--title <text>", "its title (default: the folder's name)")
    .option("--publisher <name>", "who publishes it (default: its title)")
    .option("--url <address>", "where dist/ will stand", "https://statements.example.org/")
    .option("--source <tag>", "the language of the canonical texts", "en")
    .option("--locales <list>", "the languages of the translations, for example el,pt-BR,ar", parseList, [])
    .option("--statement <name>", "the first statement's name", "first-statement")
    .option("--json", "the report as JSON")
    .action(async (folder: string, flags: InitFlags) => done(await runInit(folder, flags)));
}

async function runInit(folder: string, flags: InitFlags): Promise<number> {
  const root = resolve(folder);
  const title = flags.title ?? titleFrom(basename(root));
  const result: InitResult = await initPublication(nodeHost, { ...flags, root, title });
  await printFindings(result.findings, root, process.stderr);
  process.stdout.write(flags.json === true ? initJson(result) : initText(result, folder));
  return result.created === undefined ? exit.wrongInput : exit.done;
}
