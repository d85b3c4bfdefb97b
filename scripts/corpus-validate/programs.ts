import { spawnSync } from "node:child_process";
import { run } from "../../tests/support/command.ts";

/** Whether a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** What qpdf says of the syntax, cross-references and streams of each file (ISO 32000-1, 7): one line a file it objects to. */
export async function checkSyntax(files: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const file of files) {
    const { status, stdout, stderr } = await run("qpdf", ["--check", file]);
    if (status !== 0) said.push(`${file} ${(stderr || stdout).replace(/\s+/g, " ").slice(0, 400)}`);
  }
  return said;
}

/** Files for one start of Java: its command line has an end. */
const atOnce = 100;

/**
 * What veraPDF says of each file: one line a file that does not conform. Its command prints `PASS file` or `FAIL file`, and
 * with `-v` below that the rules that are broken.
 *
 * @param program veraPDF's command.
 * @param flavour `3a`, `ua1`.
 * @throws Where it says nothing of a file.
 */
export async function checkWithVeraPdf(
  program: string,
  flavour: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const said: string[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce);
    const { stdout, stderr } = await run(program, ["--format", "text", "--flavour", flavour, "-v", ...some]);
    said.push(...some.flatMap((file) => verdictOn(file, stdout, stderr)));
  }
  return said;
}

function verdictOn(file: string, stdout: string, stderr: string): readonly string[] {
  const lines = stdout.split("\n");
  const at = lines.findIndex((line) => /^(PASS|FAIL) /.test(line) && line.includes(file));
  if (at < 0) throw new Error(`veraPDF said nothing of ${file}: ${stderr.slice(0, 2000)}`);
  if (lines[at]?.startsWith("PASS")) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => /^(PASS|FAIL) /.test(line));
  const rules = rest.slice(0, end < 0 ? undefined : end);
  return [`${file} ${rules.join(" ").replace(/\s+/g, " ").trim()}`];
}
