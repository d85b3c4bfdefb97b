import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The repository's root, absolute. */
export const repository = join(import.meta.dirname, "../..");

/** Node as the project pins it: the user's own may be older. */
export const node = join(repository, "node_modules/.bin/node");

/** A fresh folder outside the repository, removed when this process ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hexapla-")));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
