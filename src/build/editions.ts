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
import { inspectTranslation } from "./inspect.ts";
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
  /** Editions whose catalog cannot be read, with all of the text in the source language: they are not made, only named. */
  readonly unreadable: readonly Edition[];
  readonly locales: readonly LocaleContext[];
  readonly findings: readonly Finding[];
}

/** Aligns, localizes and assembles every statement in every locale; parsing of the canonical text is already done. */
export async function planEditions(host: Host, publication: Publication): Promise<EditionPlan> {
  const editions: Edition[] = [];
  const withheld: Withheld[] = [];
  const unreadable: Edition[] = [];
  const locales: LocaleContext[] = [];
  const findings: Finding[] = [];
  for (const settings of publication.settings.locales) {
    const context = await localeContext(host, publication, settings, findings);
    locales.push(context);
    const aligned: AlignedStatement[] = [];
    for (const segmented of publication.statements) {
      const result = await alignStatement(host, publication, segmented, settings);
      findings.push(...result.findings);
      if (result.withheld !== undefined) withheld.push(result.withheld);
      else if (result.aligned !== undefined) aligned.push(result.aligned);
      else
        unreadable.push(
          editionOf(host, publication, unaligned(segmented, settings), { context, published: new Set(), findings: [] }),
        );
    }
    const published = new Set(aligned.map(({ segmented }) => segmented.statement.name));
    editions.push(...aligned.map((each) => editionOf(host, publication, each, { context, published, findings })));
  }
  return { editions, withheld, unreadable, locales, findings };
}

/** A statement with its catalog in one locale. */
interface AlignedStatement {
  readonly segmented: SegmentedStatement;
  readonly alignment: Alignment;
  readonly catalog: Catalog | undefined;
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

/** A statement without any catalog. */
function unaligned(segmented: SegmentedStatement, { locale }: LocaleSettings): AlignedStatement {
  const alignment = align(segmented.statement.name, locale.code, segmented.segments, undefined);
  return { segmented, alignment, catalog: undefined };
}

/** A statement that can be published, one that policy keeps back, or neither where its catalog cannot be read. */
interface AlignResult {
  readonly aligned?: AlignedStatement;
  readonly withheld?: Withheld;
  readonly findings: readonly Finding[];
}

async function alignStatement(
  host: Host,
  publication: Publication,
  segmented: SegmentedStatement,
  { locale: { code }, untranslated, minimum }: LocaleSettings,
): Promise<AlignResult> {
  const { segments, statement } = segmented;
  const { name } = statement;
  if (code === publication.settings.source.code) {
    return { aligned: { segmented, alignment: alignSource(name, code, segments), catalog: undefined }, findings: [] };
  }
  const { catalog, findings } = await readCatalog(host, publication.root, code, name);
  if (findings.some(({ severity }) => severity === "error")) return { findings };
  const alignment = align(name, code, segments, catalog);
  if (untranslated === "withhold" && alignment.percent < minimum) {
    const reason = catalog === undefined ? "no-catalog" : "incomplete";
    return { withheld: { statement: name, locale: code, reason, current: alignment.percent }, findings };
  }
  return { aligned: { segmented, alignment, catalog }, findings };
}

/** What an edition stands in. */
interface Surroundings {
  readonly context: LocaleContext;
  /** Statements with an edition in this locale: what its links may lead to. */
  readonly published: ReadonlySet<string>;
  /** Takes what is wrong with the translation. */
  readonly findings: Finding[];
}

function editionOf(
  host: Host,
  publication: Publication,
  { segmented, alignment, catalog }: AlignedStatement,
  { context, published, findings }: Surroundings,
): Edition {
  const { locale } = context.settings;
  const { source } = publication.settings;
  const names = new Set(publication.statements.map(({ statement }) => statement.name));
  const tree = localize(segmented, alignment, context.options, (pair, inline) => {
    if (catalog !== undefined) findings.push(...inspectTranslation(segmented, names, catalog, { pair, tree: inline }));
  });
  return assemble({
    settings: publication.settings,
    localeSettings: context.settings,
    segmented,
    tree,
    alignment,
    catalog,
    labels: context.labels,
    publication: context.texts,
    statements: published,
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
