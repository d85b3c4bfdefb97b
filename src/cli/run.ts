import { Command, CommanderError } from "commander";
import { HostError } from "../host/host.ts";
import { adoptCommand } from "./adopt-command.ts";
import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import { devCommand } from "./dev-command.ts";
import { exit } from "./exit.ts";
import { exportCommand } from "./export-command.ts";
import { importCommand } from "./import-command.ts";
import { initCommand } from "./init-command.ts";
import { newCommand } from "./new-command.ts";
import { statusCommand } from "./status-command.ts";
import { syncCommand } from "./sync-command.ts";
import { verifyCommand } from "./verify-command.ts";
import { version } from "./version.ts";

/** Every command, in the order of the help; each gets a function to say its exit status with. */
const commands: readonly ((done: (status: number) => void) => Command)[] = [
  buildCommand,
  checkCommand,
  syncCommand,
  statusCommand,
  exportCommand,
  importCommand,
  adoptCommand,
  newCommand,
  initCommand,
  devCommand,
  verifyCommand,
];

/**
 * Runs the command line.
 *
 * @param words The arguments, without the program's own name.
 * @returns The exit status: 0 done, 1 findings, 2 the call or an input is wrong.
 */
export async function run(words: readonly string[]): Promise<number> {
  let status: number = exit.done;
  const program = new Command("hexapla")
    .description("Publishes statements in many languages, and checks that translations stay aligned.")
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) })
    .showHelpAfterError("(hexapla --help lists the commands)");
  const done = (result: number): void => {
    status = result;
  };
  for (const command of commands) program.addCommand(command(done).copyInheritedSettings(program));
  try {
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof HostError) {
      process.stderr.write(`error[unreadable] ${error.path} cannot be used: ${error.message}.\n`);
      return exit.wrongInput;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.done : exit.wrongInput;
  }
}
