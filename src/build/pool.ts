import { fileURLToPath } from "node:url";
import { hideMachineFonts } from "../host/node.ts";
import {
  createEditionRenderer,
  type RenderEdition,
  type RenderJob,
  type RenderOutcome,
  type RenderSetup,
} from "./render-edition.ts";

/** Renders editions, on this thread or on several. */
export interface RenderPool {
  readonly render: RenderEdition;
  readonly close: () => Promise<void>;
}

/**
 * @param jobs How many threads render; one renders on the calling thread. The bytes do not depend on it (law 5).
 */
export async function openRenderPool(setup: RenderSetup, jobs: number): Promise<RenderPool> {
  hideMachineFonts();
  if (jobs <= 1) return { render: oneAfterTheOther(createEditionRenderer(setup)), close: async () => {} };
  const { Tinypool } = await import("tinypool");
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const pool = new Tinypool({
    filename: fileURLToPath(new URL(`./render-worker.${extension}`, import.meta.url)),
    name: "renderInWorker",
    runtime: "worker_threads",
    minThreads: jobs,
    maxThreads: jobs,
    workerData: setup,
  });
  return { render: (job: RenderJob) => pool.run(job) as Promise<RenderOutcome>, close: () => pool.destroy() };
}

/**
 * Begins an edition when the one before is done, so that only one is in memory. In between the event loop gets a turn:
 * only then are the native buffers of the one before let go.
 */
function oneAfterTheOther(render: RenderEdition): RenderEdition {
  let before: Promise<unknown> = Promise.resolve();
  return (job) => {
    const outcome = before.then(() => render(job));
    before = outcome.catch(() => undefined).then(() => new Promise((turn) => setImmediate(turn)));
    return outcome;
  };
}
