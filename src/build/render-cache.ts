import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import type { RenderEdition, RenderJob, RenderOutcome, RenderSetup } from "./render-edition.ts";

/** Outcomes of earlier renderings; the same job with the same setup has the same (law 5). */
export interface RenderCache {
  readonly get: (key: string) => RenderOutcome | undefined;
  readonly set: (key: string, outcome: RenderOutcome) => void;
}

/** A cache in memory that keeps what was asked for since the last sweep. */
export function memoryCache(): RenderCache & { readonly sweep: () => void } {
  const outcomes = new Map<string, RenderOutcome>();
  const asked = new Set<string>();
  return {
    get: (key) => {
      asked.add(key);
      return outcomes.get(key);
    },
    set: (key, outcome) => {
      outcomes.set(key, outcome);
    },
    sweep: () => {
      for (const key of outcomes.keys()) if (!asked.has(key)) outcomes.delete(key);
      asked.clear();
    },
  };
}

/** Renders what no cache has. */
export function cachedRender(render: RenderEdition, setup: RenderSetup, cache: RenderCache): RenderEdition {
  const common = digestOf(setup);
  return async (job: RenderJob) => {
    const key = digestOf([common, job]);
    const known = cache.get(key);
    if (known !== undefined) return { ...known, milliseconds: 0 };
    const outcome = await render(job);
    cache.set(key, outcome);
    return outcome;
  };
}

/** Data that a worker can be given has a serialization; equal data differs in it only by what it shares: then it is rendered again. */
function digestOf(data: unknown): string {
  return createHash("sha256").update(serialize(data)).digest("hex");
}
