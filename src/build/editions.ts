import { assemble, type EditionText } from "../edition/assemble.ts";
import type { Host } from "../host/host.ts";
import { formatDate, formatWeekdays } from "../localize/dates.ts";
import { localize } from "../localize/localize.ts";
import { languageName } from "../localize/show.ts";
import { nameSignatories } from "../localize/signatories.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { type AlignedStatement, alignStatements } from "./aligned-statements.ts";
import { inspectTranslation } from "./inspect.ts";
import { type LocaleContext, localeContext } from "./locale-context.ts";
import { type ParallelPlan, planParallel } from "./parallel.ts";
import type { Publication } from "./publication.ts";
import { planVolumes, type VolumePlan } from "./volumes.ts";
import type { Withheld } from "./withheld.ts";

/** What the publication can bring out. */
export interface EditionPlan {
  readonly editions: readonly Edition[];
  /** The same statements in several languages side by side. */
  readonly parallel: ParallelPlan;
  /** Several of them in one book. */
  readonly volumes: VolumePlan;
  readonly withheld: readonly Withheld[];
  /** Editions whose catalog cannot be read, with all of the text in the source language: they are not made, only named. */
  readonly unreadable: readonly Edition[];
  readonly locales: readonly LocaleContext[];
  readonly findings: readonly Finding[];
}

/** Aligns, localizes and assembles every statement in every locale; parsing of the canonical text is already done. */
export async function planEditions(host: Host, publication: Publication): Promise<EditionPlan> {
  const editions: Edition[] = [];
  const beside: Edition[] = [];
  const withheld: Withheld[] = [];
  const unreadable: Edition[] = [];
  const locales: LocaleContext[] = [];
  const findings: Finding[] = [];
  for (const settings of publication.settings.locales) {
    const context = await localeContext(host, publication, settings, findings);
    locales.push(context);
    const result = await alignStatements(host, publication, settings);
    findings.push(...result.findings);
    withheld.push(...result.withheld);
    const published = new Set(result.aligned.map(({ segmented }) => segmented.statement.name));
    const surroundings = { publication, context, published, epoch: sourceDateEpoch(host) };
    const own = editionsOf(result.aligned, { ...surroundings, findings });
    editions.push(...own);
    beside.push(...editionsBeside(own, result.aligned, surroundings));
    // What is wrong with these is already said.
    unreadable.push(...editionsOf(result.unreadable, { ...surroundings, findings: [] }));
  }
  const parallel = planParallel(publication, { editions, beside, unreadable, withheld });
  const volumes = planVolumes(publication, { editions, withheld }, locales);
  return { editions, parallel, volumes, withheld, unreadable, locales, findings };
}

/** What the editions of a locale stand in. */
interface Surroundings {
  readonly publication: Publication;
  readonly context: LocaleContext;
  /** Statements with an edition in this locale: what its links may lead to. */
  readonly published: ReadonlySet<string>;
  readonly epoch: number;
  /** Takes what is wrong with the translations. */
  readonly findings: Finding[];
}

/**
 * Editions as they stand beside their source in a parallel edition, of those that do not follow it: where they have no
 * translation they say so, and show nothing else. What is wrong with the translations is already said.
 */
function editionsBeside(
  own: readonly Edition[],
  statements: readonly AlignedStatement[],
  surroundings: Omit<Surroundings, "findings">,
): readonly Edition[] {
  const { publication, context } = surroundings;
  const { parallel, source } = publication.settings;
  const { code } = context.settings.locale;
  const stands = parallel.some(({ locales }) => locales.includes(code) && locales.includes(source.code));
  const marked = new Set(own.flatMap(({ notice, key }) => (notice === undefined ? [] : key)));
  if (!stands || marked.size === 0) return [];
  const options = { ...context.options, policy: "beside" } as const;
  return editionsOf(statements, { ...surroundings, context: { ...context, options }, findings: [] }).filter(({ key }) =>
    marked.has(key),
  );
}

/** Each text is localized once, however many editions include it. */
function editionsOf(statements: readonly AlignedStatement[], surroundings: Surroundings): readonly Edition[] {
  const { publication, context, published, epoch } = surroundings;
  const { locale } = context.settings;
  const { source } = publication.settings;
  const texts = new Map(statements.map((each) => [each.segmented.statement.name, textOf(each, surroundings)]));
  return statements.flatMap(({ segmented, includes }) => {
    const text = texts.get(segmented.statement.name);
    if (text === undefined) return [];
    return assemble({
      ...text,
      included: new Map(includes.flatMap((name) => [[name, texts.get(name)] as const]).filter(hasText)),
      settings: publication.settings,
      localeSettings: context.settings,
      labels: context.labels,
      publication: context.texts,
      signatories: nameSignatories(segmented.statement.frontMatter.signing, context.options.organizations),
      statements: published,
      formatDate: (start, end) => formatDate(locale, start, end),
      formatWeekdays: (start, end) => formatWeekdays(locale, start, end),
      sourceName: languageName(source.code, locale),
      epoch,
    });
  });
}

function hasText(entry: readonly [string, EditionText | undefined]): entry is readonly [string, EditionText] {
  return entry[1] !== undefined;
}

function textOf(
  { segmented, alignment, catalog }: AlignedStatement,
  { publication, context, findings }: Surroundings,
): EditionText {
  const names = new Set(publication.statements.map(({ statement }) => statement.name));
  const tree = localize(segmented, alignment, context.options, (pair, inline) => {
    if (catalog !== undefined) findings.push(...inspectTranslation(segmented, names, catalog, { pair, tree: inline }));
  });
  return { segmented, alignment, catalog, tree };
}

/** For content that names no date: reproducible-builds.org's variable, else the first day that a ZIP file can name. */
function sourceDateEpoch(host: Host): number {
  const seconds = Number(host.environment("SOURCE_DATE_EPOCH"));
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : Date.UTC(1980, 0, 1) / 1000;
}
