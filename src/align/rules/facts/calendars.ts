/** Years of other calendars that a Gregorian year may be, by CLDR's name of the calendar. */
const yearsIn: Readonly<Record<string, (year: number) => readonly number[]>> = {
  persian: (year) => [year - 622, year - 621],
  buddhist: (year) => [year + 543],
  islamic: (year) => [-1, 0, 1].map((more) => Math.floor(((year - 622) * 33) / 32) + more),
  hebrew: (year) => [year + 3760, year + 3761],
  ethiopic: (year) => [year - 8, year - 7],
  indian: (year) => [year - 79, year - 78],
  roc: (year) => [year - 1911],
  japanese: (year) => [year - 1867, year - 1911, year - 1925, year - 1988, year - 2018],
  coptic: (year) => [year - 284, year - 283],
};

/** Vikram Samvat, the calendar of Nepal, is not in CLDR. */
const vikram = (year: number): readonly number[] => [year + 56, year + 57];

const known = new Map<string, readonly string[]>();

/** What a Gregorian year may be in the calendars that the language's people use, as CLDR lists them. */
export function otherYears(year: string, language: string): readonly number[] {
  const value = Number(year);
  const years = calendarsOf(language).flatMap((calendar) => yearsIn[calendar]?.(value) ?? []);
  return language.startsWith("ne") ? [...years, ...vikram(value)] : years;
}

function calendarsOf(language: string): readonly string[] {
  let calendars = known.get(language);
  if (calendars === undefined) {
    calendars = new Intl.Locale(language).getCalendars?.() ?? [];
    known.set(language, calendars);
  }
  return calendars;
}
