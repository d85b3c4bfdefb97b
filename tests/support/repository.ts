import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The repository's root, absolute. */
export const repository = join(import.meta.dirname, "../..");

/** Node as the project pins it: the user's own may be older. */
export const node = join(repository, "node_modules/.bin/node");

const folders: string[] = [];

process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder outside the repository, removed when this process ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hexapla-")));
  folders.push(folder);
  return folder;
}
