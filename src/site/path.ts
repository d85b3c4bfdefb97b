import { encodePath } from "../model/address.ts";

/** The address of one file of dist/ seen from another, both as paths below dist/; percent-encoded (RFC 3986). */
export function relativeHref(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return "../".repeat(here.length - shared) + encodePath(there.slice(shared).join("/"));
}

/** The way from a file up to dist/: empty, or with a trailing slash. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}
