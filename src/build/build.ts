import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import { type Format, formats } from "../model/formats.ts";
import { localesOf } from "../model/parallel.ts";
import { openStage, type Stage } from "../publish/stage.ts";
import { carryOver, type Part, standing } from "./carry.ts";
import { type EditionPlan, planEditions } from "./editions.ts";
import { builtVolume } from "./made.ts";
import { type BuildOptions, type BuildResult, wants } from "./options.ts";
import { type Publication, readPublication } from "./publication.ts";
import { renderEditions } from "./render.ts";
import { type IsSelected, selectEditions } from "./select.ts";
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
  if (publication.statements.length + publication.unreadable.length === 0)
    return nothingBuilt([...publication.findings, noStatement]);
  const selection = selectEditions(publication, options);
  if (!selection.ok) return nothingBuilt(selection.findings);
  const broken = sheetFaults(publication, (format) => wants(options, publication.settings, format));
  if (broken.length > 0) return nothingBuilt(withSeverities(broken, publication.settings.check.rules));

  const plan = await planEditions(host, publication);
  const opened = await openStage(host, options.out);
  if (!opened.ok) return nothingBuilt([opened.finding]);
  try {
    return await fill(host, { publication, plan, options, stage: opened.stage, isSelected: selection.includes });
  } catch (error) {
    await opened.stage.abandon();
    throw error;
  }
}

/** What is built, of which publication, and where to. */
interface Work extends Part {
  readonly stage: Stage;
}

/** Renders, writes the site around it, and puts it all in the place of dist/. */
async function fill(host: Host, work: Work): Promise<BuildResult> {
  const { publication, plan, options, stage, isSelected } = work;
  const chosen = chosenEditions(plan, isSelected);
  const made = await renderEditions(host, publication, { chosen, planned: plan.editions, stage, options });
  const carried = await carryOver(stage, work, made.failed);
  const html = wants(options, publication.settings, "html");
  const pages = await writePages({ publication, plan, stage, made: made.editions, carried, html });
  const said = [...saidBefore(work), ...made.findings, ...pages.findings];
  const findings = withSeverities(distinct(said), publication.settings.check.rules);
  const kept = [...plan.withheld, ...plan.parallel.withheld, ...plan.volumes.withheld];
  const failed = [...unreadableEditions(publication, plan, isSelected), ...made.failed, ...pages.failed];
  const published = pages.failed.length === 0 && isWorthPublishing(made.editions.length + carried.size, failed, plan);
  if (published) await stage.commit(kept);
  else await stage.abandon();
  return {
    editions: published ? [...pages.editions, ...made.volumes.map(builtVolume)] : [],
    withheld: kept.filter(({ statement, locale }) => isSelected(statement, locale)),
    findings,
    failed,
    standing: published ? standing(stage, failed) : [],
    published,
    fails: fails(findings, publication.settings.check.fail),
  };
}

/** What is made now, of all that there is to be; a volume only where all its parts are asked for. */
function chosenEditions({ editions, parallel, volumes }: EditionPlan, isSelected: IsSelected) {
  return [
    ...[...editions, ...parallel.editions].filter((edition) =>
      isSelected(edition.statement, localesOf(edition).join("+")),
    ),
    ...volumes.volumes.filter(({ parts }) => parts.every((part) => isSelected(part.statement, part.locale.code))),
  ];
}

/** What was found before anything was rendered, as far as it is about what was asked for. */
function saidBefore({ publication, plan, options }: Work): readonly Finding[] {
  const unwanted = sheetFaults(publication, (format) => !wants(options, publication.settings, format));
  const said = publication.findings.filter((finding) => !unwanted.includes(finding));
  return [...said, ...plan.findings, ...plan.volumes.findings].filter((finding) => concerns(finding, options));
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
  isSelected: IsSelected,
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

const noStatement: Finding = {
  code: "statement-unknown",
  severity: "error",
  message: "This publication has no statement: no file below content/ ends in .md.",
  file: "content",
  hint: "Write one, or begin with `hexapla new NAME`.",
};

function nothingBuilt(findings: readonly Finding[]): BuildResult {
  return { editions: [], withheld: [], findings, failed: [], standing: [], published: false, fails: true };
}
