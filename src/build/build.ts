import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { openStage } from "../publish/stage.ts";
import { carryOver } from "./carry.ts";
import { planEditions } from "./editions.ts";
import { type BuildOptions, type BuildResult, wants } from "./options.ts";
import { readPublication } from "./publication.ts";
import { renderEditions } from "./render.ts";
import { selectEditions } from "./select.ts";
import { distinct, fails, withSeverities } from "./severity.ts";
import { writePages } from "./site.ts";

/**
 * The whole path: read and segment, align, localize and assemble, render, the site around it, publish.
 *
 * @returns What was made and what is wrong. dist/ is the new one or, where nothing could be made, the old one (law 6).
 */
export async function build(host: Host, options: BuildOptions): Promise<BuildResult> {
  const read = await readPublication(host, options.root);
  if (!read.ok) return nothingBuilt(read.findings);
  const { publication } = read;
  const selection = selectEditions(publication, options);
  if (!selection.ok) return nothingBuilt(selection.findings);

  const plan = await planEditions(host, publication);
  const opened = await openStage(host, options.out);
  if (!opened.ok) return nothingBuilt([opened.finding]);
  const { stage } = opened;
  try {
    const chosen = plan.editions.filter((edition) => selection.includes(edition.statement, edition.locale.code));
    const made = await renderEditions(host, publication, { chosen, stage, options });
    const carried = await carryOver(stage, plan, made, selection.includes);
    const pages = await writePages({
      publication,
      plan,
      stage,
      made: made.editions,
      carried,
      html: wants(options, publication.settings, "html"),
    });
    const all = [...publication.findings, ...plan.findings, ...made.findings, ...pages.findings];
    const { rules, fail } = publication.settings.check;
    const findings = withSeverities(distinct(all), rules);
    const withheld = plan.withheld.filter(({ statement, locale }) => selection.includes(statement, locale));
    const unreadable = plan.failed.filter(({ statement, locale }) => selection.includes(statement, locale));
    const failed = [
      ...unreadable.map(({ statement, locale }) => `${statement}/${locale}`),
      ...made.failed,
      ...pages.failed,
    ];
    const published = pages.failed.length === 0 && (failed.length === 0 || made.editions.length + carried.size > 0);
    if (published) await stage.commit(plan.withheld);
    else await stage.abandon();
    return {
      editions: published ? pages.editions : [],
      withheld,
      findings,
      failed,
      published,
      fails: fails(findings, fail),
    };
  } catch (error) {
    await stage.abandon();
    throw error;
  }
}

function nothingBuilt(findings: readonly Finding[]): BuildResult {
  return { editions: [], withheld: [], findings, failed: [], published: false, fails: true };
}
