import type { Host } from "../host/host.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { companions, fileFormats, mediaTypes } from "../model/formats.ts";
import { type AnyEdition, localesOf } from "../model/parallel.ts";
import type { Artifact } from "../model/rendition.ts";
import { isVolume, type Volume, volumeLocales } from "../model/volume.ts";
import type { Stage } from "../publish/stage.ts";
import { collectFonts, type Fonts } from "./fonts.ts";
import type { MadeEdition, MadeVolume } from "./made.ts";
import { type BuildOptions, type Files, pathOf, wants } from "./options.ts";
import { openRenderPool, type RenderPool } from "./pool.ts";
import type { Publication } from "./publication.ts";
import type { FileFormat, RenderOutcome } from "./render-edition.ts";
import { cardFacts, type SiteCard, siteCards } from "./site-cards.ts";

/** What came of rendering. */
export interface Made {
  readonly editions: readonly MadeEdition[];
  readonly volumes: readonly MadeVolume[];
  readonly failed: readonly string[];
  readonly findings: readonly Finding[];
}

/** What is rendered, and where to. */
export interface RenderWork {
  /** What is made now. */
  readonly chosen: readonly (AnyEdition | Volume)[];
  /** All editions that there are to be. */
  readonly planned: readonly Edition[];
  readonly stage: Stage;
  readonly options: BuildOptions;
}

/** Renders PDF, EPUB and text, on as many threads as asked for; results are in the order of the editions. */
export async function renderEditions(host: Host, publication: Publication, work: RenderWork): Promise<Made> {
  const { chosen, planned, stage, options } = work;
  const { settings, templates } = publication;
  const asked = fileFormats.filter((format) => wants(options, settings, format));
  const hasPages = wants(options, settings, "html");
  const formats = [...asked, ...(hasPages ? companions : [])];
  const fonts = await fontsFor(formats, host, publication);
  const needsFonts = asked.some((format) => format !== "text");
  const setup = { fonts: fonts.faces, templates, certification: settings.accessibility };
  const pool = await openRenderPool(setup, Math.min(options.jobs, chosen.length), options.cache);
  try {
    const outcomes = await renderAll(formats, pool, work);
    const cards = hasPages ? siteCards(planned, chosen) : [];
    await Promise.all(cards.map((card) => addCard(card, pool, stage)));
    return madeOf(outcomes, needsFonts ? fonts.findings : []);
  } finally {
    await pool.close();
  }
}

/** The publication's fonts; plain text alone needs none. */
async function fontsFor(formats: readonly FileFormat[], host: Host, { root, settings }: Publication): Promise<Fonts> {
  if (formats.every((format) => format === "text")) return { faces: [], findings: [] };
  const names = settings.locales.flatMap(({ fonts }) => fonts);
  return collectFonts(host, root, [...new Set(names)]);
}

/** What came of one edition or volume. */
type Outcome = Omit<RenderOutcome, "files"> & { readonly edition: AnyEdition | Volume; readonly files: Files };

/** Renders what is made now, puts it on the stage and reports each. */
async function renderAll(
  formats: readonly FileFormat[],
  pool: RenderPool,
  { chosen, stage, options }: RenderWork,
): Promise<readonly Outcome[]> {
  let done = 0;
  options.report?.({ done, total: chosen.length, edition: undefined });
  return Promise.all(
    chosen.map(async (edition): Promise<Outcome> => {
      const outcome = await pool.render({ edition, formats });
      const files = await addFiles(edition, outcome, stage);
      done += 1;
      options.report?.({ done, total: chosen.length, edition: edition.key });
      return { ...outcome, edition, files };
    }),
  );
}

async function addFiles(edition: AnyEdition | Volume, outcome: RenderOutcome, stage: Stage): Promise<Files> {
  const files: Partial<Record<string, string>> = {};
  for (const { format, bytes } of outcome.files) {
    const path = pathOf(edition, format);
    files[format] = path;
    await stage.add({ path, bytes, mediaType: mediaTypes[format], format, ...contentsOf(edition) });
  }
  return files;
}

/** @param said What is wrong with what all of them need. */
function madeOf(outcomes: readonly Outcome[], said: readonly Finding[]): Made {
  const made = outcomes.filter(({ failed }) => !failed);
  return {
    editions: made.flatMap(({ edition, ...rest }) => (isVolume(edition) ? [] : [{ edition, ...rest }])),
    volumes: made.flatMap(({ edition, ...rest }) => (isVolume(edition) ? [{ volume: edition, ...rest }] : [])),
    failed: outcomes.filter(({ failed }) => failed).map(({ edition }) => edition.key),
    findings: [...said, ...outcomes.flatMap(({ findings }) => findings)],
  };
}

/** What keeps such a card from being made is told of those of the editions. */
async function addCard({ path, locale, job }: SiteCard, pool: RenderPool, stage: Stage): Promise<void> {
  const { files } = await pool.render(job);
  for (const { bytes } of files)
    await stage.add({ path, bytes, ...cardFacts, statement: undefined, locales: [locale] });
}

/** What manifest.json says of a file's contents: a volume is of no one statement. */
function contentsOf(edition: AnyEdition | Volume): Pick<Artifact, "statement" | "locales"> {
  if (isVolume(edition)) return { statement: undefined, locales: volumeLocales(edition) };
  return { statement: edition.statement, locales: localesOf(edition) };
}
