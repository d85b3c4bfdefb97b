import { z } from "zod";
import type { Artifact } from "../model/rendition.ts";

/** A file of dist/ as manifest.json lists it. */
export interface ManifestArtifact {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** Null for files of the site itself. */
  readonly statement: string | null;
  readonly locales: readonly string[];
  readonly format: string;
}

/** An edition kept back by policy. */
export interface ManifestWithheld {
  readonly statement: string;
  readonly locale: string;
  readonly reason: string;
  /** Per cent of source words that are current. */
  readonly current: number;
}

/** dist/manifest.json: what stands in dist/ and what does not. */
export interface Manifest {
  readonly version: 1;
  readonly artifacts: readonly ManifestArtifact[];
  readonly withheld: readonly ManifestWithheld[];
}

const schema = z.object({
  version: z.literal(1),
  artifacts: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      bytes: z.number(),
      mediaType: z.string(),
      statement: z.string().nullable(),
      locales: z.array(z.string()),
      format: z.string(),
    }),
  ),
  withheld: z.array(z.object({ statement: z.string(), locale: z.string(), reason: z.string(), current: z.number() })),
});

/** Reads a manifest; nothing where the text is none of ours. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Sorted by code unit, so that the order of work does not show (law 5). */
export function writeManifest(artifacts: readonly ManifestArtifact[], withheld: readonly ManifestWithheld[]): string {
  const manifest: Manifest = {
    version: 1,
    artifacts: artifacts.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    withheld: withheld.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function keyOf({ statement, locale }: ManifestWithheld): string {
  return `${statement}\n${locale}`;
}

/** An artifact's line in the manifest. */
export async function listArtifact(artifact: Artifact): Promise<ManifestArtifact> {
  const { path, bytes, mediaType, statement, locales, format } = artifact;
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { path, sha256, bytes: bytes.length, mediaType, statement: statement ?? null, locales, format };
}
