// npm run corpus:validate -- --out DIR [--count N] [--fonts DIR-OR-PACKAGE]… [--verapdf PROGRAM] [--ace N] [--built]
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { editions } from "../../tests/support/built.ts";
import { hexapla } from "../../tests/support/publication.ts";
import { readTranslations, writeCorpus } from "../corpus-udhr/corpus.ts";
import { articlesOf, readDeclaration } from "../corpus-udhr/declaration.ts";
import { fontsFor } from "../corpus-udhr/settings.ts";
import { chooseByScript, scriptOf } from "./choose.ts";
import { judges } from "./judges.ts";
import { type Column, objects, reportOf } from "./table.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    count: { type: "string", default: "200" },
    fonts: { type: "string", multiple: true, default: [] },
    verapdf: { type: "string" },
    ace: { type: "string", default: "40" },
    built: { type: "boolean", default: false },
  },
});

const counts = [values.count, values.ace].map(Number);
if (values.out === undefined || !counts.every((count) => Number.isInteger(count) && count > 0)) {
  console.error("Say where to, and how many: npm run corpus:validate -- --out DIR --count 200 --ace 40");
  process.exitCode = 2;
} else await main(resolve(values.out));

/** Builds the corpus, shows it to every judge, and writes what they say to `report.md`. */
async function main(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  if (!values.built) await build(folder, Number(values.count));
  const locales = editions(dist, "pdf").map(({ locale }) => locale);
  console.error(`${locales.length} editions in ${new Set(locales.map(scriptOf)).size} scripts`);
  const columns: Column[] = [];
  for (const { name, judge } of judges({ verapdf: values.verapdf, ace: Number(values.ace) })) {
    columns.push([name, await judge(dist)]);
    console.error(`${name}: done`);
  }
  const report = reportOf(locales, columns);
  writeFileSync(join(folder, "report.md"), report);
  console.log(report);
  if (objects(columns)) process.exitCode = 1;
}

/** Title and articles in so many languages, as HTML, PDF and EPUB; what could not be made is said, and is no edition. */
async function build(folder: string, count: number): Promise<void> {
  const all = readTranslations((code) => articlesOf(readDeclaration(code))).map(({ tag }) => tag);
  // English is the source, and is one more.
  const locales = chooseByScript(all, count - 1);
  await writeCorpus(folder, { locales, articles: true, fonts: fontsFor(folder, values.fonts) });
  const { stderr } = await hexapla(["build", "--root", folder]);
  const refused = stderr.split("\n").filter((line) => /^(error|failed)/.test(line));
  for (const line of refused) console.error(line);
}
