import { bidiControls } from "../align/rules/canonical/bidi-control.ts";
import { brokenParagraphs } from "../align/rules/canonical/broken-paragraph.ts";
import { dateConflicts } from "../align/rules/canonical/date-conflict.ts";
import { doubledWords } from "../align/rules/canonical/doubled-word.ts";
import { duplicateIds } from "../align/rules/canonical/duplicate-id.ts";
import { signatoryCounts } from "../align/rules/canonical/signatory-count.ts";
import type { Finding } from "../model/finding.ts";
import type { Publication } from "./publication.ts";
import type { Signatories } from "./signatory-counts.ts";

/** What a check says of the canonical texts' own wording; a build does not ask. */
export function canonicalFindings({ statements, settings }: Publication, signatories: Signatories): readonly Finding[] {
  const { countsOf, formsOf } = signatories;
  return statements.flatMap((statement) => [
    ...bidiControls(statement),
    ...brokenParagraphs(statement, settings.source),
    ...doubledWords(statement, settings.source),
    ...dateConflicts(statement, settings.source),
    ...duplicateIds(statement),
    ...signatoryCounts(statement, settings.source, formsOf(settings.source), countsOf(statement.statement.name)),
  ]);
}
