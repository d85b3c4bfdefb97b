/** The script that a locale is most likely written in, as ISO 15924 has it: `Latn`. */
export function scriptOf(locale: string): string {
  return new Intl.Locale(locale).maximize().script ?? "Zyyy";
}

/**
 * So many locales, of as many scripts as there are: one of each script in turn, until the count is reached. Each script's
 * own come in the order in which they are given.
 */
export function chooseByScript(locales: readonly string[], count: number): readonly string[] {
  const groups = [...Map.groupBy(locales, scriptOf).values()];
  const rounds = Math.max(0, ...groups.map((group) => group.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1)));
  return inTurn.flat().slice(0, count);
}
