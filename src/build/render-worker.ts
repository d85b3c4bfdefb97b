import { workerData } from "node:worker_threads";
import { createEditionRenderer, type RenderJob, type RenderOutcome, type RenderSetup } from "./render-edition.ts";

/** tinypool hands a worker its own data beside ours. */
const [, setup] = workerData as [unknown, RenderSetup];
const render = createEditionRenderer(setup);

/** What a worker of the pool does with a job. */
export function renderInWorker(job: RenderJob): Promise<RenderOutcome> {
  return render(job);
}
