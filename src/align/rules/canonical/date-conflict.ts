import type { Nodes } from "mdast";
import { parseDays } from "../../../model/day.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Segment, SegmentedStatement } from "../../../model/segment.ts";
import type { FrontMatter } from "../../../model/statement.ts";
import { plainText, walk } from "../../../model/tree.ts";
import { type FullDate, fullDates } from "../facts/full-dates.ts";
import { looksAhead } from "../facts/looks-ahead.ts";
import { canonicalTexts } from "./texts.ts";

/**
 * Days of a canonical text that cannot be: told of although they come after every day that the front matter names, and
 * revisions from before the statement's own day.
 *
 * What a sentence says of a day is not understood: one that looks ahead by its words is left alone, and so are days without
 * a year, years alone, and all days of other calendars.
 */
export function dateConflicts(segmented: SegmentedStatement, source: Locale): readonly Finding[] {
  const { frontMatter } = segmented.statement;
  const { date } = frontMatter;
  if (date === undefined) return [];
  const last = lastDay(frontMatter, date);
  return [...laterDays(segmented, source, last), ...earlyRevisions(segmented, date.start)];
}

/** The last day on which anything that the front matter tells of happened. */
function lastDay({ revisions, source }: FrontMatter, date: NonNullable<FrontMatter["date"]>): string {
  const days = [date, ...(source?.date === undefined ? [] : [source.date])].map(({ start, end }) => end ?? start);
  return [...days, ...revisions.map((revision) => revision.date)].toSorted().at(-1) ?? date.start;
}

function laterDays(segmented: SegmentedStatement, source: Locale, last: string): readonly Finding[] {
  const { inlines, statement } = segmented;
  return canonicalTexts(segmented).flatMap(({ segment, plain }): readonly Finding[] => {
    const { language, code } = source;
    const days = sentencesOf(plain, source).flatMap((sentence) =>
      fullDates(sentence, code).filter(({ written }) => !looksAhead(sentence, written, language)),
    );
    const written = directiveDays(inlines.get(segment.id) ?? []);
    const intervals = written.filter((each) => !looksAhead(plain, each.written, language));
    const [later] = [...days, ...intervals].filter(({ day }) => day > last);
    if (later === undefined) return [];
    const message = `The text tells of ${later.written}, but its front matter names no day after ${last}.`;
    const hint = "Mend the day, or the date of the front matter; a change after publication goes into revisions.";
    return [{ ...place(segment, statement.name), message, hint, expected: last, actual: later.written }];
  });
}

/** Days of `:date[…]`, of which plain text shows no more than the interval. */
function directiveDays(tree: readonly Nodes[]): readonly FullDate[] {
  return tree.flatMap((root) =>
    [...walk(root)].flatMap(([node]) => {
      if (node.type !== "textDirective" || node.name !== "date") return [];
      const written = plainText(node);
      const days = parseDays(written);
      return days === undefined ? [] : [{ day: days.start, written }];
    }),
  );
}

function sentencesOf(text: string, { code }: Locale): readonly string[] {
  return [...new Intl.Segmenter([code, "en"], { granularity: "sentence" }).segment(text)].map(({ segment }) => segment);
}

function earlyRevisions({ statement }: SegmentedStatement, first: string): readonly Finding[] {
  const { frontMatter, name, file } = statement;
  return frontMatter.revisions.flatMap(({ date, note }): readonly Finding[] => {
    if (date >= first) return [];
    const message = `A revision is dated ${date}, before the statement itself (${first}).`;
    const hint = "Mend the revision's date, or the statement's.";
    const { line, column } = note;
    return [{ code: "date-conflict", severity: "warning", message, hint, statement: name, file, line, column }];
  });
}

function place({ id, file, line, source }: Segment, statement: string) {
  return { code: "date-conflict", severity: "warning", statement, block: id, file, line, source } as const;
}
