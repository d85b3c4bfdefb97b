import { uniteAssets } from "../../model/assets.ts";
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import { partSuffix, type Volume, volumeLead } from "../../model/volume.ts";
import { attachmentsOf, placedFiles, sourcesOf } from "./attachments.ts";
import type { BlockData, Draft, PageData } from "./data.ts";
import { draftEdition, idsOf } from "./draft.ts";
import { titleOf } from "./draft-front.ts";
import type { Family } from "./families.ts";
import { missingGlyphs } from "./glyphs.ts";
import { withFonts } from "./job.ts";
import type { NotePlace } from "./note-place.ts";
import { plain } from "./scope.ts";
import { textsOf } from "./texts.ts";
import type { Job } from "./typeset.ts";
import type { VolumeData } from "./volume-data.ts";

/** What a volume is set from. */
export interface VolumeDocument {
  readonly data: VolumeData;
  /** Pictures and sources, by path below Typst's root. */
  readonly files: Job["files"];
  readonly findings: readonly Finding[];
}

/** What the parts are written with: all of them stand in one file. */
interface Desk {
  readonly familiesFor: (edition: Edition) => readonly Family[];
  readonly notes: NotePlace;
  readonly assets: Edition["assets"];
  readonly ids: readonly string[];
  readonly findings: Finding[];
}

/** A volume with its fonts, and all that its template reads. */
export async function volumeDocument(
  volume: Volume,
  familiesFor: (edition: Edition) => readonly Family[],
  notes: NotePlace,
): Promise<VolumeDocument> {
  const lead = volumeLead(volume);
  const [assets, sources] = [uniteAssets(volume.parts), sourcesOf(volume.parts)];
  const ids = volume.parts.flatMap((part) => [...idsOf(part)]);
  const desk: Desk = { familiesFor, notes, assets, ids, findings: [] };
  const parts: PageData[] = [];
  for (const part of volume.parts) parts.push(await writePart(part, desk));
  const contents = plain(lead.labels.contents);
  const front = await writePart(lead, desk, { labels: { ...draftEdition(lead).draft.labels, kind: contents } });
  const data: VolumeData = {
    front: { ...front, languages: languagesOf(parts, front) },
    paper: front.paper,
    contents,
    depth: depthOf(parts),
    titles: titlesOf(volume),
    names: namesOf(volume),
    parts,
    attachments: attachmentsOf(sources),
  };
  const findings = desk.findings.map((finding) => ofPart(finding, volume));
  return { data, files: placedFiles(assets, sources), findings };
}

async function writePart(edition: Edition, desk: Desk, added: Partial<Draft> = {}): Promise<PageData> {
  const { familiesFor, notes, assets, ids, findings } = desk;
  const { draft, findings: faults } = draftEdition({ ...edition, assets, sources: [] }, notes, ids);
  const families = familiesFor(edition);
  const whole = { ...draft, ...added };
  findings.push(...faults, ...(await missingGlyphs(edition, textsOf(whole), families)));
  return withFonts(whole, families);
}

/** Each language as its own part has it; else as the first that has it. */
function languagesOf(parts: readonly PageData[], front: PageData): PageData["languages"] {
  const all = [...parts.toReversed(), front].flatMap(({ languages }) => Object.entries(languages));
  const own = parts.flatMap(({ language, languages }) =>
    Object.entries(languages).filter(([code]) => code === language),
  );
  return Object.fromEntries([...all, ...own]);
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

/** Findings name blocks as every other edition does (law 4), and the edition whose text it is. */
export function ofPart(finding: Finding, { parts }: Volume): Finding {
  const { block } = finding;
  const owner = parts.find((part) => block?.endsWith(`-${partSuffix(part)}`) === true);
  if (block === undefined || owner === undefined) return finding;
  const { statement, locale } = owner;
  return { ...finding, statement, locale: locale.code, block: block.slice(0, -partSuffix(owner).length - 1) };
}
