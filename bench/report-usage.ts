// Loaded by `--require` into a measured process: its peak memory, when it ends.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.HEXAPLA_BENCH_USAGE;
if (isMainThread && file !== undefined) {
  process.once("exit", () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
