import { z } from "zod";
import type { Finding } from "../model/finding.ts";
import { faultAt, uploadAgain } from "./examined.ts";
import { placeInJson, readJson } from "./parse/json.ts";

/** The file that says what a build wrote. */
export const manifestName = "manifest.json";

const listedFile = z.object({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "wanted are 64 hexadecimal digits"),
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  statement: z.string().nullable(),
  locales: z.array(z.string()),
  format: z.string(),
});

/** A file as the manifest lists it. */
export type ListedFile = Readonly<z.infer<typeof listedFile>>;

const withheldEdition = z.object({
  statement: z.string(),
  locale: z.string(),
  reason: z.string(),
  current: z.number(),
});

const outline = z.object({
  version: z.literal(1, "this Hexapla knows version 1"),
  artifacts: z.array(z.unknown()),
  withheld: z.array(withheldEdition),
});

/** What can be used of a manifest: the files that are listed as they should be, by path. */
export interface Manifest {
  readonly files: ReadonlyMap<string, ListedFile>;
}

/** A manifest, and what is wrong with it. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
}

/** Reads a manifest. What is wrong with one entry does not keep the others from being looked at. */
export function readManifest(text: string): ReadManifest {
  const json = readJson(text);
  if (!json.ok) {
    const told = { message: `The manifest is no JSON: ${json.message}.`, hint: uploadAgain };
    return nothing([faultAt("manifest", manifestName, told, json.place)]);
  }
  const read = outline.safeParse(json.value);
  if (!read.success) return nothing(shapeFaults(text, read.error.issues, []));
  const findings: Finding[] = [];
  const files = new Map<string, ListedFile>();
  for (const [index, each] of read.data.artifacts.entries()) {
    const listed = listedFile.safeParse(each);
    const at = ["artifacts", index] as const;
    if (!listed.success) findings.push(...shapeFaults(text, listed.error.issues, at));
    else findings.push(...pathFaults(listed.data, files, () => placeInJson(text, [...at, "path"])));
    if (listed.success && isSafe(listed.data.path) && !files.has(listed.data.path))
      files.set(listed.data.path, listed.data);
  }
  return { manifest: { files }, findings };
}

function nothing(findings: readonly Finding[]): ReadManifest {
  return { manifest: { files: new Map() }, findings };
}

function shapeFaults(text: string, issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[]): Finding[] {
  return issues.map(({ path, message }) => {
    const whole = [...at, ...path];
    const what = whole.length === 0 ? "the whole" : whole.map(String).join(".");
    const told = {
      message: `The manifest is not as a build writes it: ${what}: ${lowered(message)}.`,
      hint: uploadAgain,
    };
    return faultAt("manifest", manifestName, told, placeInJson(text, whole));
  });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function* pathFaults(
  { path }: ListedFile,
  files: ReadonlyMap<string, ListedFile>,
  place: () => ReturnType<typeof placeInJson>,
): Generator<Finding> {
  if (!isSafe(path)) {
    const message = `The manifest lists a path that leads out of the folder, or is none: “${path}”. It was not followed.`;
    const hint = "No build writes such a path: do not use this manifest. Copy it again, or build again.";
    yield faultAt("manifest", manifestName, { message, hint }, place());
  } else if (files.has(path)) {
    const message = `The manifest lists ${path} twice. The first entry was used.`;
    yield faultAt("manifest", manifestName, { message, hint: uploadAgain }, place());
  }
}

/** Whether a path stays below the folder on every system; the manifest itself is never listed. */
function isSafe(path: string): boolean {
  if (path === manifestName || /[\\\p{Cc}]|^[a-z]:/iu.test(path)) return false;
  return path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}
