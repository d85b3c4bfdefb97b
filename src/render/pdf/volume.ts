import type { Rendered } from "../../model/rendition.ts";
import { type Volume, volumeLead, volumeLocales } from "../../model/volume.ts";
import type { PageData } from "./data.ts";
import { finishSet } from "./finished.ts";
import { jobOf } from "./job.ts";
import { savesPage, scantEnds, tightened } from "./last-page.ts";
import { type NotePlace, placeNotes } from "./note-place.ts";
import { type Bodies, type PagedText, positionsOf } from "./page-starts.ts";
import type { ParallelTools } from "./parallel.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import { recordOf } from "./record.ts";
import type { Job } from "./typeset.ts";
import type { VolumeData } from "./volume-data.ts";
import { ofPart, volumeDocument } from "./volume-document.ts";

/** What volumes are made with. */
export type VolumeTools = Omit<ParallelTools, "measure">;

/** A volume as one PDF, set in one run: PDF/A-3a and PDF/UA-1 as single editions are. */
export async function renderVolume(volume: Volume, tools: VolumeTools): Promise<Rendered> {
  const lead = volumeLead(volume);
  const set = await placeNotes(lead, (notes) => typesetVolume(volume, tools, notes));
  const { code: language, direction } = lead.locale;
  const record = { ...recordOf(lead), otherLanguages: volumeLocales(volume).slice(1) };
  return finishSet(set, { language, direction, record }, (embedded) => tools.strangeFonts(lead, embedded));
}

async function typesetVolume(volume: Volume, tools: VolumeTools, notes: NotePlace): Promise<TypesetOutcome> {
  const { data, files, findings } = await volumeDocument(volume, tools.familiesFor, notes);
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  const jobWith = (own: VolumeData) => jobOf("pdf/volume.typ", own, files);
  const { own, set } = await typesetParts(data, (each) => tools.typeset(jobWith(each), volumeLead(volume)));
  const positions = positionsOf(set);
  tools.remember(volume, ...own.parts.map((_, at) => ({ ...pagedPart(own, at, jobWith), positions })));
  return { ...set, findings: [...findings, ...set.findings.map((finding) => ofPart(finding, volume))] };
}

/** Sets the parts; once more where some have a nearly empty last page, these closer, if that saves any of them. */
async function typesetParts(
  data: VolumeData,
  typeset: (data: VolumeData) => Promise<TypesetOutcome>,
): Promise<{ readonly own: VolumeData; readonly set: TypesetOutcome }> {
  const set = await typeset(data);
  const scant = scantEnds(set);
  if (scant.length === 0) return { own: data, set };
  const own = { ...data, parts: data.parts.map((part) => (scant.includes(part.title.id) ? tightened(part) : part)) };
  const again = await typeset(own);
  return savesPage(set, again) ? { own, set: again } : { own: data, set };
}

/**
 * A part begins with its title, on a page of its own, and its lines end where they do without the others: its pages are
 * found in the part alone, as two volumes in mind take too much of it.
 */
function pagedPart(data: VolumeData, at: number, again: (data: VolumeData) => Job): PagedText {
  const [part] = data.parts.slice(at, at + 1) as [PageData];
  const { language, title, body } = part;
  const job = ([[own = body] = []]: Bodies): Job =>
    again({ ...data, attachments: [], parts: [{ ...part, body: own }] });
  return { sequences: [[{ language, title: title.id, body }]], job, from: title.id };
}
