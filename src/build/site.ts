import type { Finding } from "../model/finding.ts";
import type { AnyEdition } from "../model/parallel.ts";
import type { Stage } from "../publish/stage.ts";
import { createHtmlRenderer } from "../render/html/page.ts";
import { headersFile } from "../site/hosts/headers.ts";
import { type Site, siteOutputs } from "../site/site.ts";
import { archiveReadmes } from "./archive-readme.ts";
import { writeArchives } from "./archives.ts";
import type { EditionPlan } from "./editions.ts";
import { builtEdition, type MadeEdition, publishedOf } from "./made.ts";
import { type BuiltEdition, type Files, pathOf } from "./options.ts";
import type { Publication } from "./publication.ts";
import { redirectsFor } from "./redirects.ts";
import { writeAssets } from "./site-assets.ts";
import { writeSiteOutputs } from "./site-outputs.ts";
import { siteTexts } from "./site-texts.ts";
import { writeStatementPages } from "./statement-pages.ts";

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
  const { made, html, stage, publication, plan } = parts;
  const built = made.map((each) => builtEdition(each, filesOf(each, parts), html));
  const entries = entriesOf(parts);
  if (!entries.some(([, files]) => files.html !== undefined)) return { editions: built, failed: [], findings: [] };

  const site = await siteOf(entries, parts);
  const renderer = createHtmlRenderer(publication.templates);
  const statements = html ? await writeStatementPages({ ...parts, site }, renderer) : { failed: [], findings: [] };
  const outputs = [...siteOutputs(site), headersFile(site.settings.url, publication.templates)];
  const existing = [...stage.listed(), ...outputs].map(({ path }) => path);
  const moved = redirectsFor(publication.aliases, site, existing, plan.editions);
  const pages = await writeSiteOutputs([...outputs, ...moved.outputs], site.settings, stage, renderer);
  await writeAssets(stage, publication, plan.parallel.editions.length + plan.parallel.unreadable.length > 0);
  return {
    editions: built,
    failed: [...statements.failed, ...pages.failed],
    findings: [...statements.findings, ...pages.findings, ...moved.findings],
  };
}

/** An edition with its files. */
type Entry = readonly [AnyEdition, Files];

/** What was made, then what stays of the last build. */
function entriesOf(parts: SiteParts): readonly Entry[] {
  const rebuilt = new Set(parts.made.map(({ edition }) => edition));
  return [
    ...parts.made.map((each) => [each.edition, filesOf(each, parts)] as const),
    ...[...parts.carried].filter(([edition]) => !rebuilt.has(edition)),
  ];
}

/** All files of an edition, those of the last build too that were not made again. */
function filesOf({ edition, files }: MadeEdition, { carried, html }: SiteParts): Files {
  return { ...carried.get(edition), ...files, ...(html ? { html: pathOf(edition, "html") } : {}) };
}

/** Writes the ZIP of each statement, and gathers all that the site is made of. */
async function siteOf(entries: readonly Entry[], { stage, publication, plan }: SiteParts): Promise<Site> {
  const texts = siteTexts(plan.locales);
  const archives = await writeArchives(stage, archiveReadmes(entries, texts));
  const listed = entries.map(([edition, files]) => [edition, { ...files, ...archiveOf(edition, archives) }] as const);
  const published = publishedOf(listed, stage.listed(), plan.volumes.volumes);
  return { settings: publication.settings, published, texts };
}

/** The ZIP of an edition's statement, as one of its files. */
function archiveOf({ statement }: AnyEdition, archives: ReadonlyMap<string, string>): Files {
  const path = archives.get(statement);
  return path === undefined ? {} : { archive: path };
}
