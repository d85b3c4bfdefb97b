/** What a build gives to content without any date of its own: the first day that a ZIP file can name. */
const undated = "1980-01-01T00:00:00Z";

/** When content last changed, as it says itself; nothing where it names no day at all. ISO 8601 in UTC. */
export function changeOf(modified: string): string | undefined {
  return modified === undated ? undefined : modified;
}
