import type { Edition } from "../../model/edition.ts";
import type { Draft, PageData } from "./data.ts";
import { draftEdition, withoutBody } from "./draft.ts";
import { faceless, unreadFamilies } from "./font-faults.ts";
import { missingGlyphs } from "./glyphs.ts";
import { jobFor, withFonts } from "./job.ts";
import { savesPage, scantEnds, tightened } from "./last-page.ts";
import { type NotePlace, type Placed, placeNotes } from "./note-place.ts";
import { positionsOf } from "./page-starts.ts";
import type { PageRun, TypesetOutcome } from "./print/typeset-pages.ts";
import type { RendererSetup } from "./renderer-setup.ts";
import { textsOf } from "./texts.ts";
import { typesetJob } from "./typeset-job.ts";

/** The pages of an edition's PDF, of which the renderer then knows how they were set. */
export async function typesetText(setup: RendererSetup, edition: Edition): Promise<Placed> {
  const set = await typesetPages(setup, edition, { template: "pdf/statement.typ", paper: edition.settings.paper });
  setup.known.set(edition, { notes: set.notes, tight: set.ok && set.tight === true });
  setup.placed = { of: edition, positions: positionsOf(set) };
  return set;
}

/** Pages as Typst sets them; what any format made of them has to say of the text is among the findings. */
export async function typesetPages(setup: RendererSetup, edition: Edition, run: PageRun): Promise<Placed> {
  return placeNotes(edition, (notes) => typesetDraft(setup, edition, run, notes));
}

async function typesetDraft(
  setup: RendererSetup,
  edition: Edition,
  run: PageRun,
  notes: NotePlace,
): Promise<TypesetOutcome> {
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
async function typesetToEnd(
  setup: RendererSetup,
  edition: Edition,
  data: PageData,
  run: PageRun,
): Promise<TypesetOutcome> {
  const typesetter = await setup.typesetter();
  const set = (own: PageData) => typesetJob(typesetter, jobFor(edition, own, run.template), edition);
  const first = await set(data);
  // What is folded has as many pages as it has; an imprint has one.
  if (run.paper !== edition.settings.paper || scantEnds(first).length === 0) return first;
  const second = await set(tightened(data));
  return second.ok && savesPage(first, second) ? { ...second, tight: true } : first;
}
