import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../src/build/build.ts";
import { memoryHost } from "../../src/host/memory.ts";
import { nodeHost } from "../../src/host/node.ts";
import type { Finding } from "../../src/model/finding.ts";
import { verify } from "../../src/verify/verify.ts";
import { parallelPublication, parallelSettings } from "../support/parallel-publication.ts";

/** What becomes of a file: other bytes, a text made of its text, or nothing, where it is taken away. */
export type Change = Uint8Array | null | ((text: string) => string);

/** Files by their path below dist/. */
export type Files = ReadonlyMap<string, Uint8Array>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * What a real build writes, in memory: two statements in five languages, one of them from right to left, one with joined
 * letters that slope, one without spaces; three pairs side by side, one volume; below a path.
 *
 * @param formats What is built.
 */
export async function builtFiles(formats: readonly string[]): Promise<Files> {
  const settings = parallelSettings
    .replace("https://statements.example.org/", "https://example.org/a%20path/")
    .replace(/^formats:.*$/m, `formats: [${formats.join(", ")}]`)
    .replace(/^fonts:/m, "volume: [{ name: all, title: Everything, locales: [ar, en], statements: [joint] }]\nfonts:");
  const root = await parallelPublication({ "hexapla.yaml": settings });
  const out = join(root, "dist");
  const built = await build(nodeHost, { root, out, jobs: 1 });
  if (!built.published) throw new Error(JSON.stringify(built.findings));
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(out.length + 1), new Uint8Array(readFileSync(path))]));
}

/** The findings of a folder with these files. */
export async function verifyFiles(files: Files): Promise<readonly Finding[]> {
  const host = memoryHost(Object.fromEntries([...files].map(([path, bytes]) => [`/dist/${path}`, bytes])));
  return (await verify(host, "/dist")).findings;
}

/** The files with some of them changed. */
export function changed(files: Files, changes: Readonly<Record<string, Change>>): Map<string, Uint8Array> {
  const result = new Map(files);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) result.delete(path);
    else if (change instanceof Uint8Array) result.set(path, change);
    else result.set(path, encoder.encode(change(decoder.decode(files.get(path)))));
  }
  return result;
}

/** The files with a manifest that knows of every change, as though a build had written them so. */
export async function relisted(files: Files): Promise<Files> {
  const manifest = manifestOf(files);
  const artifacts = await Promise.all(
    manifest.artifacts.map(async (artifact) => {
      const bytes = files.get(artifact.path);
      return bytes === undefined ? artifact : { ...artifact, bytes: bytes.length, sha256: await sha256(bytes) };
    }),
  );
  return new Map(files).set("manifest.json", encoder.encode(JSON.stringify({ ...manifest, artifacts }, undefined, 2)));
}

/** The manifest among files. */
export function manifestOf(files: Files): { readonly artifacts: readonly { readonly path: string }[] } {
  return JSON.parse(decoder.decode(files.get("manifest.json")));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");
}

/** What is found in one file that a build might have written so: its checksum is right, its format is not. */
export async function faultsIn(files: Files, path: string, change: Change): Promise<readonly Finding[]> {
  const findings = await verifyFiles(await relisted(changed(files, { [path]: change })));
  return findings.filter(({ file }) => file === path);
}
