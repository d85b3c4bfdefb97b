import { fileURLToPath } from "node:url";
import { hideMachineFonts } from "../host/node.ts";
import { cachedRender, type RenderCache } from "./render-cache.ts";
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
 * @param cache What it has is not rendered again; threads start when something is.
 */
export async function openRenderPool(setup: RenderSetup, jobs: number, cache?: RenderCache): Promise<RenderPool> {
  if (cache === undefined) return openPool(setup, jobs);
  let pool: Promise<RenderPool> | undefined;
  const render: RenderEdition = async (job) => {
    pool ??= openPool(setup, jobs);
    return (await pool).render(job);
  };
  return { render: cachedRender(render, setup, cache), close: async () => (await pool)?.close() };
}

async function openPool(setup: RenderSetup, jobs: number): Promise<RenderPool> {
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
    // What a renderer makes soon lies idle; with more room for it than V8 once had a thread takes 100 MB more, and no less time.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
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
