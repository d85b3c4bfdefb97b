import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { hexapla } from "./publication.ts";
import { temporaryFolder } from "./repository.ts";

/** The sample publication of this repository, built once for all end-to-end tests. */
export interface BuiltSample {
  /** What stands for dist/, absolute. */
  readonly folder: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly sample: BuiltSample;
  }
}

/** Vitest's global setup. A build that fails is not an error here: tests/end-to-end/sample/ says what is wrong with it. */
export async function setup(project: TestProject): Promise<void> {
  const folder = join(temporaryFolder(), "dist");
  project.provide("sample", { folder, ...(await hexapla(["build", "--out", folder])) });
}
