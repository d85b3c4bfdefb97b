import type { Edition, LocalizedText } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { type AnyEdition, isParallel, type ParallelEdition } from "../../model/parallel.ts";
import type { FontFace, PageStart, Rendered, Templates } from "../../model/rendition.ts";
import { isVolume, type Volume } from "../../model/volume.ts";
import type { Draft, PageData } from "./data.ts";
import { type Diagnostic, missingCharacter, toFinding } from "./diagnostics.ts";
import { draftEdition, withoutBody } from "./draft.ts";
import { type Family, familiesOf } from "./families.ts";
import { finishPdf } from "./finish.ts";
import { faceless, unreadFamilies } from "./font-faults.ts";
import { missingGlyphs, nameCharacter, withoutSpaces } from "./glyphs.ts";
import { jobFor, withFonts } from "./job.ts";
import { savesPage, scantEnds, tightened } from "./last-page.ts";
import { type NotePlace, type Placed, placeNotes } from "./note-place.ts";
import { unfitFinding } from "./page-faults.ts";
import { findPageStarts, inWhole, type PagedText, type Place, positionsOf } from "./page-starts.ts";
import { type ParallelTools, renderParallel } from "./parallel.ts";
import { cardPicture, coverPicture, drawPicture, type PictureTools } from "./picture.ts";
import { damagedPictures } from "./pictures.ts";
import { renderBooklet } from "./print/booklet.ts";
import { renderLeaflet } from "./print/leaflet.ts";
import type { PrintTools } from "./print/piece.ts";
import type { PageRun, TypesetOutcome } from "./print/typeset-pages.ts";
import { recordOf } from "./record.ts";
import { textsOf } from "./texts.ts";
import { createTypesetter, type Job, type Position, type Typesetter } from "./typeset.ts";
import { renderVolume } from "./volume.ts";

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

/** What a renderer works with. */
interface Setup {
  readonly faces: readonly FontFace[];
  /** The families that an edition's locale may be set in. */
  readonly familiesFor: (edition: Edition) => readonly Family[];
  readonly typesetter: () => Promise<Typesetter>;
  /** Where the notes of the editions stand that were rendered. */
  readonly notes: WeakMap<Edition, NotePlace>;
  /** The editions whose lines were set closer, so that their last page is none with a few lines. */
  readonly tight: WeakSet<Edition>;
  /** Where all stands in the last of the editions in one language. */
  placed: { readonly of: Edition; readonly positions: readonly Position[] | undefined } | undefined;
  /** What the last of the editions in several languages, or of several editions, was set from. */
  paged: { readonly of: ParallelEdition | Volume; readonly texts: readonly PagedText[] } | undefined;
}

/** A renderer with these fonts and no others, and these templates. Typst is started by the first edition. */
export function createPdfRenderer(setup: {
  readonly fonts: readonly FontFace[];
  readonly templates: Templates;
}): PdfRenderer {
  let started: Promise<Typesetter> | undefined;
  const files = [...new Set(setup.fonts.map((face) => face.file))];
  const own: Setup = {
    faces: setup.fonts,
    familiesFor: familyChooser(setup.fonts),
    typesetter: () => (started ??= createTypesetter(files, setup.templates)),
    notes: new WeakMap(),
    tight: new WeakSet(),
    placed: undefined,
    paged: undefined,
  };
  const print: PrintTools = {
    typeset: (edition, run) => typesetPages(own, { ...edition, sources: [] }, run),
    strangeFonts: (edition, embedded) => strangeFonts(edition, embedded, own.faces),
  };
  const pictures: PictureTools = {
    familiesFor: own.familiesFor,
    svg: async (job) => {
      const set = (await own.typesetter()).svg(job);
      await letGo();
      return set;
    },
  };
  return {
    render: (edition) => render(own, edition),
    booklet: (edition) => renderBooklet(edition, print),
    leaflet: (edition) => renderLeaflet(edition, print),
    parallel: (edition) => renderParallel(edition, parallelTools(own)),
    volume: (volume) => renderVolume(volume, parallelTools(own)),
    pageStarts: (edition) => pageStarts(own, edition),
    faces: (edition) => facesOf(own, edition),
    cover: (edition, otherTitles = []) => drawPicture(pictures, edition, otherTitles, coverPicture),
    card: (edition, otherTitles = []) => drawPicture(pictures, edition, otherTitles, cardPicture),
  };
}

