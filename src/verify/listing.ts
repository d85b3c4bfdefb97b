import type { Host } from "../host/host.ts";
import { unlessRefused } from "./refused.ts";

/** What stands in a folder. */
export interface Listing {
  /** Paths of all files, with `/`. */
  readonly files: ReadonlySet<string>;
  /** Folders that were not gone into: links, and what a version control system or another program keeps for itself. */
  readonly closed: readonly string[];
  /** What the machine did not let anybody see, and why. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Lists a folder to its ends. Links to folders are not followed: they may lead out, or round in a circle; the files that the
 * manifest lists below one are found all the same.
 *
 * @param listed Paths that the manifest lists.
 */
export async function listFolder(host: Host, folder: string, listed: Iterable<string>): Promise<Listing> {
  const seen: Seen = { files: new Set(), closed: [], unreadable: [] };
  const root = await host.realPath(folder);
  await visit({ host, folder, root, seen }, "");
  // Below a link, or a folder whose name begins with a dot, only what is listed is looked for.
  for (const path of listed)
    if (seen.closed.some((each) => path.startsWith(`${each}/`)) && (await host.kind(`${folder}/${path}`)) === "file")
      seen.files.add(path);
  return seen;
}

interface Seen {
  readonly files: Set<string>;
  readonly closed: string[];
  readonly unreadable: { readonly path: string; readonly message: string }[];
}

interface Walk {
  readonly host: Host;
  readonly folder: string;
  /** The folder without links in its path. */
  readonly root: string;
  readonly seen: Seen;
}

async function visit(walk: Walk, path: string): Promise<void> {
  const { host, folder, seen } = walk;
  const list = () => host.list(path === "" ? folder : `${folder}/${path}`);
  const names = await unlessRefused<readonly string[]>(list, (message) => {
    seen.unreadable.push({ path, message });
    return [];
  });
  for (const name of names) await enter(walk, path === "" ? name : `${path}/${name}`, name);
}

async function enter(walk: Walk, path: string, name: string): Promise<void> {
  const { host, folder, seen } = walk;
  // What cannot be asked is listed: whoever reads it says why it cannot be read.
  const kind = await unlessRefused(
    () => host.kind(`${folder}/${path}`),
    () => "file" as const,
  );
  if (kind === "file") seen.files.add(path);
  // A link that leads nowhere is as good as no file.
  if (kind !== "folder") return;
  if (name.startsWith(".") || (await isLink(walk, path))) seen.closed.push(path);
  else await visit(walk, path);
}

async function isLink({ host, folder, root }: Walk, path: string): Promise<boolean> {
  const real = await unlessRefused(
    () => host.realPath(`${folder}/${path}`),
    () => "",
  );
  return real.replaceAll("\\", "/") !== `${root}/${path}`.replaceAll("\\", "/");
}
