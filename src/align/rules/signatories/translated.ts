import type { Finding } from "../../../model/finding.ts";
import { readFacts } from "../facts/read-facts.ts";
import { spelledNumbers } from "../facts/spelled.ts";
import type { CheckedPair, CheckedStatement } from "../rule.ts";
import { countsFor, isPart, listOf, type SigningCounts } from "./counts.ts";
import { signatoriesTold } from "./told.ts";

/**
 * Translations that tell of another number of signatories than the front matter lists. One that has its source's number
 * is right as a translation: the number is then the canonical text's fault, and found there.
 *
 * @param forms The locale's words for signatories, `signatories.mentions`.
 */
export function translatedSignatoryCounts(
  statement: CheckedStatement,
  forms: readonly string[],
  counts: SigningCounts,
): readonly Finding[] {
  return statement.pairs.flatMap((checked): readonly Finding[] => {
    const { segment } = checked.pair;
    const right = countsFor(segment, counts, statement.segmented.statement.frontMatter);
    const wrong = signatoriesTold(checked.target.plain, forms, statement.locale.language).find(
      ({ value }) => !right.has(value) && !isPart(value, segment, counts) && !sourceHas(checked, statement, value),
    );
    return wrong === undefined ? [] : [findingFor(checked, statement, { written: wrong.written, right })];
  });
}

function sourceHas({ source }: CheckedPair, { sourceLocale }: CheckedStatement, value: number): boolean {
  const inDigits = readFacts(source.plain, sourceLocale.code).some(({ values }) => values.includes(String(value)));
  return inDigits || spelledNumbers(source.plain, sourceLocale.language).has(String(value));
}

function findingFor(
  { pair, target, source }: CheckedPair,
  { catalog, locale, alignment }: CheckedStatement,
  { written, right }: { readonly written: string; readonly right: ReadonlySet<number> },
): Finding {
  return {
    code: "signatory-count",
    severity: "warning",
    message: `The translation tells of ${written} signatories; the front matter lists ${listOf(right)}.`,
    hint: "Mend the number; it is not the source's either.",
    statement: alignment.statement,
    locale: locale.code,
    block: pair.segment.id,
    file: catalog.file,
    line: pair.entry?.line ?? 1,
    source: source.raw,
    translation: target.raw,
    actual: written,
  };
}
