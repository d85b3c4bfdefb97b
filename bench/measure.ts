import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One run of a program, start and end included. */
export interface Measurement {
  readonly seconds: number;
  /** Peak resident memory in MB (1024 × 1024 bytes). */
  readonly megabytes: number;
}

const usage = join(import.meta.dirname, "report-usage.ts");

/** Runs a script under this Node to its end and measures it. Fails where the script does. */
export function measure(
  script: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Measurement {
  const folder = mkdtempSync(join(tmpdir(), "hexapla-bench-"));
  const peak = join(folder, "peak");
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--require", usage, script, ...parameters], {
    env: { ...process.env, ...environment, HEXAPLA_BENCH_USAGE: peak },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  // A build of the corpus ends with 1 where a script has no font; only a wrong call or a crash spoils the measurement.
  if (status !== 0 && status !== 1) throw new Error(`${script} ended with ${status}:\n${stderr.slice(-2000)}`);
  const megabytes = Number(readFileSync(peak, "utf8")) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, megabytes };
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
