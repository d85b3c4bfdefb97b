import type { Edition } from "../../../model/edition.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Rendered } from "../../../model/rendition.ts";
import type { PaperName } from "../data.ts";
import type { TypesetPdf } from "../typeset.ts";
import { contentsOf } from "./contents.ts";
import { type Imposed, impose } from "./impose.ts";
import type { Layout, SheetName } from "./layout.ts";
import type { TypesetPages } from "./typeset-pages.ts";

/** What booklets and leaflets are made with. */
export interface PrintTools {
  readonly typeset: TypesetPages;
  /** What is wrong with the faces in a file, if anything. */
  readonly strangeFonts: (edition: Edition, embedded: readonly string[]) => readonly Finding[];
}

/** Typeset pages, and where they go. */
interface Plan {
  readonly text: TypesetPdf;
  /** What was said while the text was set. */
  readonly findings: readonly Finding[];
  readonly paper: PaperName;
  readonly room: number;
  readonly layout: Layout;
}

/** Puts pages on sheets, with an imprint on the last page where the text leaves room. */
export async function makePiece(edition: Edition, plan: Plan, tools: PrintTools): Promise<Rendered> {
  const { text, room, layout, paper } = plan;
  if (text.pages === 0) return { ok: false, findings: [...plan.findings, noPages(edition)] };
  const contents = contentsOf(text.pages, room);
  const imprint = contents.includes("imprint")
    ? await tools.typeset(edition, { template: "pdf/imprint.typ", paper })
    : undefined;
  if (imprint?.ok === false) return imprint;
  const findings = [...plan.findings, ...(imprint?.findings ?? [])];
  const piece = { text: text.bytes, imprint: imprint?.pdf.bytes, contents };
  const imposed: Imposed = await impose(piece, layout, {
    title: edition.title.text,
    authors: edition.authorNames.length === 0 ? [edition.publisher.text] : edition.authorNames,
    language: edition.locale.code,
    modified: edition.modified,
  });
  const strange = tools.strangeFonts(edition, imposed.fonts);
  if (strange.length > 0) return { ok: false, findings: [...findings, ...strange] };
  return { ok: true, bytes: imposed.bytes, pages: text.pages, findings };
}

/** The sheets that an edition is printed on: Letter where its own pages are, else A4. */
export function sheetOf(edition: Edition): SheetName {
  return edition.settings.paper === "letter" ? "letter" : "a4";
}

function noPages({ statement, locale }: Edition): Finding {
  return {
    code: "typeset",
    severity: "error",
    message: "The typesetter made no pages: there is nothing to put on sheets.",
    hint: "Look for a `pdf/statement.typ` below your templates/ that draws nothing.",
    statement,
    locale: locale.code,
  };
}
