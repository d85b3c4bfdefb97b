import { spawnSync } from "node:child_process";
import type { TestContext } from "vitest";

/**
 * Makes sure that a program of the machine is there. Where it is not the test is skipped and says so; in CI it fails.
 *
 * @param program A name that PATH finds.
 */
export function requireProgram(context: TestContext, program: string): void {
  if (spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0) return;
  if (process.env.CI === "true") throw new Error(`${program} not found, and CI must run the tests that need it`);
  context.skip(`${program} not found`);
}
