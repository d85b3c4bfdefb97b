import type { Element } from "xast";
import { x } from "xastscript";
import type { Edition, LocalizedText } from "../../model/edition.ts";
import { cellId, type LineRow, type ParallelEdition, type TextRow } from "../../model/parallel.ts";
import type { Page } from "./content-document.ts";
import { block, partLine, stateClass } from "./front-pages.ts";
import { inLabels } from "./labels.ts";
import { titlePageOf } from "./title-page.ts";
import { xmlLine } from "./xml.ts";

/** The title page of a parallel edition, pair by pair; one heading holds the title in all its languages. */
export function parallelTitlePage({ editions, rows }: ParallelEdition, lead: Edition): Page {
  const body = rows.flatMap((row): Element[] => {
    if (row.type === "blocks") return [];
    if (row.type === "lines") return [lineRow(row, editions, lead.issued)];
    return row.part === "title" ? titleRow(row, editions) : [textRow(row, editions)];
  });
  return titlePageOf(lead, [...body, ...block(lead, "p", "publisher", lead.publisher), ...rightsRow(editions)]);
}

/** What is to be said of a title stands before the heading: it is no part of it. */
function titleRow({ id, cells }: TextRow, editions: readonly Edition[]): Element[] {
  const notices = editions.flatMap((edition, index) => {
    const notice = xmlLine(cells[index]?.notice ?? "", "");
    return notice === ""
      ? []
      : [x("p", { class: "notice", role: "note", ...inCell(edition), ...inLabels(edition) }, notice)];
  });
  const titles = editions.flatMap((edition, index) => titleSpan(edition, cells[index]));
  // A space keeps them apart where there is no style sheet, and when they are read out.
  const spaced = titles.flatMap((title, index) =>
    index === 0 ? [title] : [{ type: "text", value: " " } as const, title],
  );
  return [...notices, x("h1", { id, class: "row" }, spaced)];
}

function titleSpan(edition: Edition, title: LocalizedText | undefined): Element[] {
  const words = xmlLine(title?.text ?? "", "");
  if (title === undefined || words === "") return [];
  const { code } = edition.locale;
  const attributes = { id: cellId(title.id, code), class: stateClass("cell", title.state), ...inCell(edition) };
  // A title that stands in for one in this language keeps its own.
  return [x("span", { ...attributes, ...ownLanguage(title) }, words)];
}

function textRow({ id, part, cells }: TextRow, editions: readonly Edition[]): Element {
  const columns = editions.flatMap((edition, index) => {
    const text = cells[index];
    const words =
      text === undefined ? [] : block(edition, "p", part, { ...text, id: cellId(text.id, edition.locale.code) });
    return cell(edition, words);
  });
  return x("div", { id, class: "row" }, columns);
}

/** In each language that has its own words for them; those of another language are said once. */
function rightsRow(editions: readonly Edition[]): Element[] {
  const said = new Set<string>();
  const columns = editions.flatMap((edition) => {
    const { rights, locale } = edition;
    if (rights === undefined || said.has(rights.text)) return [];
    said.add(rights.text);
    return cell(edition, block(edition, "p", "rights", { ...rights, id: cellId(rights.id, locale.code) }));
  });
  return columns.length === 0 ? [] : [x("div", { class: "row" }, columns)];
}

const lineClasses: Readonly<Record<LineRow["part"], string>> = {
  kind: "kind",
  authors: "author",
  dateline: "dateline",
  published: "published",
  version: "version",
  translated: "translation",
  notice: "notice",
};

function lineRow({ part, cells }: LineRow, editions: readonly Edition[], issued: string | undefined): Element {
  const columns = editions.flatMap((edition, index) => {
    const lines = cells[index] ?? [];
    const day = part === "dateline" ? issued : undefined;
    return cell(
      edition,
      lines.flatMap((line) => partLine(lineClasses[part], line, day)),
    );
  });
  return x("div", { class: "row" }, columns);
}

function cell(edition: Edition, children: readonly Element[]): Element[] {
  if (children.length === 0) return [];
  const { script } = edition.locale;
  return [x("div", { class: `cell script-${script.toLowerCase()}`, ...inCell(edition) }, [...children])];
}

function inCell({ locale: { code, direction } }: Edition): Record<string, string> {
  return { lang: code, "xml:lang": code, dir: direction };
}

function ownLanguage({ lang, dir }: LocalizedText): Record<string, string> {
  return { ...(lang === undefined ? {} : { lang, "xml:lang": lang }), ...(dir === undefined ? {} : { dir }) };
}
