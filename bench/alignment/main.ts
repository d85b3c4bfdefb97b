// npm run bench:alignment: how well source edits are told apart, and how well translations are adopted.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

for (const name of ["edits.ts", "adopt.ts"]) {
  const script = join(import.meta.dirname, name);
  if (!existsSync(script)) continue;
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
