import type { Host } from "../host/host.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { acrossFindings } from "./across/across.ts";
import { type Examined, faultAt } from "./examined.ts";
import { examineFile, readWhole } from "./files.ts";
import { type Listing, listFolder } from "./listing.ts";
import { type ListedFile, type Manifest, manifestName, readManifest } from "./manifest.ts";
import { strayFindings } from "./strays.ts";

/** What was found in a folder, and how much was looked at. */
export interface Verified {
  readonly findings: readonly Finding[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly remarks: number;
    /** How many files the manifest lists, and how long they are together. */
    readonly files: number;
    readonly bytes: number;
  };
}

/**
 * Looks at what stands in a folder: every file against the manifest and against its format, every link in it, and what
 * the files say of each other. Nothing outside of the folder is read, and nothing is asked of a network.
 *
 * One file is in memory at a time; kept of each is what others name.
 *
 * @param folder Absolute path; it need not be near a publication.
 * @param seen Is told of each file when it was looked into.
 */
export async function verify(
  host: Host,
  folder: string,
  seen?: (path: string, done: number, total: number) => void,
): Promise<Verified> {
  const read = await readWhole(host, folder, manifestName);
  if (!read.ok) return summed([await noManifest(host, folder, read.message)], []);
  const { manifest, findings } = readManifest(new TextDecoder().decode(read.bytes));
  const listed = [...manifest.files.values()];
  const listing = await listFolder(host, folder, manifest.files.keys());
  const context = { manifest, files: listing.files };
  const examined = new Map<ListedFile, Examined>();
  for (const [index, file] of listed.entries()) {
    if (listing.files.has(file.path)) examined.set(file, await examineFile(host, folder, file, context));
    seen?.(file.path, index + 1, listed.length);
  }
  const all = [
    ...findings,
    ...unreadableFolders(listing),
    // Where no entry could be read, nothing can be said of the others.
    ...(listed.length > 0 ? strayFindings(listing, manifest) : []),
    ...[...examined.values()].flatMap((each) => each.findings),
    ...acrossFindings(examined, context),
  ];
  return summed(
    all.map((finding) => withEdition(finding, manifest)),
    listed,
  );
}

async function noManifest(host: Host, folder: string, reason: string): Promise<Finding> {
  const kind = await host.kind(folder);
  const message =
    kind === "folder"
      ? `${folder} has no manifest that could be read, so there is nothing to compare with: ${reason}.`
      : `${folder} ${kind === "file" ? "is a file, no folder" : "is not there"}.`;
  const hint = "Name the folder that a build of Hexapla wrote, or a whole copy of it: hexapla verify DIR.";
  return faultAt("manifest-missing", manifestName, { message, hint });
}

function unreadableFolders({ unreadable }: Listing): readonly Finding[] {
  return unreadable.map(({ path, message }) =>
    faultAt("file-unreadable", path === "" ? "." : path, {
      message: `This folder cannot be looked into: ${message}.`,
      hint: "Give yourself the right to read it, and verify again.",
    }),
  );
}

/** Says which edition a finding's file is of, where it is of one; a volume's languages would fill the line. */
function withEdition(finding: Finding, { files }: Manifest): Finding {
  const { statement = null, locales = [] } = files.get(finding.file ?? "") ?? {};
  const isOne = locales.length === 1 || (statement !== null && locales.length > 0);
  return {
    ...finding,
    ...(statement === null ? {} : { statement }),
    ...(isOne ? { locale: locales.join("+") } : {}),
  };
}

/** Findings by place; of one place, as they were found. */
function summed(findings: readonly Finding[], listed: readonly ListedFile[]): Verified {
  const sorted = findings.toSorted((one, other) => {
    if (one.file !== other.file) return (one.file ?? "") < (other.file ?? "") ? -1 : 1;
    return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
  });
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const bytes = listed.reduce((sum, file) => sum + file.bytes, 0);
  const counts = { errors: count("error"), warnings: count("warning"), remarks: count("info") };
  return { findings: sorted, summary: { ...counts, files: listed.length, bytes } };
}
