import type { Edition } from "../../model/edition.ts";
import { type AnyEdition, isParallel } from "../../model/parallel.ts";
import type { PageStart } from "../../model/rendition.ts";
import { isVolume, type Volume } from "../../model/volume.ts";
import { draftEdition } from "./draft.ts";
import { typesetText } from "./edition-pages.ts";
import { jobFor, withFonts } from "./job.ts";
import { tightened } from "./last-page.ts";
import { findPageStarts, inWhole, type PagedText, type Place } from "./page-starts.ts";
import type { RendererSetup } from "./renderer-setup.ts";
import { letGo } from "./typeset-job.ts";

/** Where the pages begin of what a renderer makes; see `PdfRenderer.pageStarts`. */
export async function startsIn(setup: RendererSetup, edition: AnyEdition | Volume): Promise<readonly PageStart[]> {
  const typesetter = await setup.typesetter();
  const starts: PageStart[] = [];
  if (isVolume(edition)) typesetter.forget();
  for (const text of await pagedTexts(setup, edition)) {
    const place: Place = (bodies) => {
      const set = typesetter.positions(text.job(bodies));
      return set.ok ? inWhole(text, set.value) : undefined;
    };
    starts.push(...findPageStarts(text.sequences, place, text.positions));
    await letGo();
  }
  return starts;
}

async function pagedTexts(setup: RendererSetup, edition: AnyEdition | Volume): Promise<readonly PagedText[]> {
  if (!isVolume(edition) && !isParallel(edition)) return [await pagedText(setup, edition)];
  return setup.paged?.of === edition ? setup.paged.texts : [];
}

async function pagedText(setup: RendererSetup, edition: Edition): Promise<PagedText> {
  // Only a whole document shows how its pages come out.
  if (!setup.known.has(edition)) await typesetText(setup, edition);
  const { notes, tight = false } = setup.known.get(edition) ?? {};
  const { draft } = draftEdition(edition, notes);
  const loose = withFonts(draft, setup.familiesFor(edition));
  const data = tight ? tightened(loose) : loose;
  return {
    sequences: [[{ language: draft.language, body: draft.body }]],
    positions: setup.placed?.of === edition ? setup.placed.positions : undefined,
    job: ([[body = draft.body] = []]) => jobFor(edition, { ...data, body }, "pdf/statement.typ"),
  };
}
