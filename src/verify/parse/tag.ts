/** Whether a language tag is well formed (BCP 47, RFC 5646). */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
