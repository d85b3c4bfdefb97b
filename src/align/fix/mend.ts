import type { CatalogEntry } from "../../model/catalog.ts";
import type { FindingCode } from "../../model/finding.ts";
import { translatedText } from "../rules/checked-text.ts";
import type { CheckedPair, CheckedStatement, Rule } from "../rules/rule.ts";
import { runRules } from "../rules/run.ts";
import { applyEdits } from "./edits.ts";
import { allowedEdits, coverMarkup } from "./words.ts";

/** An entry with what became of its translation, and for which rules. */
export interface MendedEntry {
  readonly entry: CatalogEntry;
  readonly target: string;
  readonly codes: readonly FindingCode[];
}

/**
 * Mends the translations of one catalog. What is not current is left alone: a translator has to look at it anyway.
 *
 * Law: a code that was mended at an entry is not found there again, and nothing is found that was not found before.
 * Where a rule tells a habit once for a whole catalog, it is mended in all entries or in none.
 *
 * @param rules Those that look, with a fix or without.
 * @param isWanted Whether a code may be mended at an entry, by the line of its msgid.
 */
export function mendStatement(
  statement: CheckedStatement,
  rules: readonly Rule[],
  isWanted: (code: FindingCode, line: number) => boolean,
): readonly MendedEntry[] {
  const refused = new Set<FindingCode>();
  const before = placesOf(statement, rules);
  while (true) {
    const mended = mendEntries(statement, rules, (code, line) => !refused.has(code) && isWanted(code, line));
    if (mended.length === 0) return [];
    const added = addedCodes(before, placesOf(withTargets(statement, mended), rules));
    if (added.size === 0) return mended;
    const codes = new Set(mended.flatMap((each) => each.codes));
    const blamed = [...codes].filter((code) => added.has(code));
    for (const code of blamed.length > 0 ? blamed : codes) refused.add(code);
  }
}

function mendEntries(
  statement: CheckedStatement,
  rules: readonly Rule[],
  isWanted: (code: FindingCode, line: number) => boolean,
): readonly MendedEntry[] {
  const groups = Map.groupBy(statement.pairs, ({ pair }) => pair.entry);
  return [...groups].flatMap(([entry, pairs]): readonly MendedEntry[] => {
    if (entry === undefined) return [];
    let current = only(statement, pairs);
    const codes: FindingCode[] = [];
    const fixing = rules.filter((rule) => rule.fix !== undefined && isWanted(rule.code, entry.line));
    for (const rule of fixing) {
      const next = mendedBy(rule, current, { whole: statement, rules, fixing });
      if (next === undefined) continue;
      current = next.statement;
      codes.push(...next.codes);
    }
    const target = current.pairs[0]?.target.raw;
    return target === undefined || codes.length === 0 ? [] : [{ entry, target, codes: [...new Set(codes)] }];
  });
}

/** What a fix is judged by. */
interface Judges {
  /** The statement with all its entries: what a fix may learn from. */
  readonly whole: CheckedStatement;
  readonly rules: readonly Rule[];
  /** Those that may mend this entry. */
  readonly fixing: readonly Rule[];
}

/** An entry's pairs after one fix or several, with the codes that were mended. */
interface Attempt {
  readonly statement: CheckedStatement;
  readonly codes: readonly FindingCode[];
}

/** So many fixes may be needed together: each brings to light what the next one mends. */
const longestSequence = 3;

/**
 * An entry's pairs after one rule's fix; nothing where it does not help, or does harm. Where it only brings to light what
 * other fixes mend (of two spaces before a comma one is left, which is one too many), they are made together or not at all.
 */
function mendedBy(rule: Rule, before: CheckedStatement, judges: Judges): Attempt | undefined {
  const known = placesOf(before, judges.rules);
  let current = before;
  const codes: FindingCode[] = [];
  let next: Rule | undefined = rule;
  while (next !== undefined && codes.length < longestSequence) {
    const fixed = fixedBy(next, current, judges.whole);
    if (fixed === undefined) return undefined;
    current = fixed;
    codes.push(next.code);
    const found = placesOf(current, judges.rules);
    if (found.some(({ code }) => codes.includes(code))) return undefined;
    const added = addedCodes(known, found);
    if (added.size === 0) return { statement: current, codes };
    next = judges.fixing.find(({ code }) => added.has(code));
  }
  return undefined;
}

/** An entry's pairs as a rule's fix leaves them; nothing where there is nothing that it can change. */
function fixedBy(rule: Rule, before: CheckedStatement, whole: CheckedStatement): CheckedStatement | undefined {
  const [pair] = before.pairs;
  if (pair === undefined || rule.check(before, { statements: [before] }).length === 0) return undefined;
  const words = coverMarkup(pair.target.raw, pair.pair.segment, whole.segmented.references);
  if (words === undefined) return undefined;
  const edits = allowedEdits(words, rule.fix?.(words, pair, whole) ?? []);
  if (edits.length === 0) return undefined;
  const target = applyEdits(pair.target.raw, edits);
  return only(
    before,
    before.pairs.map((each) => withTarget(each, target, whole)),
  );
}

/** The statement as if it had these pairs only. */
function only(statement: CheckedStatement, pairs: readonly CheckedPair[]): CheckedStatement {
  const alignment = { ...statement.alignment, pairs: pairs.map(({ pair }) => pair), unused: [] };
  return { ...statement, pairs, alignment };
}

function withTarget(each: CheckedPair, target: string, { segmented }: CheckedStatement): CheckedPair {
  const { segment, entry } = each.pair;
  if (entry === undefined) return each;
  const pair = { segment, state: "current", entry: { ...entry, target } } as const;
  return { pair, source: each.source, target: translatedText(target, segment, segmented) };
}

function withTargets(statement: CheckedStatement, mended: readonly MendedEntry[]): CheckedStatement {
  const targets = new Map(mended.map(({ entry, target }) => [entry, target]));
  const fresh = new Map(
    statement.pairs.flatMap((each) => {
      const target = each.pair.entry === undefined ? undefined : targets.get(each.pair.entry);
      return target === undefined ? [] : [[each.pair, withTarget(each, target, statement)] as const];
    }),
  );
  const pairs = statement.pairs.map((each) => fresh.get(each.pair) ?? each);
  const all = statement.alignment.pairs.map((pair) => fresh.get(pair)?.pair ?? pair);
  return { ...statement, pairs, alignment: { ...statement.alignment, pairs: all } };
}

/** A code and the entry that it was found at. */
interface Place {
  readonly code: FindingCode;
  readonly line?: number;
}

function placesOf(statement: CheckedStatement, rules: readonly Rule[]): readonly Place[] {
  return runRules({ statements: [statement] }, rules);
}

function addedCodes(before: readonly Place[], after: readonly Place[]): ReadonlySet<FindingCode> {
  const keyOf = ({ code, line }: Place) => `${code} ${line}`;
  const known = new Set(before.map(keyOf));
  return new Set(after.filter((place) => !known.has(keyOf(place))).map(({ code }) => code));
}
