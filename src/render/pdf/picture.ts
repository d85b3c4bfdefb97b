import type { Edition, LocalizedText } from "../../model/edition.ts";
import type { Rendered } from "../../model/rendition.ts";
import { toFinding } from "./diagnostics.ts";
import { draftEdition, withoutBody } from "./draft.ts";
import { titleOf } from "./draft-front.ts";
import type { Family } from "./families.ts";
import { missingGlyphs } from "./glyphs.ts";
import { jobFor, withFonts } from "./job.ts";
import { pagesFinding } from "./page-faults.ts";
import { type Raster, rasterize } from "./rasterize.ts";
import { textsOf } from "./texts.ts";
import type { Job, Typesetter } from "./typeset.ts";

/** A picture that a template draws of what stands before the text. */
export interface Picture extends Raster {
  readonly template: string;
  /** Whether it shows the language's own name. */
  readonly named: boolean;
}

/** 800 by 1200: a shelf and an e-reader's screen need no more, and twice the width takes twice the time. */
export const coverPicture: Picture = { template: "epub/cover.typ", named: false, width: 800, indexed: false };
/** As wide as networks want it. */
export const cardPicture: Picture = { template: "pdf/card.typ", named: true, width: 1200, indexed: true };

/** What pictures are drawn with. */
export interface PictureTools {
  readonly familiesFor: (edition: Edition) => readonly Family[];
  readonly svg: (job: Job) => Promise<ReturnType<Typesetter["svg"]>>;
}

/** The PNG, or the findings that say why there is none. */
export async function drawPicture(
  tools: PictureTools,
  edition: Edition,
  others: readonly LocalizedText[],
  { template, named, ...raster }: Picture,
): Promise<Rendered> {
  // In a line of the draft their languages and characters are known; the template draws them below the title.
  const name = named ? [{ text: edition.locale.ownName, lang: undefined, dir: undefined }] : [];
  const firstPublished = [...others, ...name].map(
    ({ text, lang, dir }) => ({ role: "text", text, lang, dir }) as const,
  );
  const { draft } = draftEdition({ ...edition, firstPublished, body: { type: "root", children: [] }, notes: [] });
  const otherTitles = others.map((title) => titleOf(title, edition));
  const front = { ...withoutBody(draft), otherTitles, languageName: edition.locale.ownName };
  const families = tools.familiesFor(edition);
  const missing = await missingGlyphs(edition, textsOf(front), families);
  if (missing.length > 0) return { ok: false, findings: missing };
  const set = await tools.svg(jobFor({ ...edition, assets: [], sources: [] }, withFonts(front, families), template));
  const said = set.diagnostics.map((each) => toFinding(each, edition.statement, edition.locale.code));
  if (!set.ok) return { ok: false, findings: said };
  if (set.value.pages > 1) return { ok: false, findings: [...said, pagesFinding(edition, template, set.value.pages)] };
  return { ok: true, bytes: await rasterize(set.value.svg, raster), pages: undefined, findings: said };
}
