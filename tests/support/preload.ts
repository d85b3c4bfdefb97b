import { join } from "node:path";
import { repository } from "./repository.ts";

/**
 * What NODE_OPTIONS has to say so that a module of tests/support/preload/ is loaded first.
 * `--require`, not `--import`: that one is not carried into every worker.
 */
export function preloading(name: "no-network" | "another-day"): string {
  return `--require=${JSON.stringify(join(repository, `tests/support/preload/${name}.ts`))}`;
}
