import type { Finding } from "../../../model/finding.ts";
import type { Locale } from "../../../model/locale.ts";
import type { SegmentedStatement } from "../../../model/segment.ts";
import { endingOf } from "../typography/endings.ts";
import { canonicalTexts } from "./texts.ts";

/** Paragraphs of a canonical text that end within a sentence, before one that goes on in lower case. */
export function brokenParagraphs(segmented: SegmentedStatement, { language }: Locale): readonly Finding[] {
  const texts = canonicalTexts(segmented);
  return texts.flatMap(({ segment, plain }, at): readonly Finding[] => {
    const next = texts[at + 1];
    if (next === undefined || segment.kind !== "paragraph" || next.segment.kind !== "paragraph") return [];
    if (endingOf(plain, language)?.kind !== "nothing" || !/^[^\p{L}]{0,3}\p{Ll}/u.test(next.plain)) return [];
    const message = `The paragraph ends without a stop, and the next one goes on in lower case: “${next.plain.slice(0, 30)}…”.`;
    const hint = "Take the empty line out where one sentence was broken in two.";
    const { id: block, file, line, source } = segment;
    const place = { statement: segmented.statement.name, block, file, line };
    return [{ code: "broken-paragraph", severity: "warning", message, hint, ...place, source }];
  });
}
