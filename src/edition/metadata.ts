import type { Catalog } from "../model/catalog.ts";
import { lastDay } from "../model/day.ts";
import type { SourceFile } from "../model/edition.ts";
import type { SegmentedStatement } from "../model/segment.ts";

/** A statement with the catalog that its words are from. */
export interface TranslatedStatement {
  readonly segmented: SegmentedStatement;
  /** Nothing in the source locale. */
  readonly catalog: Catalog | undefined;
}

/**
 * The latest of the dates that the content itself names.
 *
 * @param epoch Where it names none: seconds since 1970.
 */
export function lastModified(texts: readonly TranslatedStatement[], epoch: number): string {
  const times = texts.flatMap(({ segmented, catalog }) => {
    const day = lastDay(segmented.statement.frontMatter);
    const days = day === undefined ? [] : [`${day}T00:00:00Z`];
    const revised = gettextTime(catalog?.header["po-revision-date"]);
    return [...days, ...(revised === undefined ? [] : [revised])].map((time) => Date.parse(time));
  });
  const latest = times.length === 0 ? epoch * 1000 : Math.max(...times);
  return new Date(latest).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The last day on which a translator's editor saved one of the catalogs, in the place where that was, ISO 8601. */
export function lastTranslated(texts: readonly TranslatedStatement[]): string | undefined {
  const written = texts.map(({ catalog }) => catalog?.header["po-revision-date"]);
  const days = written.flatMap((each) => (gettextTime(each) === undefined ? [] : [each?.slice(0, 10) ?? ""]));
  return days.toSorted().at(-1);
}

/** gettext writes `2026-03-12 10:30+0100`. */
function gettextTime(written: string | undefined): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?::\d{2})?([+-]\d{2}):?(\d{2})$/.exec(written ?? "");
  if (match === null) return undefined;
  const time = `${match[1]}T${match[2]}:00${match[3]}:${match[4]}`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}

/** The names in `Last-Translator`, without their addresses, each once. */
export function translatorsOf(texts: readonly TranslatedStatement[]): readonly string[] {
  const names = texts.flatMap(({ catalog }) => {
    const name = (catalog?.header["last-translator"] ?? "").replace(/<[^>]*>/g, "").trim();
    return name === "" || /^(full name|automatically generated)$/i.test(name) ? [] : [name];
  });
  return [...new Set(names)];
}

/** Canonical texts and catalogs, to travel with the edition. */
export function sourcesOf(texts: readonly TranslatedStatement[], locale: string): readonly SourceFile[] {
  const files = texts.flatMap(({ segmented: { statement }, catalog }): readonly SourceFile[] => {
    const base = statement.name.replaceAll("/", "-");
    const relationship = "source";
    const source = { name: `${base}.md`, mediaType: "text/markdown", text: statement.text, relationship } as const;
    if (catalog === undefined) return [source];
    const mediaType = "text/x-gettext-translation";
    return [source, { name: `${base}.${locale}.po`, mediaType, text: catalog.text, relationship }];
  });
  return [...new Map(files.map((file) => [file.name, file])).values()];
}
