import { relative, resolve } from "node:path";
import { Command } from "commander";
import { newStatement } from "../build/new/new.ts";
import { nodeHost } from "../host/node.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { rootOption } from "./flags.ts";
import { newJson, newText } from "./new-report.ts";

interface NewFlags {
  readonly root: string;
  readonly from?: string;
  readonly language?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `hexapla new`. */
export function newCommand(done: (status: number) => void): Command {
  return new Command("new")
    .description("a statement to start from, or one brought in from a web page, a Word document or plain text")
    .argument("<name>", "the statement's name: its path below content/ without .md")
    .addOption(rootOption())
    .option("--from <file>", "the document to bring in: HTML, DOCX or plain text")
    .option("--language <tag>", "the document's language, where it is not what the document says or seems to be in")
    .option("--dry-run", "say what would be written, and write nothing")
    .option("--json", "the report as JSON")
    .action(async (name: string, flags: NewFlags) => done(await runNew(name, flags)));
}

async function runNew(name: string, flags: NewFlags): Promise<number> {
  const root = resolve(flags.root);
  const dryRun = flags.dryRun === true;
  const path = flags.from === undefined ? undefined : resolve(flags.from);
  const from = path === undefined ? undefined : { path, shown: shownPath(root, path, flags.from ?? path) };
  const result = await newStatement(nodeHost, { root, name, from, dryRun, language: flags.language });
  await printFindings(result.findings, root, process.stderr);
  const report = { dryRun, source: from?.shown };
  process.stdout.write(flags.json === true ? newJson(result, report) : newText(result, report));
  return result.created === undefined ? exit.wrongInput : exit.done;
}

/** Inside the publication as findings have it, elsewhere as it was typed. */
function shownPath(root: string, path: string, typed: string): string {
  const inside = relative(root, path).replaceAll("\\", "/");
  return inside.startsWith("../") ? typed : inside;
}