function parallelTools(setup: Setup): ParallelTools {
  return {
    familiesFor: setup.familiesFor,
    typeset: async (job, edition) => typesetJob(await setup.typesetter(), job, edition),
    measure: async (job, edition) => {
      const set = (await setup.typesetter()).query(job, "<measured>");
      await letGo();
      if (set.ok) return { ok: true, measured: set.value[0] };
      return { ok: false, findings: await Promise.all(set.diagnostics.map((each) => findingOf(each, edition))) };
    },
    strangeFonts: (edition, embedded) => strangeFonts(edition, embedded, setup.faces),
    remember: (of, ...texts) => {
      setup.paged = { of, texts };
    },
  };
}

/** A locale may have `fonts:` of its own; each list is looked through once. */
function familyChooser(faces: readonly FontFace[]): Setup["familiesFor"] {
  const known = new Map<string, readonly Family[]>();
  return ({ settings: { fonts } }) => {
    const key = JSON.stringify(fonts);
    const families =
      known.get(key) ??
      familiesOf(faces.filter(({ origins }) => origins.length === 0 || origins.some((name) => fonts.includes(name))));
    known.set(key, families);
    return families;
  };
}

async function render(setup: Setup, edition: Edition): Promise<Rendered> {
  const set = await typesetText(setup, edition);
  if (!set.ok) return { ok: false, findings: set.findings };
  const finished = await finishPdf(set.pdf, {
    language: edition.locale.code,
    direction: edition.locale.direction,
    record: recordOf(edition),
  });
  const strange = strangeFonts(edition, finished.fonts, setup.faces);
  if (strange.length > 0) return { ok: false, findings: [...set.findings, ...strange] };
  return { ok: true, bytes: finished.bytes, pages: set.pdf.pages, findings: set.findings };
}

function facesOf(setup: Setup, edition: Edition): readonly FontFace[] {
  const { languages, language } = withFonts(draftEdition(edition).draft, setup.familiesFor(edition));
  const [first] = languages[language]?.fonts ?? [];
  return setup.faces.filter(({ family }) => family === first);
}

/** The pages of `render`. */
async function typesetText(setup: Setup, edition: Edition): Promise<TypesetOutcome> {
  const set = await typesetPages(setup, edition, { template: "pdf/statement.typ", paper: edition.settings.paper });
  setup.notes.set(edition, set.notes);
  setup.placed = { of: edition, positions: positionsOf(set) };
  return set;
}

async function pageStarts(setup: Setup, edition: AnyEdition | Volume): Promise<readonly PageStart[]> {
  const texts = isVolume(edition) || isParallel(edition) ? pagedOf(setup, edition) : [await pagedText(setup, edition)];
  const typesetter = await setup.typesetter();
  const starts: PageStart[] = [];
  for (const text of texts) {
    const place: Place = (bodies) => {
      const set = typesetter.positions(text.job(bodies));
      return set.ok ? inWhole(text, set.value) : undefined;
    };
    starts.push(...findPageStarts(text.sequences, place, text.positions));
    await letGo();
  }
  return starts;
}

function pagedOf({ paged }: Setup, edition: ParallelEdition | Volume): readonly PagedText[] {
  return paged?.of === edition ? paged.texts : [];
}

async function pagedText(setup: Setup, edition: Edition): Promise<PagedText> {
  // Only a whole document shows whether the notes can stand on its pages.
  if (edition.notes.length > 0 && !setup.notes.has(edition)) await typesetText(setup, edition);
  const { draft } = draftEdition(edition, setup.notes.get(edition));
  const loose = withFonts(draft, setup.familiesFor(edition));
  const data = setup.tight.has(edition) ? tightened(loose) : loose;
  return {
    sequences: [[{ language: draft.language, body: draft.body }]],
    positions: setup.placed?.of === edition ? setup.placed.positions : undefined,
    job: ([[body = draft.body] = []]) => jobFor(edition, { ...data, body }, "pdf/statement.typ"),
  };
}

