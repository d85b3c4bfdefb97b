import type { Finding } from "../../../model/finding.ts";
import type { Locale } from "../../../model/locale.ts";
import type { SegmentedStatement } from "../../../model/segment.ts";
import { conventionsOf } from "../typography/conventions.ts";
import { doubledWord } from "../typography/doubled.ts";
import { canonicalTexts } from "./texts.ts";

/** Words that stand twice in a row in a canonical text. */
export function doubledWords(segmented: SegmentedStatement, locale: Locale): readonly Finding[] {
  const conventions = conventionsOf(locale);
  if (conventions === undefined) return [];
  return canonicalTexts(segmented).flatMap(({ segment, plain }): readonly Finding[] => {
    const actual = doubledWord(plain, conventions, locale);
    if (actual === undefined) return [];
    const message = `“${actual}” says one word twice.`;
    const { id: block, file, line, source } = segment;
    const place = { statement: segmented.statement.name, block, file, line };
    return [{ code: "doubled-word", severity: "warning", message, hint: "Take one away.", ...place, source, actual }];
  });
}
