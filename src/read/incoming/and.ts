/** CLDR's “and” of a document's language, with the spaces that it has: `, ` where lists have no such word. */
export function andOf(language: string): string {
  const known = Intl.ListFormat.supportedLocalesOf(language).length > 0 ? language : "en";
  const parts = new Intl.ListFormat(known, { type: "conjunction" }).formatToParts(["a", "b"]);
  return parts.find(({ type }) => type === "literal")?.value ?? ", ";
}
