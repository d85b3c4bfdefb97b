import type { LinePart, LocalizedText } from "../model/edition.ts";
import type { Days, FrontMatter } from "../model/statement.ts";
import type { LabelText } from "./edition-labels.ts";
import { fillLine } from "./line.ts";
import type { TranslatedStatement } from "./metadata.ts";

/** What the lines below a title are made of. */
export interface FrontLineParts {
  readonly frontMatter: FrontMatter;
  /** Front-matter strings by segment id. */
  readonly texts: Readonly<Record<string, LocalizedText>>;
  readonly labels: LabelText;
  /** A day or an interval as the locale writes it. */
  readonly formatDate: (start: string, end: string | undefined) => string;
  /** The same with the days of the week. */
  readonly formatWeekdays: (start: string, end: string | undefined) => string;
  /** The language in which the source's title stands where it is not translated; nothing in that locale itself. */
  readonly sourceLanguage: Pick<LinePart, "lang" | "dir">;
}

/** Place and date as the locale writes them, in its order. */
export function datelineOf({ frontMatter, texts, labels, formatDate }: FrontLineParts): readonly LinePart[] {
  const place = texts.place === undefined ? undefined : partOf("place", texts.place);
  const date = datePart(frontMatter.date, formatDate);
  if (place === undefined || date === undefined) return [place, date].filter((part) => part !== undefined);
  return fillLine((signs) => labels.text("dateline", signs), { place, date });
}

/** Each author with their role. */
export function authorLines({ frontMatter, texts, labels }: FrontLineParts): readonly (readonly LinePart[])[] {
  return frontMatter.authors.flatMap((_, index) => {
    const name = texts[`author-${index + 1}`];
    const role = texts[`author-${index + 1}-role`];
    if (name === undefined) return [];
    const author = partOf("author", name);
    if (role === undefined) return [[author]];
    return [fillLine((signs) => labels.text("author", signs), { author, role: partOf("role", role) })];
  });
}

/** Where the text first appeared, and when, with the days of the week. */
export function firstPublishedOf(parts: FrontLineParts): readonly LinePart[] {
  const { source } = parts.frontMatter;
  if (source === undefined) return [];
  const translated = parts.texts["source-title"];
  const title: LinePart =
    translated === undefined
      ? { role: "source", text: source.title.value, ...parts.sourceLanguage }
      : partOf("source", translated);
  const date = datePart(source.date, parts.formatWeekdays);
  const { text } = parts.labels;
  if (date === undefined) return fillLine((signs) => text("published.in", signs), { source: title });
  return fillLine((signs) => text("published.inOn", signs), { source: title, date });
}

/**
 * The version of a text that was revised after it was issued.
 *
 * @param texts The text itself and all that it includes.
 */
export function versionOf(
  { labels, formatDate }: FrontLineParts,
  texts: readonly Pick<TranslatedStatement, "segmented">[],
): string | undefined {
  const days = texts.flatMap(({ segmented }) => segmented.statement.frontMatter.revisions.map(({ date }) => date));
  const last = days.toSorted().at(-1);
  return last === undefined ? undefined : labels.text("revisions.version", { date: formatDate(last, undefined) });
}

function partOf(role: LinePart["role"], { text, lang, dir }: LocalizedText): LinePart {
  return { role, text, lang, dir };
}

function datePart(days: Days | undefined, format: FrontLineParts["formatDate"]): LinePart | undefined {
  if (days === undefined) return undefined;
  return { role: "date", text: format(days.start, days.end), lang: undefined, dir: undefined };
}
