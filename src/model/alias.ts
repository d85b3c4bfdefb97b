/** A former address of a statement, and where its front matter says so. */
export interface Alias {
  /** As written, below dist/. */
  readonly path: string;
  readonly statement: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The file that stands at a former address: of a folder its `index.html`, as every web server gives it.
 *
 * @returns Nothing for an address that no web page can stand at, `old.php`.
 */
export function aliasPage(path: string): string | undefined {
  const last = path.split("/").at(-1) ?? "";
  if (last === "") return `${path}index.html`;
  if (/\.html?$/i.test(last)) return path;
  return /\.[a-z][a-z0-9]{0,4}$/i.test(last) ? undefined : `${path}/index.html`;
}

/** Two paths that differ only in case or in Unicode form are one on many file systems. */
export function pathKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Whether two files, by their keys, cannot both be: they are one, or one stands where the other's folder is. */
export function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
