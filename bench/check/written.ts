// node bench/check/written.ts [--seed N] [--list]: what the rules about single paragraphs say of translations of the
// Universal Declaration of Human Rights: untouched, with figures, links, notes and names put in, and with one of them lost.
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { reportUntouched } from "./written-clean.ts";
import { readCorpus } from "./written-corpus.ts";
import { writtenFaults } from "./written-faults.ts";
import { scoreWritten } from "./written-score.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1948" }, list: { type: "boolean", default: false } },
});
const tell = (line: string) => (values.list ? console.log(line) : undefined);
const corpus = readCorpus();
reportUntouched(corpus, tell);

const head = ["Fault", "Documents", "Found at the place", "False alarms on what was put in", "Held out: found"];
const table = new Table({ head, style: { head: [], border: [] } });
for (const name of Object.keys(writtenFaults)) {
  const { made, found, alarms, heldOut } = scoreWritten(corpus, name, Number(values.seed), tell);
  table.push([name, made, found, alarms, heldOut]);
}
console.log(table.toString());
