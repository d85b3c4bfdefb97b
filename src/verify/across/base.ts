import type { AllExamined } from "./across.ts";

/**
 * Where the site stands, which the manifest does not say: what most files say. Nothing where none does, as in a build without
 * web pages.
 *
 * @returns Absolute, with a slash at its end.
 */
export function baseOf(examined: AllExamined): string | undefined {
  const votes = new Map<string, number>();
  for (const { base } of examined.values()) if (base !== undefined) votes.set(base, (votes.get(base) ?? 0) + 1);
  return [...votes].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}
