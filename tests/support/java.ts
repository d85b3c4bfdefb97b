import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestContext } from "vitest";

/** A Java that starts, from JAVA_HOME or PATH; undefined where there is none. */
export function findJava(): string | undefined {
  const home = process.env.JAVA_HOME;
  const candidates = home === undefined ? ["java"] : [join(home, "bin/java"), "java"];
  return candidates.find((program) => spawnSync(program, ["-version"], { stdio: "ignore" }).status === 0);
}

/**
 * The Java of a test that needs it. Where there is none the test is skipped and says so; in CI it fails,
 * so that a judge which did not sit is never taken for a judge who found nothing.
 */
export function requireJava(context: TestContext): string {
  const java = findJava();
  if (java !== undefined) return java;
  if (process.env.CI === "true") throw new Error("java not found, and CI must run the validators that need it");
  return context.skip("java not found");
}

/** What makes a short-lived JVM start sooner. */
export const shortLived: readonly string[] = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
