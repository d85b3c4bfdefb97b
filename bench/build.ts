// npm run bench -- [--limit N] [--repeat N]: all formats of the UDHR corpus on one worker, against Typst alone making
// the same PDFs. Only the ratio means something: both run in turns on the same machine.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "../scripts/corpus-udhr/corpus.ts";
import { installedFonts } from "../scripts/corpus-udhr/settings.ts";
import { type Measurement, measure, median } from "./measure.ts";

const { values } = parseArgs({ options: { limit: { type: "string" }, repeat: { type: "string", default: "3" } } });

const folder = mkdtempSync(join(tmpdir(), "hexapla-bench-"));
try {
  const corpus = join(folder, "corpus");
  const recording = await record(corpus);
  report(repeat(corpus, recording), recording);
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes the corpus and builds it once, which also warms the file system's cache; returns the recording's folder. */
async function record(corpus: string): Promise<string> {
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  // Only Hangul and what is beyond the installed fonts is refused; it is refused in both.
  await writeCorpus(corpus, { limit });
  const recording = join(folder, "recording");
  measure(script("src/cli/main.ts"), build(corpus), {
    NODE_OPTIONS: `--require=${JSON.stringify(script("bench/record-typst.ts"))}`,
    HEXAPLA_BENCH_RECORDING: recording,
  });
  writeFileSync(join(recording, "fonts.json"), JSON.stringify(installedFonts().flatMap(fontFiles)));
  mkdirSync(join(folder, "bare"));
  return recording;
}

/** Every font file of an installed package. */
function fontFiles(name: string): readonly string[] {
  return globSync("**/*.{ttf,otf}", { cwd: script(`node_modules/${name}`) }).map((file) =>
    script(`node_modules/${name}/${file}`),
  );
}

function build(corpus: string): readonly string[] {
  return ["build", "--root", corpus, "--out", join(folder, "dist"), "--jobs", "1"];
}

interface Pair {
  readonly build: Measurement;
  readonly bare: Measurement;
}

function repeat(corpus: string, recording: string): readonly Pair[] {
  return Array.from({ length: Number(values.repeat) }, () => {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    const whole = measure(script("src/cli/main.ts"), build(corpus));
    return { build: whole, bare: measure(script("bench/bare-typst.ts"), [recording, join(folder, "bare")]) };
  });
}

function script(path: string): string {
  return join(import.meta.dirname, "..", path);
}

function report(pairs: readonly Pair[], recording: string): void {
  const pdfs = JSON.parse(readFileSync(join(recording, "jobs.json"), "utf8")).length;
  const line = (name: string, runs: readonly Measurement[]) => {
    const seconds = median(runs.map((run) => run.seconds));
    const each = ((seconds / pdfs) * 1000).toFixed(0);
    const peak = Math.max(...runs.map((run) => run.megabytes)).toFixed(0);
    console.log(`${name.padEnd(24)} ${seconds.toFixed(2)} s   ${each} ms an edition   peak ${peak} MB`);
  };
  console.log(`${pdfs} editions, ${pairs.length} runs in turns, medians`);
  line(
    "Hexapla, three formats",
    pairs.map((pair) => pair.build),
  );
  line(
    "Typst alone, PDF",
    pairs.map((pair) => pair.bare),
  );
  console.log(`ratio ${median(pairs.map((pair) => pair.build.seconds / pair.bare.seconds)).toFixed(2)}`);
}
