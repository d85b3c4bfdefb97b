import { align, alignSource } from "../align/align.ts";
import { assemble } from "../edition/assemble.ts";
import type { Host } from "../host/host.ts";
import { formatDate } from "../localize/dates.ts";
import type { Labels } from "../localize/labels.ts";
import { localize } from "../localize/localize.ts";
import { languageName, type ShowOptions } from "../localize/show.ts";
import type { Alignment } from "../model/alignment.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { SegmentedStatement } from "../model/segment.ts";
import type { LocaleSettings } from "../model/settings.ts";
import { type Publication, readCatalog } from "./publication.ts";
import { type PublicationTexts, publicationTexts } from "./publication-texts.ts";

/** An edition that policy keeps back. */
export interface Withheld {
  readonly statement: string;
  readonly locale: string;
  readonly reason: "incomplete" | "no-catalog";
  /** Per cent of source words that are current. */
  readonly current: number;
}

/** One locale with all that its editions share. */
export interface LocaleContext {
  readonly settings: LocaleSettings;
  readonly labels: Labels;
  readonly options: ShowOptions;
  readonly texts: PublicationTexts;
}

/** What the publication can bring out. */
export interface EditionPlan {
  readonly editions: readonly Edition[];
  readonly withheld: readonly Withheld[];
  /** Editions that cannot be made, because their catalog cannot be read. */
  readonly failed: readonly Pick<Withheld, "statement" | "locale">[];
  readonly locales: readonly LocaleContext[];
  readonly findings: readonly Finding[];
}

/** Aligns, localizes and assembles every statement in every locale; parsing of the canonical text is already done. */
export async function planEditions(host: Host, publication: Publication): Promise<EditionPlan> {
  const editions: Edition[] = [];
  const withheld: Withheld[] = [];
  const failed: Pick<Withheld, "statement" | "locale">[] = [];
  const locales: LocaleContext[] = [];
  const findings: Finding[] = [];
  for (const settings of publication.settings.locales) {
    const context = await localeContext(host, publication, settings, findings);
    locales.push(context);
    for (const segmented of publication.statements) {
      const result = await makeEdition(host, publication, segmented, context);
      findings.push(...result.findings);
      if (result.edition !== undefined) editions.push(result.edition);
      else if (result.withheld !== undefined) withheld.push(result.withheld);
      else failed.push({ statement: segmented.statement.name, locale: settings.locale.code });
    }
  }
  return { editions, withheld, failed, locales, findings };
}

async function localeContext(
  host: Host,
  publication: Publication,
  settings: LocaleSettings,
  findings: Finding[],
): Promise<LocaleContext> {
  const { locale, untranslated } = settings;
  const labels = publication.labels.labelsOf(locale.code, locale.intl);
  const options = { locale, source: publication.settings.source, policy: untranslated, labels };
  const result = await publicationTexts(host, publication.root, publication.settings, options);
  findings.push(...result.findings);
  return { settings, labels, options, texts: result.texts };
}

interface MadeEdition {
  readonly edition?: Edition;
  readonly withheld?: Withheld;
  readonly findings: readonly Finding[];
}

async function makeEdition(
  host: Host,
  publication: Publication,
  segmented: SegmentedStatement,
  context: LocaleContext,
): Promise<MadeEdition> {
  const { code } = context.settings.locale;
  const { name } = segmented.statement;
  const isSource = code === publication.settings.source.code;
  const { catalog, findings } = isSource
    ? { catalog: undefined, findings: [] }
    : await readCatalog(host, publication.root, code, name);
  if (findings.some(({ severity }) => severity === "error")) return { findings };
  const { segments } = segmented;
  const alignment = isSource ? alignSource(name, code, segments) : align(name, code, segments, catalog);
  const { untranslated, minimum } = context.settings;
  if (untranslated === "withhold" && alignment.percent < minimum) {
    const reason = catalog === undefined ? "no-catalog" : "incomplete";
    return { withheld: { statement: name, locale: code, reason, current: alignment.percent }, findings };
  }
  return { edition: editionOf(host, publication, segmented, { context, alignment, catalog }), findings };
}

function editionOf(
  host: Host,
  publication: Publication,
  segmented: SegmentedStatement,
  made: { context: LocaleContext; alignment: Alignment; catalog: Catalog | undefined },
): Edition {
  const { context, alignment, catalog } = made;
  const { locale } = context.settings;
  const { source } = publication.settings;
  return assemble({
    settings: publication.settings,
    localeSettings: context.settings,
    segmented,
    tree: localize(segmented, alignment, context.options),
    alignment,
    catalog,
    labels: context.labels,
    publication: context.texts,
    statements: new Set(publication.statements.map(({ statement }) => statement.name)),
    formatDate: (start, end) => formatDate(locale, start, end),
    sourceName: languageName(source.code, locale),
    epoch: sourceDateEpoch(host),
  });
}

/** For content that names no date: reproducible-builds.org's variable, else the first day that a ZIP file can name. */
function sourceDateEpoch(host: Host): number {
  const seconds = Number(host.environment("SOURCE_DATE_EPOCH"));
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : Date.UTC(1980, 0, 1) / 1000;
}
