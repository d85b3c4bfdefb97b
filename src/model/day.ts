import type { FrontMatter } from "./statement.ts";

/** Whether a text is a day of the calendar in ISO 8601's extended form, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The latest day that a text names for itself: of its own and of its revisions; nothing where it names none. */
export function lastDay({ date, revisions }: Pick<FrontMatter, "date" | "revisions">): string | undefined {
  const days = [date?.start, date?.end, ...revisions.map((revision) => revision.date)];
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

/** A day, or the first and last day of an interval written with `/`; nothing where it is neither, or ends before it starts. */
export function parseDays(text: string): { readonly start: string; readonly end: string | undefined } | undefined {
  const [start = "", end, ...more] = text.trim().split("/");
  if (more.length > 0 || !isDay(start) || (end !== undefined && (!isDay(end) || end < start))) return undefined;
  return { start, end };
}
