import { relative, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Adopted, type AdoptResult, adopt } from "../build/adopt.ts";
import { adoptPage } from "../build/adopt-page.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { adoptJson, adoptText } from "./adopt-report.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { rootOption } from "./flags.ts";

interface AdoptFlags {
  readonly root: string;
  readonly review?: string;
  readonly threshold: number;
  readonly replace?: boolean;
  readonly trust?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Below it about one pair in twenty is wrong (docs/adopt.md). */
const usualThreshold = 90;

/** `hexapla adopt`. */
export function adoptCommand(done: (status: number) => void): Command {
  return new Command("adopt")
    .description("take an existing translated document into a catalog")
    .argument("<locale>", "the locale that the document is a translation into")
    .argument("<statement>", "the statement that it translates")
    .argument("<file>", "the document: Markdown, HTML, DOCX or plain text")
    .addOption(rootOption())
    .option("--review <file>", "the pairs side by side, as one page")
    .addOption(
      new Option("--threshold <percent>", "mark pairs that are less certain than this as fuzzy")
        .default(usualThreshold)
        .argParser(parsePercent),
    )
    .option("--replace", "replace translations that are there; the old ones stay as comments")
    .option("--trust", "take the document even if it does not look like a translation of the statement")
    .option("--dry-run", "say what would change, and write no catalog")
    .option("--json", "the report as JSON")
    .action(async (locale: string, statement: string, file: string, flags: AdoptFlags) =>
      done(await runAdopt({ locale, statement, file }, flags)),
    );
}

interface Call {
  readonly locale: string;
  readonly statement: string;
  readonly file: string;
}

async function runAdopt({ locale, statement, file }: Call, flags: AdoptFlags): Promise<number> {
  const root = resolve(flags.root);
  const dryRun = flags.dryRun === true;
  const threshold = flags.threshold / 100;
  const shown = relative(root, resolve(file)).replaceAll("\\", "/");
  const result = await adopt(nodeHost, {
    ...{ root, locale, statement, threshold, dryRun },
    document: { path: resolve(file), shown },
    replace: flags.replace === true,
    trust: flags.trust === true,
  });
  await printFindings(result.findings, root, process.stderr);
  process.stdout.write(flags.json === true ? adoptJson(result, dryRun) : adoptText(result, dryRun));
  if (result.adopted !== undefined && flags.review !== undefined) {
    const page = await writePage(result.adopted, { file: flags.review, root, shown, threshold });
    if (page !== exit.done) return page;
  }
  return statusOf(result);
}

async function writePage(
  adopted: Adopted,
  { file, root, shown, threshold }: { file: string; root: string; shown: string; threshold: number },
): Promise<number> {
  const page = adoptPage(adopted, { document: shown, threshold });
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

function statusOf({ adopted, findings, fails }: AdoptResult): number {
  if (adopted === undefined || findings.some(isInputFault)) return exit.wrongInput;
  return fails ? exit.findings : exit.done;
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError("A number from 0 to 100 is wanted.");
  return percent;
}
