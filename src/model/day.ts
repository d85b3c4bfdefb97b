/** Whether a text is a day of the calendar in ISO 8601's extended form, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day, or the first and last day of an interval written with `/`; nothing where it is neither, or ends before it starts. */
export function parseDays(text: string): { readonly start: string; readonly end: string | undefined } | undefined {
  const [start = "", end, ...more] = text.trim().split("/");
  if (more.length > 0 || !isDay(start) || (end !== undefined && (!isDay(end) || end < start))) return undefined;
  return { start, end };
}
