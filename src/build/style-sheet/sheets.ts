/** What each style sheet of the site is put together from, in this order; a statement's page has the first alone. */
export const styleSheets = {
  "style.css": ["style.css", "reader.css", "theme.css"],
  "site.css": ["site.css", "search.css", "theme.css"],
} as const;

/** Templates that make up a style sheet of pages, or of books, which have no more names for theirs. */
const sheetNames: ReadonlySet<string> = new Set(Object.values(styleSheets).flat());

/** Whether a template of this name is part of a style sheet that editions take in; a report's is in none. */
export function isSheet(name: string): boolean {
  return sheetNames.has(name);
}

/**
 * Whether a sheet stands behind another in what a page takes in.
 *
 * @param path Below templates/.
 */
export function isLaterSheet(path: string): boolean {
  return Object.values(styleSheets).some(([, ...later]) => later.some((name) => path === `html/${name}`));
}
