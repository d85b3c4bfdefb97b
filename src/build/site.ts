import { formatDate } from "../localize/dates.ts";
import type { Finding } from "../model/finding.ts";
import type { SiteFile, SitePage } from "../model/page.ts";
import type { AnyEdition } from "../model/parallel.ts";
import type { Stage } from "../publish/stage.ts";
import { createHtmlRenderer } from "../render/html/page.ts";
import { headersFile } from "../site/hosts/headers.ts";
import { localesAt } from "../site/languages.ts";
import { type Site, siteOutputs } from "../site/site.ts";
import { type SiteTexts, siteLabelKeys, type TextsByLocale } from "../site/texts.ts";
import { archiveReadmes } from "./archive-readme.ts";
import { writeArchives } from "./archives.ts";
import type { EditionPlan } from "./editions.ts";
import type { LocaleContext } from "./locale-context.ts";
import { builtEdition, type MadeEdition, publishedOf } from "./made.ts";
import { type BuiltEdition, type Files, pathOf } from "./options.ts";
import type { Publication } from "./publication.ts";
import { redirectsFor } from "./redirects.ts";
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
  const entries = [
    ...made.map((each) => [each.edition, filesOf(each)] as const),
    ...[...carried].filter(([edition]) => !rebuilt.has(edition)),
  ];
  const built = made.map((each) => builtEdition(each, filesOf(each), html));
  if (!entries.some(([, files]) => files.html !== undefined)) return { editions: built, failed: [], findings: [] };

  const texts = siteTexts(parts.plan);
  const archives = await writeArchives(parts.stage, archiveReadmes(entries, texts));
  const listed = entries.map(([edition, files]) => [edition, { ...files, ...archiveOf(edition, archives) }] as const);
  const published = publishedOf(listed, parts.stage.listed(), parts.plan.volumes.volumes);
  const site: Site = { settings: parts.publication.settings, published, texts };
  const renderer = createHtmlRenderer(parts.publication.templates);
  const statements = html ? await writeStatementPages({ ...parts, site }, renderer) : { failed: [], findings: [] };
  const { templates, aliases } = parts.publication;
  const outputs = [...siteOutputs(site), headersFile(site.settings.url, templates)];
  const moved = redirectsFor(
    aliases,
    site,
    [...parts.stage.listed(), ...outputs].map(({ path }) => path),
    parts.plan.editions,
  );
  const pages = await writeSiteOutputs({ ...parts, site }, [...outputs, ...moved.outputs], renderer);
  await writeAssets(parts);
  return {
    editions: built,
    failed: [...statements.failed, ...pages.failed],
    findings: [...statements.findings, ...pages.findings, ...moved.findings],
  };
}

/** The ZIP of an edition's statement, as one of its files. */
function archiveOf({ statement }: AnyEdition, archives: ReadonlyMap<string, string>): Files {
  const path = archives.get(statement);
  return path === undefined ? {} : { archive: path };
}

async function writeSiteOutputs(
  { stage, site }: Pick<SiteParts, "stage"> & { readonly site: Site },
  outputs: readonly (SitePage | SiteFile)[],
  renderer: HtmlRenderer,
): Promise<PagesWritten> {
  const failed: string[] = [];
  const findings: Finding[] = [];
  for (const output of outputs) {
    const { path } = output;
    const artifact = { path, statement: undefined, locales: localesAt(path, site.settings), format: "site" };
    if ("content" in output) {
      const { content, mediaType } = output;
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      await stage.add({ ...artifact, mediaType, bytes });
      continue;
    }
    const rendered = renderer.sitePage(output);
    findings.push(...rendered.findings);
    if (rendered.ok) await stage.add({ ...artifact, mediaType: "text/html", bytes: rendered.bytes });
    else failed.push(output.path);
  }
  return { failed, findings };
}

/** What each style sheet is put together from, in this order; a statement's page has the first alone. */
const styleSheets = {
  "style.css": ["style.css", "reader.css", "theme.css"],
  "site.css": ["site.css", "search.css", "theme.css"],
} as const;

/** The style sheets, the scripts, and the images that texts show, each once. */
async function writeAssets({ publication, stage, plan }: SiteParts): Promise<void> {
  const rest = { statement: undefined, locales: [], format: "asset" } as const;
  const template = (...names: readonly string[]) =>
    new TextEncoder().encode(names.map((name) => publication.templates[`html/${name}`] ?? "").join("\n"));
  // The tokenizer is loaded only where pages are written.
  const { minified } = await import("./style-sheet/minified.ts");
  const { smallerScript } = await import("./smaller-script.ts");
  for (const [name, parts] of Object.entries(styleSheets)) {
    const bytes = new TextEncoder().encode(minified(new TextDecoder().decode(template(...parts))));
    await stage.add({ path: `assets/${name}`, bytes, mediaType: "text/css", ...rest });
  }
  const hasParallel = plan.parallel.editions.length + plan.parallel.unreadable.length > 0;
  for (const parts of [
    ["home.js"],
    ["reader.js"],
    ["search-engine.js", "search.js"],
    ...(hasParallel ? [["parallel.js"]] : []),
  ]) {
    const bytes = new TextEncoder().encode(await smallerScript(new TextDecoder().decode(template(...parts))));
    await stage.add({ path: `assets/${parts.at(-1)}`, bytes, mediaType: "text/javascript", ...rest });
  }
  await stage.add({ path: "assets/icon.svg", bytes: template("icon.svg"), mediaType: "image/svg+xml", ...rest });
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
    text: labels.text,
    number: (value) => new Intl.NumberFormat([settings.locale.intl, "en"]).format(value),
    date: (day) => formatDate(settings.locale, day),
    labelsLang: isOwn ? undefined : labels.locale,
  };
}
