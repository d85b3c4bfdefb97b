import { relative, resolve } from "node:path";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type ExchangeFormat, type ExportedFile, exchangeFormats, exportTexts } from "../build/exchange/export.ts";
import { nodeHost } from "../host/node.ts";
import { isInputFault } from "../model/finding.ts";
import { exit } from "./exit.ts";
import { printFindings } from "./findings.ts";
import { parseList, rootOption } from "./flags.ts";
import { version } from "./version.ts";

interface ExportFlags {
  readonly root: string;
  readonly as: readonly ExchangeFormat[];
  readonly out: string;
  readonly force?: boolean;
}

/** `hexapla export`. */
export function exportCommand(done: (status: number) => void): Command {
  return new Command("export")
    .description("write files for translators: XLIFF, TMX or Markdown")
    .addArgument(new Argument("<locale>", "a locale, or several with commas").argParser(parseList))
    .addArgument(new Argument("[statement]", "a statement, or several with commas (default: all)").argParser(parseList))
    .addOption(rootOption())
    .addOption(
      new Option("--as <list>", `as what: ${exchangeFormats.join(", ")}`).argParser(parseFormats).makeOptionMandatory(),
    )
    .requiredOption("--out <dir>", "where the files go")
    .option("--force", "replace files that are there and say something else")
    .action(async (locales: readonly string[], statements: readonly string[] | undefined, flags: ExportFlags) =>
      done(await runExport(locales, statements, flags)),
    );
}

async function runExport(
  locales: readonly string[],
  statements: readonly string[] | undefined,
  flags: ExportFlags,
): Promise<number> {
  const root = resolve(flags.root);
  const out = resolve(flags.out);
  const { as: formats, force = false } = flags;
  const result = await exportTexts(nodeHost, { root, out, locales, statements, formats, force, version });
  await printFindings(result.findings, root, process.stderr);
  for (const file of result.files) process.stdout.write(`${describe(file)}\n`);
  if (result.findings.some(isInputFault)) return exit.wrongInput;
  return result.findings.some(({ severity }) => severity === "error") ? exit.findings : exit.done;
}

function describe({ path, texts }: ExportedFile): string {
  const { current, missing, stale, fuzzy } = texts;
  const shown = relative(process.cwd(), path);
  return `${shown.startsWith("..") ? path : shown}: ${current} current, ${missing} to translate, ${stale + fuzzy} to check`;
}

function parseFormats(text: string): readonly ExchangeFormat[] {
  return parseList(text).map((each) => {
    const format = exchangeFormats.find((known) => known === each);
    if (format === undefined)
      throw new InvalidArgumentError(`There is no format “${each}”; there are ${exchangeFormats.join(", ")}.`);
    return format;
  });
}
