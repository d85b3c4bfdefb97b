// npm run bench:site [-- --corpus [--limit N]] [--repeat N] [--locale a,b] [--dist DIR]: what the pages weigh, ask for and
// do in a browser, for each kind of page in two directions of writing. docs/bench-site.md says what the figures mean.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "../../scripts/corpus-udhr/corpus.ts";
import { openBrowser } from "../../tests/support/browser.ts";
import { hexapla } from "../../tests/support/publication.ts";
import { serve } from "../../tests/support/serve.ts";
import { type MeasuredPage, measurePage } from "./measured.ts";
import { type ChosenPage, choosePages, statementPages } from "./pages.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "boolean", default: false },
    dist: { type: "string" },
    limit: { type: "string", default: "106" },
    locale: { type: "string", default: "en,ar,en+ar" },
    repeat: { type: "string", default: "5" },
  },
});

/** Bytes that a statement's page may have: 50 KB. */
const limit = 50 * 1024;

const heading = `| page | locale | HTML | CSS | JS | all | gzip | requests | shift | largest paint | elements |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

const temporary = mkdtempSync(join(tmpdir(), "hexapla-bench-site-"));
try {
  const folder = values.dist === undefined ? await built() : resolve(values.dist);
  const browser = await openBrowser();
  const site = await serve(folder);
  const repeat = Math.max(1, Number(values.repeat));
  console.log(heading);
  for (const page of choosePages(folder, values.locale.split(","))) {
    console.log(row(page, await measurePage(browser, site, { folder, path: page.path, repeat })));
  }
  await site.close();
  await browser.close();
  console.log(`\n${statementWeights(folder)}`);
} finally {
  rmSync(temporary, { recursive: true });
}

/** The sample publication, or the corpus, freshly built: only the pages, and plain text so that there is something to load. */
async function built(): Promise<string> {
  const root = join(temporary, "corpus");
  if (values.corpus) await writeCorpus(root, { limit: Number(values.limit) });
  const out = join(temporary, "dist");
  const from = values.corpus ? ["--root", root] : [];
  const { status, stderr } = await hexapla(["build", ...from, "--out", out, "--format", "html"]);
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** How the statements' pages keep to their limit: HTML, sheet and script before compression, pictures apart. */
function statementWeights(folder: string): string {
  const shared = ["style.css", "reader.js"].reduce((sum, name) => sum + statSync(join(folder, "assets", name)).size, 0);
  const weights = statementPages(folder)
    .map(({ path, bytes }) => ({ path, bytes: bytes + shared }))
    .toSorted((one, other) => one.bytes - other.bytes);
  const below = weights.filter(({ bytes }) => bytes < limit).length;
  const [middle, heaviest] = [weights[Math.floor(weights.length / 2)], weights.at(-1)];
  if (middle === undefined || heaviest === undefined) return "No statement has a page.";
  const figures = `${below} below ${limit} bytes; the median ${kilobytes(middle.bytes)}`;
  return `${weights.length} statements' pages: ${figures}, the heaviest ${kilobytes(heaviest.bytes)} (${heaviest.path})`;
}

function row({ kind, locale }: ChosenPage, { weight, requests, shift, paint, elements }: MeasuredPage): string {
  const sizes = [weight.html, weight.css, weight.js, weight.total, weight.gzip].map(kilobytes);
  const cells = [kind, locale, ...sizes, requests, shift.toFixed(3), `${Math.round(paint)} ms`, elements];
  return `| ${cells.join(" | ")} |`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
