import type { Host } from "../host/host.ts";
import type { Finding } from "../model/finding.ts";
import type { Artifact } from "../model/rendition.ts";
import {
  listArtifact,
  type Manifest,
  type ManifestArtifact,
  type ManifestWithheld,
  parseManifest,
  writeManifest,
} from "./manifest.ts";

/** A folder beside dist/ that fills up while dist/ stays as it is (law 6). */
export interface Stage {
  /** What stands in dist/ now, where that was made by a build. */
  readonly previous: Manifest | undefined;
  /** What is in the new folder by now. */
  readonly listed: () => readonly ManifestArtifact[];
  readonly add: (artifact: Artifact) => Promise<void>;
  /** The bytes of a file that is in the new folder. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Takes a file over from dist/ as it is; false where it is no longer there. */
  readonly carry: (listed: ManifestArtifact) => Promise<boolean>;
  /** Puts the new folder in dist/'s place. */
  readonly commit: (withheld: readonly ManifestWithheld[]) => Promise<void>;
  /** Leaves dist/ as it is and takes the new folder away. */
  readonly abandon: () => Promise<void>;
}

/** A stage, or why nothing can be written there. */
export type StageResult =
  | { readonly ok: true; readonly stage: Stage }
  | { readonly ok: false; readonly finding: Finding };

/**
 * Opens a stage for a folder that a build may replace: one that is not there, is empty, or was made by a build.
 *
 * @param folder Absolute path of dist/; where it is a symbolic link, what it leads to is replaced.
 */
export async function openStage(host: Host, folder: string): Promise<StageResult> {
  const out = (await host.kind(folder)) === "folder" ? await host.realPath(folder) : folder;
  const fresh = `${out}.hexapla-new`;
  const old = `${out}.hexapla-old`;
  await recover(host, out, old);
  const previous = await readManifest(host, out);
  const kind = await host.kind(out);
  if (kind === "file" || (kind === "folder" && previous === undefined && (await host.list(out)).length > 0)) {
    return { ok: false, finding: foreignFolder(out, kind) };
  }
  await host.remove(fresh);
  const listed: ManifestArtifact[] = [];
  return {
    ok: true,
    stage: {
      previous,
      listed: () => listed,
      add: async (artifact) => {
        await host.writeBytes(`${fresh}/${artifact.path}`, artifact.bytes);
        listed.push(await listArtifact(artifact));
      },
      read: (path) => host.readBytes(`${fresh}/${path}`),
      carry: async (artifact) => {
        if ((await host.kind(`${out}/${artifact.path}`)) !== "file") return false;
        await host.writeBytes(`${fresh}/${artifact.path}`, await host.readBytes(`${out}/${artifact.path}`));
        listed.push(artifact);
        return true;
      },
      commit: async (withheld) => {
        const manifest = new TextEncoder().encode(writeManifest(listed, withheld));
        await host.writeBytes(`${fresh}/manifest.json`, manifest);
        if ((await host.kind(out)) === "folder") await host.rename(out, old);
        await host.rename(fresh, out);
        await keepForeign(host, { old, out, listed: previous });
        await host.remove(old);
      },
      abandon: () => host.remove(fresh),
    },
  };
}

/** A build that was ended between the two renames left the old dist/ beside: it comes back, or gives back what is not ours. */
async function recover(host: Host, out: string, old: string): Promise<void> {
  if ((await host.kind(old)) !== "folder") return;
  if ((await host.kind(out)) === "none") {
    await host.rename(old, out);
    return;
  }
  await keepForeign(host, { old, out, listed: await readManifest(host, old) });
  await host.remove(old);
}

/**
 * Files that somebody put into dist/ (a CNAME, a .git) go from the old folder to the new one. They are moved, not copied:
 * whatever is ended in between, each is in one of the two.
 */
async function keepForeign(
  host: Host,
  { old, out, listed }: { readonly old: string; readonly out: string; readonly listed: Manifest | undefined },
): Promise<void> {
  const ours = [...(listed?.artifacts ?? []).map(({ path }) => path), "manifest.json"];
  const files = new Set(ours);
  const folders = new Set(
    ours.flatMap((path) =>
      path
        .split("/")
        .slice(0, -1)
        .map((_, at, steps) => steps.slice(0, at + 1).join("/")),
    ),
  );
  const visit = async (path: string): Promise<void> => {
    for (const name of await host.list(`${old}/${path}`)) {
      const each = path === "" ? name : `${path}/${name}`;
      if (files.has(each)) continue;
      if (folders.has(each)) await visit(each);
      else if ((await host.kind(`${out}/${each}`)) === "none") await host.rename(`${old}/${each}`, `${out}/${each}`);
    }
  };
  if (listed !== undefined) await visit("");
}

async function readManifest(host: Host, out: string): Promise<Manifest | undefined> {
  const file = `${out}/manifest.json`;
  if ((await host.kind(file)) !== "file") return undefined;
  return parseManifest(new TextDecoder().decode(await host.readBytes(file)));
}

function foreignFolder(out: string, kind: "file" | "folder"): Finding {
  return {
    code: "output-folder",
    severity: "error",
    message:
      kind === "file"
        ? `${out} is a file.`
        : `${out} holds files that no build of Hexapla made; a build would replace them.`,
    hint: "Name another folder with --out, or empty this one.",
  };
}
