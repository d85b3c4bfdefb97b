import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | undefined;

/**
 * Vitest's global setup: all temporary folders of a run stand in one, which goes when the run ends. Workers cannot see to
 * it themselves: they are ended without being asked.
 */
export function setup(): void {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "hexapla-run-")));
  process.env.TMPDIR = folder;
  // The command is started hundreds of times in a run: its sources are compiled once.
  process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
}

/** Vitest's global teardown. */
export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
