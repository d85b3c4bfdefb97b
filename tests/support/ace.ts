import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { openBrowser } from "./browser.ts";
import { temporaryFolder } from "./repository.ts";

/** What Ace asks of the browser it drives; its own is Puppeteer's, which comes from no package registry. */
interface AxeRunner {
  readonly concurrency: number;
  launch(): Promise<void>;
  close(): Promise<void>;
  run(url: string, scripts: readonly string[], contents: readonly string[]): Promise<unknown>;
}

type Ace = (file: string, options: object, runner: AxeRunner) => Promise<readonly [job: string, report: unknown]>;

const { title, impact, description } = {
  title: "dct:title",
  impact: "earl:impact",
  description: "dct:description",
} as const;

const assertion = z.object({
  "earl:test": z.object({ [title]: z.string(), [impact]: z.string() }),
  "earl:result": z.object({ [description]: z.string() }),
});
const report = z.object({
  "earl:result": z.object({ "earl:outcome": z.enum(["pass", "fail"]) }),
  assertions: z.array(z.object({ "earl:testSubject": z.object({ url: z.string() }), assertions: z.array(assertion) })),
});

/**
 * What Ace 1.4 of the DAISY Consortium finds wrong with each of these files, package and documents: one line a violation.
 *
 * @throws Where a report has an outcome other than its violations say.
 */
export async function aceViolations(files: readonly string[]): Promise<readonly string[]> {
  const ace = createRequire(import.meta.url)("@daisy/ace-core") as Ace;
  const browser = await openBrowser();
  try {
    const runner = runnerIn(await browser.newContext({ bypassCSP: true }));
    const found: string[] = [];
    for (const file of files) {
      const folder = temporaryFolder();
      const options = { cwd: folder, outdir: folder, tmpdir: folder, initLogger: true, silent: true, jobid: file };
      const [, said] = await ace(file, options, runner);
      found.push(...violations(file, report.parse(said)));
    }
    return found;
  } finally {
    await browser.close();
  }
}

function violations(file: string, said: z.infer<typeof report>): readonly string[] {
  const found = said.assertions.flatMap(({ "earl:testSubject": { url }, assertions }) =>
    assertions.map(
      ({ "earl:test": test, "earl:result": result }) =>
        `${file} ${url} ${test[impact]} ${test[title]}: ${result[description]}`,
    ),
  );
  const outcome = said["earl:result"]["earl:outcome"];
  if ((outcome === "pass") !== (found.length === 0)) throw new Error(`${file}: ${outcome}, but ${found.length} found`);
  return found;
}

/** Its scripts come with each document, and pages are used again: to open and fill one takes longer than to judge it. */
function runnerIn(context: BrowserContext): AxeRunner {
  const idle: Page[] = [];
  let prepared: Promise<void> | undefined;
  return {
    concurrency: 2,
    launch: async () => {},
    close: async () => {},
    run: async (url, scripts, contents) => {
      prepared ??= prepare(context, scripts);
      await prepared;
      const page = idle.pop() ?? (await context.newPage());
      await page.goto(url);
      for (const content of contents) await page.addScriptTag({ content });
      const said = await page.evaluate(runAce);
      idle.push(page);
      return said;
    },
  };
}

async function prepare(context: BrowserContext, scripts: readonly string[]): Promise<void> {
  for (const path of scripts) await context.addInitScript({ path });
}

/** In the page: Ace's own script there reports to a callback. */
function runAce(): Promise<unknown> {
  type Done = (error: unknown, result: unknown) => void;
  const { daisy } = globalThis as unknown as { readonly daisy: { readonly ace: { run(done: Done): void } } };
  return new Promise((resolve, reject) => {
    daisy.ace.run((error, result) => (error ? reject(error) : resolve(result)));
  });
}
