import type { Host } from "../host/host.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { type AnyEdition, localesOf } from "../model/parallel.ts";
import type { Artifact } from "../model/rendition.ts";
import { isVolume, type Volume, volumeLocales } from "../model/volume.ts";
import type { Stage } from "../publish/stage.ts";
import { companions } from "./companions.ts";
import { collectFonts } from "./fonts.ts";
import type { MadeEdition, MadeVolume } from "./made.ts";
import { type BuildOptions, mediaTypes, pathOf, wants } from "./options.ts";
import { openRenderPool, type RenderPool } from "./pool.ts";
import type { Publication } from "./publication.ts";
import { fileFormats } from "./render-edition.ts";
import { cardFacts, type SiteCard, siteCards } from "./site-cards.ts";

/** What came of rendering. */
export interface Made {
  readonly editions: readonly MadeEdition[];
  readonly volumes: readonly MadeVolume[];
  readonly failed: readonly string[];
  readonly findings: readonly Finding[];
}

/** Renders PDF, EPUB and text, on as many threads as asked for; results are in the order of the editions. */
export async function renderEditions(
  host: Host,
  publication: Publication,
  work: {
    /** What is made now, and all editions that there are to be. */
    chosen: readonly (AnyEdition | Volume)[];
    planned: readonly Edition[];
    stage: Stage;
    options: BuildOptions;
  },
): Promise<Made> {
  const { chosen, planned, stage, options } = work;
  const asked = fileFormats.filter((format) => wants(options, publication.settings, format));
  const hasPages = wants(options, publication.settings, "html");
  const formats = [...asked, ...(hasPages ? companions : [])];
  const names = publication.settings.locales.flatMap(({ fonts }) => fonts);
  const fonts = formats.every((format) => format === "text")
    ? { faces: [], findings: [] }
    : await collectFonts(host, publication.root, [...new Set(names)]);
  const needsFonts = asked.some((format) => format !== "text");
  const pool = await openRenderPool(
    { fonts: fonts.faces, templates: publication.templates, certification: publication.settings.accessibility },
    Math.min(options.jobs, chosen.length),
  );
  let done = 0;
  options.report?.({ done, total: chosen.length, edition: undefined });
  try {
    const outcomes = await Promise.all(
      chosen.map(async (edition) => {
        const outcome = await pool.render({ edition, formats });
        const files: Partial<Record<string, string>> = {};
        for (const { format, bytes } of outcome.files) {
          const path = pathOf(edition, format);
          files[format] = path;
          await stage.add({ path, bytes, mediaType: mediaTypes[format], format, ...contentsOf(edition) });
        }
        done += 1;
        options.report?.({ done, total: chosen.length, edition: edition.key });
        const { pages, milliseconds, findings, failed } = outcome;
        return { edition, files, pages, milliseconds, findings, failed };
      }),
    );
    const cards = hasPages ? siteCards(planned, chosen) : [];
    await Promise.all(cards.map((card) => addCard(card, pool, stage)));
    const made = outcomes.filter(({ failed }) => !failed);
    return {
      editions: made.flatMap(({ edition, ...rest }) => (isVolume(edition) ? [] : [{ edition, ...rest }])),
      volumes: made.flatMap(({ edition, ...rest }) => (isVolume(edition) ? [{ volume: edition, ...rest }] : [])),
      failed: outcomes.filter(({ failed }) => failed).map(({ edition }) => edition.key),
      findings: [...(needsFonts ? fonts.findings : []), ...outcomes.flatMap(({ findings }) => findings)],
    };
  } finally {
    await pool.close();
  }
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
