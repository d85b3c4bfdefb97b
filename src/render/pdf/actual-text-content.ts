import { tokensOf } from "./actual-text-drawn.ts";

/** Where a marked-content sequence stands in a page's content. */
interface Sequence {
  readonly id: number;
  readonly begin: number;
  readonly bodyBegin: number;
  readonly bodyEnd: number;
  readonly end: number;
}

/** A page's content, and the numbers of the sequences that are part of another now. */
export interface Joined {
  readonly content: string;
  readonly gone: ReadonlySet<number>;
}

/**
 * Makes one marked-content sequence of those of each run (ISO 32000-1, 14.6), where they follow on each other: a program
 * that says an element's words in the place of each sequence says them once then, and the file is smaller.
 *
 * @param runs numbers of the sequences of each, in reading order
 */
export function joinSequences(content: string, runs: readonly (readonly number[])[]): Joined {
  const sequences = sequencesOf(content);
  const gone = new Set<number>();
  const cuts: Cut[] = [];
  for (const ids of runs) {
    const run = ids.flatMap((id) => sequences.get(id) ?? []);
    for (const [before, after] of neighbours(run)) {
      if (after.begin < before.end || content.slice(before.end, after.begin).trim() !== "") continue;
      cuts.push({ from: before.bodyEnd, to: after.bodyBegin });
      gone.add(after.id);
    }
  }
  return { content: without(content, cuts), gone };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function without(content: string, cuts: readonly Cut[]): string {
  const ordered = cuts.toSorted((a, b) => a.from - b.from);
  const kept = ordered.map(({ from }, at) => content.slice(ordered[at - 1]?.to ?? 0, from));
  return [...kept, content.slice(ordered.at(-1)?.to ?? 0)].join("");
}

function neighbours<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.slice(1).map((each, at) => [all[at] as T, each]);
}

interface Operand {
  readonly token: string;
  readonly at: number;
}

function sequencesOf(content: string): ReadonlyMap<number, Sequence> {
  const found = new Map<number, Sequence>();
  const open: (Sequence | undefined)[] = [];
  let operands: Operand[] = [];
  for (const { token, at, operator } of tokensOf(content)) {
    if (!operator) operands.push({ token, at });
    else if (token === "BMC" || token === "BDC") open.push(begun(operands, at + token.length));
    else if (token === "EMC") {
      const sequence = open.pop();
      if (sequence !== undefined) found.set(sequence.id, { ...sequence, bodyEnd: at, end: at + token.length });
    }
    if (operator) operands = [];
  }
  return found;
}

/** A sequence with a number; undefined of one without. */
function begun(operands: readonly Operand[], bodyBegin: number): Sequence | undefined {
  const [tag] = operands;
  const key = operands.findIndex(({ token }) => token === "/MCID");
  if (tag === undefined || key < 0) return undefined;
  return { id: Number(operands[key + 1]?.token), begin: tag.at, bodyBegin, bodyEnd: bodyBegin, end: bodyBegin };
}
