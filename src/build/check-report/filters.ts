/** What a reader can choose by: one value of a row's state, rules, locale or statement. */
export interface FilterOption {
  readonly value: string;
  /** Rows that have it. */
  readonly count: number;
}

/** What filters look at. */
export interface FilteredRow {
  readonly state: string;
  readonly codes: readonly string[];
  readonly locale: string;
  readonly statement: string;
}

/** Choices of one kind. */
export interface Filter {
  /** The row's `data-` attribute. */
  readonly key: "state" | "rule" | "locale" | "statement";
  readonly options: readonly FilterOption[];
}

/** The choices that part the rows at all, with how many rows each leaves. */
export function filtersOf(rows: readonly FilteredRow[]): readonly Filter[] {
  const filters: readonly Filter[] = [
    { key: "state", options: counted(rows.map(({ state }) => state)) },
    { key: "rule", options: counted(rows.flatMap(({ codes }) => codes)).toSorted(byValue) },
    { key: "locale", options: counted(rows.map(({ locale }) => locale)) },
    { key: "statement", options: counted(rows.map(({ statement }) => statement)) },
  ];
  return filters.filter(({ key, options }) => options.length > (key === "rule" ? 0 : 1));
}

/** In the order in which values come first. */
function counted(values: readonly string[]): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function byValue(a: FilterOption, b: FilterOption): number {
  return a.value < b.value ? -1 : 1;
}
