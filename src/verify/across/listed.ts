const shown = 5;

/** The first few of a list, and how many more there are. */
export function listed(items: readonly string[]): string {
  const more = items.length - shown;
  return more > 0 ? `${items.slice(0, shown).join(", ")} and ${more} more` : items.join(", ");
}
