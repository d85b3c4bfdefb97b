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
  readonly add: (artifact: Artifact) => Promise<void>;
  /** Takes a file over from dist/ as it is. */
  readonly carry: (listed: ManifestArtifact) => Promise<void>;
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
 * @param out Absolute path of dist/.
 */
export async function openStage(host: Host, out: string): Promise<StageResult> {
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
      add: async (artifact) => {
        await host.writeBytes(`${fresh}/${artifact.path}`, artifact.bytes);
        listed.push(await listArtifact(artifact));
      },
      carry: async (artifact) => {
        await host.writeBytes(`${fresh}/${artifact.path}`, await host.readBytes(`${out}/${artifact.path}`));
        listed.push(artifact);
      },
      commit: async (withheld) => {
        const manifest = new TextEncoder().encode(writeManifest(listed, withheld));
        await host.writeBytes(`${fresh}/manifest.json`, manifest);
        if ((await host.kind(out)) === "folder") await host.rename(out, old);
        await host.rename(fresh, out);
        await host.remove(old);
      },
      abandon: () => host.remove(fresh),
    },
  };
}

/** A build that was ended between the two renames left the old dist/ beside: it comes back. */
async function recover(host: Host, out: string, old: string): Promise<void> {
  if ((await host.kind(old)) !== "folder") return;
  if ((await host.kind(out)) === "none") await host.rename(old, out);
  else await host.remove(old);
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
