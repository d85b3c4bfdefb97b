import type { Edition } from "../../../model/edition.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Rendered } from "../../../model/rendition.ts";
import { sheets } from "./layout.ts";
import { halfFoldLayout, letterfoldLayout } from "./leaflet-layout.ts";
import { makePiece, type PrintTools, sheetOf } from "./piece.ts";

/** How one sheet can be folded, the handiest first: the paper its panels are set on, and how many there are. */
const folds = [
  { panel: "panel", room: 6, layout: letterfoldLayout },
  { panel: "half", room: 4, layout: halfFoldLayout },
] as const;

/** The statement on one sheet, in small print: folded twice where it fits on six narrow panels, else once; or why not. */
export async function renderLeaflet(edition: Edition, tools: PrintTools): Promise<Rendered> {
  const sheet = sheetOf(edition);
  const needed: number[] = [];
  for (const { panel, room, layout } of folds) {
    const paper = `${panel}-${sheet}` as const;
    const text = await tools.typeset(edition, { template: "pdf/statement.typ", paper });
    if (!text.ok) return text;
    const { pdf, findings } = text;
    needed.push(pdf.pages);
    if (pdf.pages > room) continue;
    const placed = layout(edition.locale.direction, sheets[sheet]);
    return makePiece(edition, { text: pdf, findings, paper, room, layout: placed }, tools);
  }
  return { ok: false, findings: [tooLong(edition, needed)] };
}

/** A warning: the other formats do not depend on it. */
function tooLong({ statement, locale }: Edition, needed: readonly number[]): Finding {
  const [narrow, wide] = needed;
  return {
    code: "leaflet-too-long",
    severity: "warning",
    message: `The text does not fit on one sheet: it needs ${narrow} panels of a third of the sheet, and there are 6; or ${wide} of a half, and there are 4.`,
    hint: "Make a booklet of it (`booklet` in `formats`), or make the print smaller: `panel-…` and `half-…` in templates/pdf/look.typ.",
    statement,
    locale: locale.code,
    expected: "6 or 4",
    actual: `${narrow} or ${wide}`,
  };
}
