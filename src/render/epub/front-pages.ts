import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import type { State } from "../../model/alignment.ts";
import type { Edition, LinePart, LocalizedText } from "../../model/edition.ts";
import type { Page } from "./content-document.ts";
import { inLabels, labelText } from "./labels.ts";
import { titlePageOf } from "./title-page.ts";
import { xmlLine, xmlSpaced } from "./xml.ts";

/** The cover, for reading systems that show no cover image of their own. */
export function coverPage(edition: Edition, imagePath: string): Page {
  const label = labelText(edition, "cover");
  const alt = `${label} – ${xmlLine(edition.title.text, edition.name)}`;
  const image = x("img", { src: imagePath, alt, role: "doc-cover" });
  const body = [x("section", { "epub:type": "cover", class: "cover" }, [x("p", [image])])];
  return { path: "cover.xhtml", title: label, lang: edition.labels.lang, landmark: { type: "cover", label }, body };
}

/** The title page: what it is, its title, where it is from, who issued and who translated it, and what to know before reading. */
export function titlePage(edition: Edition): Page {
  const { title, subtitle, summary, publisher, rights } = edition;
  return titlePageOf(edition, [
    line("kind", edition.labels.kind, inLabels(edition)),
    ...block(edition, "h1", "title", title),
    ...(subtitle === undefined ? [] : block(edition, "p", "subtitle", subtitle)),
    ...edition.authors.flatMap((author) => partLine("author", author)),
    ...partLine("dateline", edition.dateline, edition.issued),
    ...partLine("published", edition.firstPublished),
    ...optionalLine("version", edition.version, inLabels(edition)),
    ...optionalLine("notice", edition.notice, { role: "note", ...inLabels(edition) }),
    ...(summary === undefined ? [] : block(edition, "p", "summary", summary)),
    ...optionalLine("translation", edition.translatedFrom, inLabels(edition)),
    ...edition.translators.flatMap((name) => optionalLine("translator", name)),
    ...block(edition, "p", "publisher", publisher),
    ...(rights === undefined ? [] : block(edition, "p", "rights", rights)),
  ]);
}

/** A front-matter string under its id and mark, the note on its state before it. */
export function block(edition: Edition, name: string, kind: string, value: LocalizedText): Element[] {
  const { id, lang, dir, state } = value;
  const classes = stateClass(kind, state);
  const words = xmlLine(value.text, name === "h1" ? edition.name : "");
  return [
    ...optionalLine("notice", value.notice, { role: "note", ...inLabels(edition) }),
    ...(words === "" ? [] : [x(name, { id, class: classes, lang, "xml:lang": lang, dir, ...semantics[kind] }, words)]),
  ];
}

/** What front-matter strings are, by their class. A heading has its role already. */
const semantics: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  title: { "epub:type": "fulltitle" },
  subtitle: { "epub:type": "subtitle", role: "doc-subtitle" },
  summary: { "epub:type": "abstract", role: "doc-abstract" },
};

/** A class, and the state as another where it is to be seen. */
export function stateClass(kind: string, state: State): string {
  return state === "current" ? kind : `${kind} ${state}`;
}

/**
 * A line of pieces, some of which may be in another language: those are kept apart from the text around them, in their
 * own direction.
 *
 * @param issued ISO 8601: the day that the line's date is.
 */
export function partLine(kind: string, parts: readonly LinePart[], issued?: string): Element[] {
  if (parts.every(({ text }) => xmlLine(text, "") === "")) return [];
  return [
    x(
      "p",
      { class: kind },
      parts.map((part) => linePart(part, issued)),
    ),
  ];
}

function linePart({ role, text, lang, dir }: LinePart, issued: string | undefined): ElementContent {
  const words = xmlSpaced(text);
  if (role === "date" && issued !== undefined) return x("time", { datetime: issued }, words);
  if (lang === undefined && dir === undefined) return { type: "text", value: words };
  return x("bdi", { lang, "xml:lang": lang, dir }, words);
}

function optionalLine(kind: string, text: string | undefined, attributes: Record<string, string> = {}): Element[] {
  const words = xmlLine(text ?? "", "");
  return words === "" ? [] : [line(kind, words, attributes)];
}

function line(kind: string, text: string, attributes: Record<string, string>): Element {
  return x("p", { class: kind, ...attributes }, text);
}
