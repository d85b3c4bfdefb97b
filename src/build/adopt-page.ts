import { explain } from "../align/adopt/fill.ts";
import type { Meeting } from "../align/adopt/propose.ts";
import type { Finding } from "../model/finding.ts";
import { createTemplateEngine } from "../render/html/template.ts";
import type { Adopted } from "./adopt.ts";

/** An adoption as one page that needs nothing else: both texts side by side, how sure each pair is, what was left over. */
export function adoptPage(
  { adoption, segmented, publication, locale, counts, file }: Adopted,
  { document, threshold }: { readonly document: string; readonly threshold: number },
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly findings: readonly Finding[] } {
  const doubts = new Map(adoption.proposals.map((proposal) => [proposal.segment.id, proposal.doubts]));
  const rows = adoption.meetings.map((meeting) => {
    const { bead, segments, blocks } = meeting;
    const reasons = segments
      .flatMap(({ id }) => doubts.get(id) ?? [])
      .filter((doubt) => doubt.type !== "uncertain" || doubt.confidence < threshold)
      .map(explain);
    return {
      kind: kindOf(meeting),
      shape: `${bead.sources} : ${bead.targets}`,
      percent: Math.floor(100 * bead.confidence),
      sure: bead.confidence >= threshold && reasons.length === 0,
      sources: segments.map(({ id, source }) => ({ id, text: source })),
      targets: blocks.map(({ markdown }) => markdown),
      reasons: [...new Set(reasons)],
    };
  });
  const { code, direction, ownName } = locale;
  const { source } = publication.settings;
  return createTemplateEngine(publication.templates).fill("adopt-review", {
    title: segmented.statement.frontMatter.title.value,
    source: { code: source.code, direction: source.direction, name: source.ownName },
    target: { code, direction, name: ownName },
    document,
    file,
    counts,
    rows,
    leftover: adoption.leftover.map(({ block }) => block.markdown),
    absent: adoption.meetings.filter(({ bead }) => bead.targets === 0).length,
  });
}

/** What a pair is, for its colour. */
function kindOf({ bead }: Meeting): "pair" | "joined" | "divided" | "untranslated" | "leftover" {
  if (bead.sources === 0) return "leftover";
  if (bead.targets === 0) return "untranslated";
  if (bead.targets > 1) return "joined";
  return bead.sources > 1 ? "divided" : "pair";
}
