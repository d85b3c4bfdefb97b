import type { AdoptResult } from "../build/adopt.ts";

/** The result for people. */
export function adoptText({ adopted }: AdoptResult, dryRun: boolean): string {
  if (adopted === undefined) return "Nothing was adopted; the catalog is as it was.\n";
  const { file, action, counts, adoption } = adopted;
  const empty = adoption.meetings.filter(({ bead }) => bead.targets === 0).length;
  const lines = [
    `${counts.filled} filled, ${counts.replaced} replaced; ${counts.fuzzy} of them are marked fuzzy`,
    ...(counts.kept > 0 ? [`${counts.kept} kept as they were, though the document has other words (--replace)`] : []),
    ...(counts.same > 0 ? [`${counts.same} had the document's words already`] : []),
    ...(empty > 0 ? [`${empty} of the statement's texts are not in the document`] : []),
    ...(adoption.leftover.length > 0 ? [`${adoption.leftover.length} of the document's texts are in no entry`] : []),
    dryRun ? `${file} would be ${action}; nothing was written` : `${file}: ${action}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The result for programs. */
export function adoptJson({ adopted, findings }: AdoptResult, dryRun: boolean): string {
  const report =
    adopted === undefined
      ? { version: 1, adopted: false, dryRun, findings }
      : {
          ...{ version: 1, adopted: true, dryRun, file: adopted.file, action: adopted.action },
          ...{ format: adopted.format, counts: adopted.counts },
          pairs: adopted.adoption.meetings.map(({ bead, segments, blocks }) => ({
            segments: segments.map(({ id }) => id),
            texts: blocks.map(({ markdown }) => markdown),
            confidence: Math.round(1000 * bead.confidence) / 1000,
          })),
          findings,
        };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
