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
