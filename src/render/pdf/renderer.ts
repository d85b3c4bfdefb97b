import type { Edition, LocalizedText } from "../../model/edition.ts";
import type { AnyEdition, ParallelEdition } from "../../model/parallel.ts";
import type { FontFace, PageStart, Rendered, Templates } from "../../model/rendition.ts";
import type { Volume } from "../../model/volume.ts";
import { draftEdition } from "./draft.ts";
import { typesetPages, typesetText } from "./edition-pages.ts";
import { startsIn } from "./edition-starts.ts";
import { finishSet } from "./finished.ts";
import { strangeFonts } from "./font-faults.ts";
import { withFonts } from "./job.ts";
import { type ParallelTools, renderParallel } from "./parallel.ts";
import { cardPicture, coverPicture, drawPicture, type PictureTools } from "./picture.ts";
import { renderBooklet } from "./print/booklet.ts";
import { renderLeaflet } from "./print/leaflet.ts";
import type { PrintTools } from "./print/piece.ts";
import { recordOf } from "./record.ts";
import { openSetup, type RendererSetup } from "./renderer-setup.ts";
import { findingsOf, letGo, typesetJob } from "./typeset-job.ts";
import { renderVolume, type VolumeTools } from "./volume.ts";

/** Makes the PDF and the cover picture of editions. One for a process. */
export interface PdfRenderer {
  /** A file that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), or the findings that say why there is none. */
  render(edition: Edition): Promise<Rendered>;
  /** A PDF of sheets to be printed, folded and stapled. */
  booklet(edition: Edition): Promise<Rendered>;
  /** A PDF of one sheet to be printed and folded; a warning where the text is too long for it. */
  leaflet(edition: Edition): Promise<Rendered>;
  /** The same as `render` makes, in two or three languages side by side or on pages that face each other. */
  parallel(edition: ParallelEdition): Promise<Rendered>;
  /** The same as `render` makes, of several editions. */
  volume(volume: Volume): Promise<Rendered>;
  /**
   * Where the pages of `render`, `parallel` or `volume` begin in the text; nothing where it has no pages. Of editions in
   * several languages, and of several editions, it knows those of the last one that was made.
   */
  pageStarts(edition: AnyEdition | Volume): Promise<readonly PageStart[]>;
  /** The faces of the family that an edition's own language is set in. */
  faces(edition: Edition): readonly FontFace[];
  /** A PNG for the EPUB, or the findings that say why there is none. */
  cover(edition: Edition, otherTitles?: readonly LocalizedText[]): Promise<Rendered>;
  /** A PNG for networks, 1200 by 630, or the findings that say why there is none. */
  card(edition: Edition, otherTitles?: readonly LocalizedText[]): Promise<Rendered>;
}

/** A renderer with these fonts and no others, and these templates. */
export function createPdfRenderer(given: {
  readonly fonts: readonly FontFace[];
  readonly templates: Templates;
}): PdfRenderer {
  const setup = openSetup(given.fonts, given.templates);
  const [parallels, pictures, print] = [parallelTools(setup), pictureTools(setup), printTools(setup)];
  return {
    render: (edition) => render(setup, edition),
    booklet: (edition) => renderBooklet(edition, print),
    leaflet: (edition) => renderLeaflet(edition, print),
    parallel: (edition) => renderParallel(edition, parallels),
    volume: (volume) => renderVolume(volume, volumeTools(setup)),
    pageStarts: (edition) => startsIn(setup, edition),
    faces: (edition) => facesOf(setup, edition),
    cover: (edition, otherTitles = []) => drawPicture(pictures, edition, otherTitles, coverPicture),
    card: (edition, otherTitles = []) => drawPicture(pictures, edition, otherTitles, cardPicture),
  };
}

async function render(setup: RendererSetup, edition: Edition): Promise<Rendered> {
  const { code, direction } = edition.locale;
  const facts = { language: code, direction, record: recordOf(edition) };
  const set = await typesetText(setup, edition);
  return finishSet(set, facts, (embedded) => strangeFonts(edition, embedded, setup.faces));
}

function facesOf(setup: RendererSetup, edition: Edition): readonly FontFace[] {
  const { languages, language } = withFonts(draftEdition(edition).draft, setup.familiesFor(edition));
  const [first] = languages[language]?.fonts ?? [];
  return setup.faces.filter(({ family }) => family === first);
}

function parallelTools(setup: RendererSetup): ParallelTools {
  return {
    familiesFor: setup.familiesFor,
    typeset: async (job, edition) => typesetJob(await setup.typesetter(), job, edition),
    measure: async (job, edition) => {
      const set = (await setup.typesetter()).query(job, "<measured>");
      await letGo();
      if (set.ok) return { ok: true, measured: set.value[0] };
      return { ok: false, findings: await findingsOf(set.diagnostics, edition) };
    },
    strangeFonts: (edition, embedded) => strangeFonts(edition, embedded, setup.faces),
    remember: (of, ...texts) => {
      setup.paged = { of, texts };
    },
  };
}

function volumeTools(setup: RendererSetup): VolumeTools {
  return {
    ...parallelTools(setup),
    typeset: async (job, edition) => {
      const typesetter = await setup.typesetter();
      typesetter.forget();
      return typesetJob(typesetter, job, edition);
    },
  };
}

function pictureTools(setup: RendererSetup): PictureTools {
  return {
    familiesFor: setup.familiesFor,
    svg: async (job) => {
      const set = (await setup.typesetter()).svg(job);
      await letGo();
      return set;
    },
  };
}

function printTools(setup: RendererSetup): PrintTools {
  return {
    typeset: (edition, run) => typesetPages(setup, { ...edition, sources: [] }, run),
    strangeFonts: (edition, embedded) => strangeFonts(edition, embedded, setup.faces),
  };
}
