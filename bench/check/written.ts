// npm run bench:written [-- --seed N] [--list] [--help]: what the rules about single paragraphs say of translations of the
// Universal Declaration of Human Rights: untouched, with figures, links, notes and names put in, and with one of them lost.
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { reportUntouched } from "./written-clean.ts";
import { readCorpus } from "./written-corpus.ts";
import { writtenFaults } from "./written-faults.ts";
import { scoreWritten } from "./written-score.ts";
import { reportTruePairs } from "./written-true.ts";

const usage = `npm run bench:written -- [--seed N] [--list]

  --seed N   other paragraphs, other figures (1948 unless told)
  --list     every finding on untouched text and on true translations, every miss
  --help     this text`;

const values = readArguments();
const tell = (line: string) => (values.list ? console.log(line) : undefined);
const corpus = readCorpus();
reportUntouched(corpus, tell);
reportTruePairs(tell);

const head = ["Fault", "Documents", "Found at the place", "False alarms on what was put in", "Held out: found"];
const table = new Table({ head, style: { head: [], border: [] } });
for (const name of Object.keys(writtenFaults)) {
  const { made, found, alarms, heldOut } = scoreWritten(corpus, name, Number(values.seed), tell);
  table.push([name, made, found, alarms, heldOut]);
}
console.log(table.toString());

/** Ends the process after the help it was asked for, or a call that is none. */
function readArguments(): { readonly seed: string; readonly list: boolean } {
  const flag = { type: "boolean", default: false } as const;
  const options = { seed: { type: "string", default: "1948" }, list: flag, help: flag } as const;
  try {
    const { values } = parseArgs({ options });
    if (!Number.isInteger(Number(values.seed))) throw new Error(`--seed takes a whole number, not “${values.seed}”`);
    if (!values.help) return values;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
