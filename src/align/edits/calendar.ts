const known = new Map<string, ReadonlySet<string>>();

/**
 * The names of months and days in a language, from CLDR, in each form they have.
 *
 * @param language A BCP 47 tag.
 */
export function calendarWords(language: string): ReadonlySet<string> {
  let words = known.get(language);
  if (words === undefined) {
    words = new Set(namesOf(language));
    known.set(language, words);
  }
  return words;
}

function namesOf(language: string): readonly string[] {
  // Alone and within a date a name may have two forms, for example январь and января.
  const shapes: readonly Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { day: "numeric", month: "long" },
    { month: "short" },
    { weekday: "long" },
  ];
  const calendar = `${language}-u-ca-gregory`;
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat([calendar, "en"], { ...shape, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => namesIn(format, Date.UTC(2024, month, 1 + month))).flat();
  });
}

function namesIn(format: Intl.DateTimeFormat, time: number): readonly string[] {
  return format.formatToParts(time).flatMap(({ type, value }) => {
    const isName = (type === "month" || type === "weekday") && /^\p{L}[\p{L}\p{M}]{2,}$/u.test(value);
    return isName ? [value] : [];
  });
}

const knownMonths = new Map<string, ReadonlyMap<string, number>>();

/**
 * The names of the months in a language, from CLDR, each with its number from 1; none for a language CLDR does not know.
 *
 * @param language A BCP 47 tag.
 */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const known = knownMonths.get(language);
  if (known !== undefined) return known;
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  const found = new Map(isKnown ? monthsOf(`${language}-u-ca-gregory`) : []);
  knownMonths.set(language, found);
  return found;
}

function monthsOf(calendar: string): readonly (readonly [string, number])[] {
  const shapes: readonly Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { day: "numeric", month: "long" },
    { day: "numeric", month: "long", year: "numeric" },
  ];
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat([calendar, "en"], { ...shape, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) =>
      format.formatToParts(Date.UTC(2024, month, 1 + month)).flatMap(({ type, value }) => {
        const isName = type === "month" && /^\p{L}[\p{L}\p{M} ]+$/u.test(value);
        return isName ? [[value, month + 1] as const] : [];
      }),
    ).flat();
  });
}
