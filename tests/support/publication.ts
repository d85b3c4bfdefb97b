import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CommandOptions, type CommandResult, run } from "./command.ts";
import { node, repository, temporaryFolder } from "./repository.ts";

/** Files of a publication by their path from its root. */
export type PublicationFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes a publication into a fresh folder outside the repository and returns the folder. */
export function writePublication(files: PublicationFiles): string {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

/** A copy of this repository's sample publication that a test may spoil. */
export function copySample(): string {
  const root = temporaryFolder();
  for (const part of ["hexapla.yaml", "content", "locales"]) {
    cpSync(join(repository, part), join(root, part), { recursive: true });
  }
  return root;
}

/**
 * Runs the real command in a process of its own, under the Node the project pins and without colours.
 *
 * @param parameters What stands after `hexapla` on the command line.
 */
export function hexapla(parameters: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return run(node, [commandFile, ...parameters], {
    cwd: options.cwd ?? repository,
    env: { NO_COLOR: "1", FORCE_COLOR: undefined, SOURCE_DATE_EPOCH: undefined, ...options.env },
  });
}

/** The file that `bin` names, before it is compiled. */
const commandFile = join(repository, "src/cli/main.ts");
