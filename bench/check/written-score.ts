import { rules } from "../../src/align/rules/index.ts";
import type { CheckedStatement } from "../../src/align/rules/rule.ts";
import { seeded } from "../alignment/random.ts";
import { type Corpus, statementOf, withParagraph } from "./written-corpus.ts";
import { type WrittenFault, writtenFaults } from "./written-faults.ts";

/** How often a fault was found, of how many documents. */
export interface WrittenScore {
  readonly made: number;
  readonly found: number;
  /** Documents in which what was put in rightly was taken for a fault. */
  readonly alarms: number;
  /** Of every other document: what is found there, of how many. */
  readonly heldOut: string;
}

/** Puts one fault into every translation and looks at its paragraph. */
export function scoreWritten(corpus: Corpus, name: string, seed: number, tell: (line: string) => void): WrittenScore {
  const kind = writtenFaults[name];
  if (kind === undefined) throw new Error(`there is no fault “${name}”`);
  const scores = corpus.targets.flatMap((target, at) => {
    const { tag, declaration } = target;
    const random = seeded(seed + 97 * at);
    const fault = kind.make({ tag, target: declaration, source: corpus.english, random });
    if (fault === undefined) return [];
    const statement = statementOf(corpus, target);
    const before = codesAt(statement, fault, fault.kept);
    const after = codesAt(statement, fault, fault.faulty);
    const score = { at, isFound: kind.codes.some((code) => after.includes(code)), isAlarm: before.length > 0 };
    if (!score.isFound)
      tell(`${name}: missed in ${declaration.code} (${tag}): ${fault.kept.slice(-50)} → ${fault.faulty.slice(-50)}`);
    if (score.isAlarm)
      tell(
        `${name}: false alarm in ${declaration.code} (${tag}): ${before}: ${fault.source.slice(-40)} | ${fault.kept.slice(-50)}`,
      );
    return [score];
  });
  const heldOut = scores.filter(({ at }) => at % 2 === 1);
  const found = (all: typeof scores) => all.filter(({ isFound }) => isFound).length;
  return {
    made: scores.length,
    found: found(scores),
    alarms: scores.filter(({ isAlarm }) => isAlarm).length,
    heldOut: `${found(heldOut)} of ${heldOut.length}`,
  };
}

/** What the rules about facts, links, notes and names say of the paragraph, but for what they say of the untouched one. */
function codesAt(
  statement: CheckedStatement,
  { place, source, glossary = [] }: WrittenFault,
  target: string,
): readonly string[] {
  const put = { ...withParagraph(statement, place, { source, target }), glossary };
  const at = (all: CheckedStatement) => {
    const own = all.pairs.filter(({ pair }) => pair.segment.id === `b-${place}`);
    return judged.flatMap((rule) =>
      rule
        .check(rule.code === "numbering" ? all : { ...all, pairs: own }, { statements: [all] })
        .filter(({ about }) => about?.pair.segment.id === `b-${place}`)
        .map(() => rule.code),
    );
  };
  const untouched = at(statement);
  return at(put).filter((code) => !untouched.includes(code));
}

const codes = new Set(Object.values(writtenFaults).flatMap((fault) => fault.codes));
const judged = rules.filter(({ code }) => codes.has(code));
