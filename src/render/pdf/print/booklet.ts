import type { Edition } from "../../../model/edition.ts";
import type { Rendered } from "../../../model/rendition.ts";
import { bookletLayout, bookletRoom } from "./booklet-layout.ts";
import { sheets } from "./layout.ts";
import { makePiece, type PrintTools, sheetOf } from "./piece.ts";

/** The statement on half sheets, four on each sheet of paper, to be printed, folded and stapled; or why there is none. */
export async function renderBooklet(edition: Edition, tools: PrintTools): Promise<Rendered> {
  const sheet = sheetOf(edition);
  const paper = `booklet-${sheet}` as const;
  const text = await tools.typeset(edition, { template: "pdf/statement.typ", paper });
  if (!text.ok) return text;
  const room = bookletRoom(text.pdf.pages);
  const layout = bookletLayout(room, edition.locale.direction, sheets[sheet]);
  return makePiece(edition, { text: text.pdf, findings: text.findings, paper, room, layout }, tools);
}
