import type { Finding } from "../model/finding.ts";
import type { AnyEdition } from "../model/parallel.ts";
import type { PublishedEdition } from "../model/rendition.ts";
import type { Stage } from "../publish/stage.ts";
import { createHtmlRenderer } from "../render/html/page.ts";
import { homePage } from "../site/home-page.ts";
import { indexPage } from "../site/index-page.ts";
import { publishedLocales } from "../site/languages.ts";
import { type SiteTexts, siteLabelKeys, type TextsByLocale, textsOf } from "../site/texts.ts";
import type { EditionPlan } from "./editions.ts";
import type { LocaleContext } from "./locale-context.ts";
import { builtEdition, type MadeEdition, publishedOf } from "./made.ts";
import { type BuiltEdition, type Files, pathOf } from "./options.ts";
import type { Publication } from "./publication.ts";
import { type HtmlRenderer, type PagesWritten, writeStatementPages } from "./statement-pages.ts";

/** All that the pages are made of. */
export interface SiteParts {
  readonly publication: Publication;
  readonly plan: EditionPlan;
  readonly stage: Stage;
  readonly made: readonly MadeEdition[];
  /** Files of the last build that stay, by edition. */
  readonly carried: ReadonlyMap<AnyEdition, Files>;
  /** Whether HTML is wanted. */
  readonly html: boolean;
}

/** What came of the pages. */
export interface SiteResult {
  readonly editions: readonly BuiltEdition[];
  /** Pages that could not be made; dist/ then stays as it is. */
  readonly failed: readonly string[];
  readonly findings: readonly Finding[];
}

/** Writes the HTML editions, now that it is known what they link to, and the pages around them. */
export async function writePages(parts: SiteParts): Promise<SiteResult> {
  const { made, carried, html } = parts;
  const filesOf = ({ edition, files }: MadeEdition): Files => ({
    ...carried.get(edition),
    ...files,
    ...(html ? { html: pathOf(edition, "html") } : {}),
  });
  const rebuilt = new Set(made.map(({ edition }) => edition));
  const published = publishedOf([
    ...made.map((each) => [each.edition, filesOf(each)] as const),
    ...[...carried].filter(([edition]) => !rebuilt.has(edition)),
  ]);
  const built = made.map((each) => builtEdition(each, filesOf(each)));
  const pagesOf = [...published.editions, ...published.parallel];
  if (!pagesOf.some(({ files }) => files.html !== undefined)) return { editions: built, failed: [], findings: [] };

  const texts = siteTexts(parts.plan);
  const renderer = createHtmlRenderer(parts.publication.templates);
  const statements = html
    ? await writeStatementPages({ ...parts, published, texts }, renderer)
    : { failed: [], findings: [] };
  const pages = await writeSitePages(parts, published.editions, texts, renderer);
  await writeAssets(parts);
  return {
    editions: built,
    failed: [...statements.failed, ...pages.failed],
    findings: [...statements.findings, ...pages.findings],
  };
}

async function writeSitePages(
  { publication, stage }: SiteParts,
  published: readonly PublishedEdition[],
  texts: TextsByLocale,
  renderer: HtmlRenderer,
): Promise<PagesWritten> {
  const { settings } = publication;
  const locales = publishedLocales(published, settings);
  const pages = [
    homePage(published, settings, texts),
    ...locales.map((locale) => indexPage(locale, published, settings, textsOf(texts, locale.code))),
  ];
  const failed: string[] = [];
  const findings: Finding[] = [];
  for (const page of pages) {
    const rendered = renderer.sitePage(page);
    findings.push(...rendered.findings);
    if (!rendered.ok) {
      failed.push(page.path);
      continue;
    }
    const artifact = { path: page.path, bytes: rendered.bytes, mediaType: "text/html", format: "site" };
    await stage.add({ ...artifact, statement: undefined, locales: [] });
  }
  return { failed, findings };
}

/** The style sheet, the script of parallel editions where there are any, and the images that texts show, each once. */
async function writeAssets({ publication, stage, plan }: SiteParts): Promise<void> {
  const rest = { statement: undefined, locales: [], format: "asset" } as const;
  const template = (...names: readonly string[]) =>
    new TextEncoder().encode(names.map((name) => publication.templates[`html/${name}`] ?? "").join("\n"));
  const style = template("style.css", "theme.css");
  await stage.add({ path: "assets/style.css", bytes: style, mediaType: "text/css", ...rest });
  if (plan.parallel.editions.length + plan.parallel.unreadable.length > 0) {
    const bytes = template("parallel.js");
    await stage.add({ path: "assets/parallel.js", bytes, mediaType: "text/javascript", ...rest });
  }
  const images = new Map(
    publication.statements.flatMap(({ statement }) => statement.assets.map((asset) => [asset.path, asset] as const)),
  );
  for (const { path, bytes, mediaType } of images.values())
    await stage.add({ path: `assets/${path}`, bytes, mediaType, ...rest });
}

function siteTexts(plan: EditionPlan): TextsByLocale {
  return Object.fromEntries(plan.locales.map((context) => [context.settings.locale.code, textsOfLocale(context)]));
}

function textsOfLocale({ labels, settings, texts }: LocaleContext): SiteTexts {
  const words = siteLabelKeys.map((key) => [key, labels.text(key)] as const);
  const isOwn = labels.locale.split("-")[0] === settings.locale.language;
  return {
    publicationTitle: texts.title,
    publisher: texts.publisher,
    labels: Object.fromEntries(words) as SiteTexts["labels"],
    labelsLang: isOwn ? undefined : labels.locale,
  };
}
