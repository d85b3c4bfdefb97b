import type { Edition } from "../model/edition.ts";

/** When the last of several editions was changed. ISO 8601 in UTC sorts as text. */
export function latestChange(editions: readonly [Edition, ...Edition[]]): string {
  const changes = editions.map(({ modified }) => modified).toSorted();
  return changes.at(-1) ?? editions[0].modified;
}
