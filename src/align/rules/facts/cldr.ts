const known = new Map<string, boolean>();

/**
 * Whether CLDR, as the JavaScript engine has it, knows a language: of another one it would answer in its default locale's words.
 *
 * @param language A BCP 47 tag.
 */
export function isInCldr(language: string): boolean {
  let isThere = known.get(language);
  if (isThere === undefined) {
    isThere = Intl.NumberFormat.supportedLocalesOf(language).length > 0;
    known.set(language, isThere);
  }
  return isThere;
}
