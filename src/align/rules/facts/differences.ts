import type { CheckedPair, CheckedStatement } from "../rule.ts";
import { compareFacts, type Difference } from "./compare.ts";
import { numberMarkOf } from "./number-mark.ts";
import { readNumbers } from "./reading.ts";

const known = new WeakMap<CheckedPair, readonly Difference[]>();

/** How the facts of a pair differ, without the number that counts it: read once for all the rules that tell of them. */
export function differencesOf(pair: CheckedPair, statement: CheckedStatement): readonly Difference[] {
  let differences = known.get(pair);
  if (differences === undefined) {
    differences = compare(pair, statement);
    known.set(pair, differences);
  }
  return differences;
}

function compare(pair: CheckedPair, { sourceLocale, locale }: CheckedStatement): readonly Difference[] {
  const { source, target } = pair;
  if (!/\p{Nd}/u.test(source.plain) && !/\p{Nd}/u.test(target.plain)) return [];
  const mark = numberMarkOf(pair);
  const texts =
    mark === undefined
      ? { source: source.plain, target: target.plain }
      : { source: mark.rest, target: withoutFirst(target.plain, locale.code) };
  return compareFacts(
    { text: texts.source, code: sourceLocale.code, language: sourceLocale.language },
    { text: texts.target, code: locale.code, language: locale.language },
  );
}

function withoutFirst(text: string, code: string): string {
  const [first] = readNumbers(text, code);
  return first === undefined ? text : text.slice(0, first.at) + text.slice(first.at + first.written.length);
}
