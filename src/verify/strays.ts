import type { Finding } from "../model/finding.ts";
import { faultAt } from "./examined.ts";
import type { Listing } from "./listing.ts";
import { type Manifest, manifestName } from "./manifest.ts";

/**
 * What stands there and is not listed. Among the files of a build it is a leftover that a web server shows all the same;
 * elsewhere it is the publisher's own (a CNAME, a .git), which builds keep.
 */
export function strayFindings(listing: Listing, { files: listed }: Manifest): readonly Finding[] {
  const own = foldersOf([...listed.keys()]);
  const strays = [...listing.files].filter((path) => !listed.has(path) && path !== manifestName);
  const tops = new Set([...strays, ...listing.closed.filter((path) => !own.has(path))].map((path) => topOf(path, own)));
  return [...tops].map((path) => strayFinding(path, { isFolder: !strays.includes(path), isAmong: isAmong(path, own) }));
}

/** All folders that have listed files in them, at whatever depth. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) folders.add(path.slice(0, at));
  return folders;
}

/** The file, or the highest folder around it that has nothing listed: ten thousand files of one are told once. */
function topOf(path: string, own: ReadonlySet<string>): string {
  const steps = path.split("/");
  for (let count = 1; count < steps.length; count += 1) {
    const folder = steps.slice(0, count).join("/");
    if (!own.has(folder)) return folder;
  }
  return path;
}

/** Whether it stands in a folder of the build; at the root, everybody puts files of their own. */
function isAmong(path: string, own: ReadonlySet<string>): boolean {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return own.has(folder);
}

function strayFinding(path: string, { isFolder, isAmong: among }: { isFolder: boolean; isAmong: boolean }): Finding {
  const what = isFolder ? "folder" : "file";
  if (!among) {
    const message = `This ${what} is none of the build's.`;
    return faultAt("file-unlisted", path, {
      message,
      hint: "If it is yours, all is well: builds keep it.",
      severity: "info",
    });
  }
  const message = `This ${what} stands among those of the build, and the manifest does not list it.`;
  const hint = "Remove it if nobody put it there on purpose: readers and search engines can find it.";
  return faultAt("file-unlisted", path, { message, hint, severity: "warning" });
}
