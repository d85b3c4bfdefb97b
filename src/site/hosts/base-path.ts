/** The path of the address where dist/ stands, encoded, with a slash at both ends: `/statements/`. */
export function basePath(url: string): string {
  return new URL(url).pathname;
}
