import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { build } from "../build/build.ts";
import type { BuildOptions, BuildResult } from "../build/options.ts";
import { memoryCache } from "../build/render-cache.ts";
import { heldHost } from "../host/held.ts";
import type { Host } from "../host/host.ts";
import { nodeHost } from "../host/node.ts";
import { openServer } from "../host/serve.ts";
import { type Finding, isInputFault } from "../model/finding.ts";
import type { Format } from "../model/formats.ts";
import { devSite, eventsPath, type LastBuild } from "./dev-site.ts";
import { exit } from "./exit.ts";
import { findingTexts, printFindings } from "./findings.ts";
import { formatOption, jobsOption, localeOption, rootOption, statementOption } from "./flags.ts";
import { openProgress } from "./progress.ts";
import { watchLoop } from "./watch-loop.ts";

interface DevFlags {
  readonly root: string;
  readonly port: number;
  readonly format: readonly Format[];
  readonly locale?: readonly string[];
  readonly statement?: readonly string[];
  readonly jobs?: number;
}

/** `hexapla dev`. */
export function devCommand(done: (status: number) => void): Command {
  return new Command("dev")
    .description("show the pages in a browser, and make them again at each change")
    .addOption(rootOption())
    .addOption(new Option("--port <n>", "where it listens; 0 for any free one").default(4400).argParser(parsePort))
    .addOption(formatOption().default(["html"], "html"))
    .addOption(localeOption())
    .addOption(statementOption())
    .addOption(jobsOption())
    .action(async (flags: DevFlags) => done(await runDev(flags)));
}

/** Nothing is written: the site is kept in memory. Until the user ends it. */
async function runDev(flags: DevFlags): Promise<number> {
  const root = resolve(flags.root);
  if ((await nodeHost.kind(`${root}/hexapla.yaml`)) !== "file") {
    const { findings } = await build(nodeHost, { root, out: `${root}/dist`, jobs: 1 });
    await printFindings(findings, root, process.stderr);
    return exit.wrongInput;
  }
  const out = `${root}/.hexapla-dev`;
  const host = heldHost(nodeHost, out);
  let last: LastBuild = { build: 0, findings: [] };
  const server = await openServer({
    port: flags.port,
    answer: devSite(host, out, () => last),
    events: { path: eventsPath, first: () => JSON.stringify(last) },
  });
  const cache = memoryCache();
  const options = { root, out, formats: flags.format, locales: flags.locale, statements: flags.statement };
  const jobs = flags.jobs ?? availableParallelism();
  try {
    let status: number = exit.done;
    await watchLoop({
      watched: { root, folders: ["content", "locales", "templates"], files: ["hexapla.yaml"] },
      written: [],
      act: async () => {
        const result = await buildAgain({ ...options, jobs, cache }, host, last.build === 0);
        if (last.build === 0 && result.findings.some(isWrongCall)) {
          status = exit.wrongInput;
          return "end";
        }
        cache.sweep();
        last = { build: last.build + (result.published ? 1 : 0), findings: await findingTexts(result.findings, root) };
        process.stderr.write(`${server.url}\n`);
        server.tell(JSON.stringify(last));
        return "again";
      },
    });
    return status;
  } finally {
    await server.close();
  }
}

/** A fault of no file is one of the call: no change of a file mends it. */
function isWrongCall(finding: Finding): boolean {
  return isInputFault(finding) && finding.file === undefined && finding.code !== "output-folder";
}

async function buildAgain(options: BuildOptions, host: Host, isFirst: boolean): Promise<BuildResult> {
  const started = performance.now();
  const progress = openProgress(process.stderr, isFirst || process.stderr.isTTY);
  const result = await build(host, { ...options, report: progress.report });
  progress.close();
  await printFindings(result.findings, options.root, process.stderr);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = result.editions.length;
  const made = result.published ? `${count} ${count === 1 ? "edition" : "editions"}` : "Nothing new";
  process.stderr.write(`${made}, ${seconds} s\n`);
  return result;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError("A whole number from 0 to 65535 is wanted.");
  return port;
}
