/**
 * A relative address seen from a file, as a path from the publication's root.
 *
 * @returns Nothing where it leads out of the root, or is no relative address.
 */
export function resolvePath(from: string, url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(url)) return undefined;
  const steps = from.split("/").slice(0, -1);
  for (const step of decodeAddress(url).split(/[\\/]/)) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

function decodeAddress(url: string): string {
  const path = url.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The absolute address of a file of dist/, in the spelling of the URL Standard's serializer (section 4.5), so that one
 * address is written alike wherever it stands; of a folder's index the folder's.
 *
 * @param base Where dist/ stands, absolute, with a trailing slash.
 * @param path Below dist/, with `/`, not encoded.
 */
export function absoluteUrl(base: string, path: string): string {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  return new URL(encodePath(folder), base).href;
}

/** A path as it stands in an address: each of its parts percent-encoded (RFC 3986, section 2.1). */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