/** Pages as Typst sets them; what any format made of them has to say of the text is among the findings. */
async function typesetPages(setup: Setup, edition: Edition, run: PageRun): Promise<Placed> {
  return placeNotes(edition, (notes) => typesetDraft(setup, edition, run, notes));
}

async function typesetDraft(setup: Setup, edition: Edition, run: PageRun, notes: NotePlace): Promise<TypesetOutcome> {
  const { draft: drafted, findings } = draftEdition(edition, notes);
  const whole = run.template === "pdf/imprint.typ" ? { ...withoutBody(drafted), url: edition.url } : drafted;
  const draft: Draft = { ...whole, paper: run.paper };
  const families = setup.familiesFor(edition);
  const missing = await missingGlyphs(edition, textsOf(draft), families);
  const found = [...findings, ...missing];
  if (found.some(({ severity }) => severity === "error")) return { ok: false, findings: found };
  const data = withFonts(draft, families);
  const set = await typesetToEnd(setup, edition, data, run);
  const unread = unreadFamilies(set.findings, edition, setup.faces);
  const said = [...found, ...faceless(edition, families, data), ...set.findings, ...unread];
  return unread.length > 0 ? { ok: false, findings: said } : { ...set, findings: said };
}

/** Sets an edition; once more, and closer, where its last page comes out nearly empty and that saves it. */
async function typesetToEnd(setup: Setup, edition: Edition, data: PageData, run: PageRun): Promise<TypesetOutcome> {
  const typesetter = await setup.typesetter();
  const set = (own: PageData) => typesetJob(typesetter, jobFor(edition, own, run.template), edition);
  setup.tight.delete(edition);
  const first = await set(data);
  // What is folded has as many pages as it has; an imprint has one.
  if (run.paper !== edition.settings.paper || scantEnds(first).length === 0) return first;
  const second = await set(tightened(data));
  if (!savesPage(first, second)) return first;
  setup.tight.add(edition);
  return second;
}

/** Sets a job; what Typst says of it are findings of this edition. */
async function typesetJob(typesetter: Typesetter, job: Job, edition: Edition): Promise<TypesetOutcome> {
  const set = typesetter.pdf(job, "a-3a", timestampOf(edition));
  await letGo();
  const damaged = damagedPictures(edition, typesetter, set.diagnostics);
  if (damaged.length > 0) return { ok: false, findings: damaged };
  const said = withoutSpaces(await Promise.all(set.diagnostics.map((each) => findingOf(each, edition))));
  if (!set.ok) return { ok: false, findings: said };
  return {
    ok: true,
    pdf: set.value,
    findings: [...said, ...set.value.unfit.map((table) => unfitFinding(edition, table))],
  };
}

/** Native documents are freed by finalizers, and those run between two tasks: in an unbroken chain of promises, never. */
function letGo(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Typst's own check for glyphs is the last one: it also sees a bold face with fewer characters, or a mark that no font joins. */
async function findingOf(diagnostic: Diagnostic, edition: Edition): Promise<Finding> {
  const character = missingCharacter(diagnostic);
  const finding = toFinding(diagnostic, edition.statement, edition.locale.code);
  if (character === undefined) return finding;
  return {
    ...finding,
    code: "missing-glyph",
    message: `No face of the configured fonts has ${await nameCharacter(character)} as it is used.`,
    hint: "Add a package or folder to `fonts:` in hexapla.yaml whose regular and bold faces have it.",
    actual: character,
  };
}

/** Typst also sees the machine's fonts, and takes a missing bold from them: such a file would be another one elsewhere (law 5). */
function strangeFonts(edition: Edition, embedded: readonly string[], faces: readonly FontFace[]): readonly Finding[] {
  const own = new Set(faces.map((face) => face.postscriptName));
  return embedded
    .filter((name) => !own.has(name))
    .map((name) => ({
      code: "typeset",
      severity: "error",
      message: `The face ${name} is in no configured font: Typst found it among this machine's.`,
      hint: "Add a package or folder with the whole family, bold and italic too, to `fonts:` in hexapla.yaml.",
      statement: edition.statement,
      locale: edition.locale.code,
      actual: name,
    }));
}

function timestampOf(edition: Edition): number {
  return Math.floor(Date.parse(edition.modified) / 1000);
}
