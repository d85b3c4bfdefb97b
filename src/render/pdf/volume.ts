import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Rendered } from "../../model/rendition.ts";
import type { Asset } from "../../model/statement.ts";
import { partSuffix, type Volume, volumeLead, volumeLocales } from "../../model/volume.ts";
import type { BlockData, Draft, PageData } from "./data.ts";
import { draftEdition, idsOf, imagePaths, titleOf } from "./draft.ts";
import { finishPdf } from "./finish.ts";
import { missingGlyphs } from "./glyphs.ts";
import { withFonts } from "./job.ts";
import { savesPage, scantEnds, tightened } from "./last-page.ts";
import { type NotePlace, placeNotes } from "./note-place.ts";
import { type Bodies, type PagedText, positionsOf } from "./page-starts.ts";
import type { ParallelTools } from "./parallel.ts";
import { sourcesOf } from "./parallel-draft.ts";
import type { TypesetOutcome } from "./print/typeset-pages.ts";
import { recordOf } from "./record.ts";
import { plain } from "./scope.ts";
import { textsOf } from "./texts.ts";
import type { Job } from "./typeset.ts";
import type { VolumeData } from "./volume-data.ts";

/** What volumes are made with. */
export type VolumeTools = Omit<ParallelTools, "measure">;

/** A volume as one PDF, set in one run: PDF/A-3a and PDF/UA-1 as single editions are. */
export async function renderVolume(volume: Volume, tools: VolumeTools): Promise<Rendered> {
  const lead = volumeLead(volume);
  const set = await placeNotes(lead, (notes) => typesetVolume(volume, tools, notes));
  if (!set.ok) return { ok: false, findings: set.findings };
  const finished = await finishPdf(set.pdf, {
    language: lead.locale.code,
    direction: lead.locale.direction,
    record: { ...recordOf(lead), otherLanguages: volumeLocales(volume).slice(1) },
  });
  const strange = tools.strangeFonts(lead, finished.fonts);
  if (strange.length > 0) return { ok: false, findings: [...set.findings, ...strange] };
  return { ok: true, bytes: finished.bytes, pages: set.pdf.pages, findings: set.findings };
}

async function typesetVolume(volume: Volume, tools: VolumeTools, notes: NotePlace): Promise<TypesetOutcome> {
  const { data, findings } = await dataOf(volume, tools, notes);
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  const jobWith = (own: VolumeData): Job => ({ template: "pdf/volume.typ", files: filesOf(volume, own) });
  const { own, set } = await typesetParts(data, (each) => tools.typeset(jobWith(each), volumeLead(volume)));
  const positions = positionsOf(set);
  tools.remember(volume, ...own.parts.map((_, at) => ({ ...pagedPart(own, at, jobWith), positions })));
  return { ...set, findings: [...findings, ...set.findings.map((finding) => withPlace(finding, volume))] };
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

interface Drafted {
  readonly data: VolumeData;
  readonly findings: readonly Finding[];
}

async function dataOf(volume: Volume, tools: VolumeTools, notes: NotePlace): Promise<Drafted> {
  const lead = volumeLead(volume);
  const assets = uniteAssets(volume);
  const ids = volume.parts.flatMap((part) => [...idsOf(part)]);
  const findings: Finding[] = [];
  const write = async (edition: Edition, added: Partial<Draft> = {}): Promise<PageData> => {
    const { draft, findings: faults } = draftEdition({ ...edition, assets, sources: [] }, notes, ids);
    const families = tools.familiesFor(edition);
    const whole = { ...draft, ...added };
    findings.push(...faults, ...(await missingGlyphs(edition, textsOf(whole), families)));
    return withFonts(whole, families);
  };
  const parts: PageData[] = [];
  for (const part of volume.parts) parts.push(await write(part));
  const contents = plain(lead.labels.contents);
  const own = await write(lead, { labels: { ...draftEdition(lead).draft.labels, kind: contents } });
  const languages = Object.assign({}, ...parts.toReversed().map((part) => part.languages), own.languages);
  for (const part of parts) languages[part.language] = part.languages[part.language];
  const data: VolumeData = {
    front: { ...own, languages },
    paper: own.paper,
    contents,
    depth: depthOf(parts),
    titles: titlesOf(volume),
    names: namesOf(volume),
    parts,
    attachments: sourcesOf(volume.parts).map(({ text: _text, ...source }, at) => ({
      ...source,
      path: `/sources/${at}`,
    })),
  };
  return { data, findings: findings.map((finding) => withPlace(finding, volume)) };
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

/** A list of contents longer than two pages is no help: it then names the parts alone. */
const mostEntries = 60;

function depthOf(parts: readonly PageData[]): VolumeData["depth"] {
  const isSection = (block: BlockData) => block.type === "heading" && block.depth === 2;
  const entries = parts.reduce((sum, { body }) => sum + 1 + body.filter(isSection).length, 0);
  return entries > mostEntries ? 1 : 2;
}

function titlesOf({ parts }: Volume): VolumeData["titles"] {
  const [first] = parts;
  const own = parts.filter(({ locale }) => locale.code === first.locale.code);
  return own.length < 2 ? [] : own.map((part) => ({ ...titleOf(part.title, part), id: `volume-${part.title.id}` }));
}

function namesOf({ parts }: Volume): VolumeData["names"] {
  const names = new Map(parts.map(({ locale }) => [locale.code, { text: plain(locale.ownName), lang: locale.code }]));
  return names.size < 2 ? [] : [...names.values()];
}

/** A picture that several parts show has its place below Typst's root once. */
function uniteAssets({ parts }: Volume): readonly Asset[] {
  return [...new Map(parts.flatMap(({ assets }) => assets.map((asset) => [asset.path, asset] as const))).values()];
}

function filesOf(volume: Volume, data: VolumeData): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const assets = uniteAssets(volume);
  const paths = imagePaths(assets);
  return new Map([
    ["/edition.json", encoder.encode(JSON.stringify(data))] as const,
    ...assets.map((asset) => [paths.get(asset.path) as string, asset.bytes] as const),
    ...sourcesOf(volume.parts).map(({ text }, at) => [`/sources/${at}`, encoder.encode(text)] as const),
  ]);
}

/** Findings name blocks as every other edition does (law 4), and the edition whose text it is. */
function withPlace(finding: Finding, { parts }: Volume): Finding {
  const { block } = finding;
  const owner = parts.find((part) => block?.endsWith(`-${partSuffix(part)}`) === true);
  if (block === undefined || owner === undefined) return finding;
  const { statement, locale } = owner;
  return { ...finding, statement, locale: locale.code, block: block.slice(0, -partSuffix(owner).length - 1) };
}
