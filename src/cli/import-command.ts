import { relative, resolve, sep } from "node:path";
import { Command } from "commander";
import { type ImportedText, type ImportResult, importTexts } from "../build/exchange/import.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { rootOption } from "./flags.ts";

interface ImportFlags {
  readonly root: string;
  readonly locale?: string;
  readonly statement?: string;
  readonly finished?: boolean;
  readonly dryRun?: boolean;
}

/** `hexapla import`. */
export function importCommand(done: (status: number) => void): Command {
  return new Command("import")
    .description("take files from translators into the catalogs: XLIFF, TMX, Markdown, PO")
    .argument("<file...>", "what came back")
    .addOption(rootOption())
    .option("--locale <tag>", "the language of the files, instead of what they say")
    .option("--statement <name>", "the statement of the files, instead of what they say")
    .option("--finished", "changed translations are finished, whatever the files say of them")
    .option("--dry-run", "only say what would change")
    .action(async (files: readonly string[], flags: ImportFlags) => done(await runImport(files, flags)));
}

async function runImport(files: readonly string[], flags: ImportFlags): Promise<number> {
  const root = resolve(flags.root);
  const { locale, statement, finished = false, dryRun = false } = flags;
  const result = await importTexts(nodeHost, {
    root,
    files: files.map((file) => ({ path: resolve(file), shown: relative(root, resolve(file)).split(sep).join("/") })),
    locale,
    statement,
    finished,
    dryRun,
  });
  await printFindings(result.findings, root, process.stderr);
  for (const text of result.texts) process.stdout.write(`${describe(text)}\n`);
  process.stdout.write(`${summary(result, dryRun)}\n`);
  if (result.findings.some(isInputFault)) return exit.wrongInput;
  return result.fails ? exit.findings : exit.done;
}

function describe({ file, statement, locale, counts }: ImportedText): string {
  const { fill, change, confirm, doubt, rival, suggest, aside, unknown } = counts;
  const told = [
    [fill, "new"],
    [change, "changed"],
    [confirm, "confirmed"],
    [doubt, "marked fuzzy"],
    [suggest, "for a former text, now fuzzy"],
    [rival + aside, "kept beside the catalog's own"],
    [unknown, "of other texts"],
  ] as const;
  const parts = told.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `${file}: ${statement} in ${locale}: ${parts.join(", ") || "nothing new"}`;
}

function summary({ changed }: ImportResult, dryRun: boolean): string {
  if (changed.length === 0) return "No catalog changed.";
  return `${dryRun ? "Would change" : "Changed"} ${changed.join(", ")}.`;
}
