import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { localesOf } from "../model/parallel.ts";
import { type Format, formats } from "../model/settings.ts";
import type { Volume } from "../model/volume.ts";
import { openStage } from "../publish/stage.ts";
import { carryOver } from "./carry.ts";
import { type EditionPlan, planEditions } from "./editions.ts";
import { builtVolume } from "./made.ts";
import { type BuildOptions, type BuildResult, wants } from "./options.ts";
import { type Publication, readPublication } from "./publication.ts";
import { renderEditions } from "./render.ts";
import { selectEditions } from "./select.ts";
import { distinct, fails, withSeverities } from "./severity.ts";
import { writePages } from "./site.ts";
import { isSheetOf } from "./templates.ts";

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
  const broken = sheetFaults(publication, (format) => wants(options, publication.settings, format));
  if (broken.length > 0) return nothingBuilt(withSeverities(broken, publication.settings.check.rules));

  const plan = await planEditions(host, publication);
  const opened = await openStage(host, options.out);
  if (!opened.ok) return nothingBuilt([opened.finding]);
  const { stage } = opened;
  try {
    const isAsked = ({ parts }: Volume) => parts.every((part) => selection.includes(part.statement, part.locale.code));
    const chosen = [
      ...[...plan.editions, ...plan.parallel.editions].filter((edition) =>
        selection.includes(edition.statement, localesOf(edition).join("+")),
      ),
      ...plan.volumes.volumes.filter(isAsked),
    ];
    const made = await renderEditions(host, publication, { chosen, planned: plan.editions, stage, options });
    const carried = await carryOver(stage, { plan, publication, options, isSelected: selection.includes });
    const pages = await writePages({
      publication,
      plan,
      stage,
      made: made.editions,
      carried,
      html: wants(options, publication.settings, "html"),
    });
    const unwanted = sheetFaults(publication, (format) => !wants(options, publication.settings, format));
    const said = publication.findings.filter((finding) => !unwanted.includes(finding));
    const concerned = [...said, ...plan.findings, ...plan.volumes.findings].filter((finding) =>
      concerns(finding, options),
    );
    const { rules, fail } = publication.settings.check;
    const findings = withSeverities(distinct([...concerned, ...made.findings, ...pages.findings]), rules);
    const kept = [...plan.withheld, ...plan.parallel.withheld, ...plan.volumes.withheld];
    const withheld = kept.filter(({ statement, locale }) => selection.includes(statement, locale));
    const failed = [...unreadableEditions(publication, plan, selection.includes), ...made.failed, ...pages.failed];
    const published = pages.failed.length === 0 && isWorthPublishing(made.editions.length + carried.size, failed, plan);
    if (published) await stage.commit(kept);
    else await stage.abandon();
    const editions = published ? [...pages.editions, ...made.volumes.map(builtVolume)] : [];
    return { editions, withheld, findings, failed, published, fails: fails(findings, fail) };
  } catch (error) {
    await stage.abandon();
    throw error;
  }
}

/** What is wrong with style sheets of some formats: all that is made in those takes them in. */
function sheetFaults({ findings }: Publication, isMeant: (format: Format) => boolean): readonly Finding[] {
  return findings.filter((finding) => formats.some((format) => isMeant(format) && isSheetOf(finding, format)));
}

/** Whether a finding is about what was asked for. */
function concerns({ statement, locale }: Finding, { statements, locales }: BuildOptions): boolean {
  const isAsked = (name: string | undefined, asked: readonly string[] | undefined) =>
    name === undefined || asked === undefined || asked.includes(name);
  return isAsked(statement, statements) && isAsked(locale, locales);
}

/** Editions that cannot be made because their catalog or their canonical text cannot be read. */
function unreadableEditions(
  { settings, unreadable }: Publication,
  plan: EditionPlan,
  isSelected: (statement: string, locale: string) => boolean,
): readonly string[] {
  const lost = unreadable.flatMap((statement) =>
    settings.locales.map(({ locale }) => ({ statement, locale: locale.code })),
  );
  const broken = plan.unreadable.map(({ statement, locale }) => ({ statement, locale: locale.code }));
  return [...lost, ...broken]
    .filter(({ statement, locale }) => isSelected(statement, locale))
    .map(({ statement, locale }) => `${statement}/${locale}`);
}

/** dist/ is replaced where there is something to show, or where all that there is has to be withheld. */
function isWorthPublishing(editions: number, failed: readonly string[], plan: EditionPlan): boolean {
  return editions > 0 || (failed.length === 0 && plan.withheld.length > 0);
}

function nothingBuilt(findings: readonly Finding[]): BuildResult {
  return { editions: [], withheld: [], findings, failed: [], published: false, fails: true };
}
