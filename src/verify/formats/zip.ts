import type { Finding } from "../../model/finding.ts";
import { type Check, faultAt, uploadAgain } from "../examined.ts";
import type { ListedFile, Manifest } from "../manifest.ts";
import { sha256 } from "../parse/sha256.ts";
import { readEntry, readZip } from "../parse/zip.ts";

/** A statement's ZIP: every entry whole, and the same as the file that stands beside it for itself. */
export const checkZip: Check = async (file, bytes, { manifest }) => {
  const zip = readZip(bytes);
  if (!zip.ok) return { findings: [zipFault(file, `This ZIP cannot be opened: ${zip.message}.`)] };
  const findings: Finding[] = [];
  if (zip.entries.length === 0) findings.push(zipFault(file, "This ZIP is empty."));
  const beside = filesBeside(file, manifest);
  for (const entry of zip.entries) {
    const read = readEntry(bytes, entry);
    const same = beside.get(nameOf(entry.path));
    if (!read.ok) findings.push(zipFault(file, `${entry.path} in this ZIP is damaged: ${read.message}.`));
    else if (same !== undefined && (await sha256(read.bytes)) !== same.sha256)
      findings.push(zipFault(file, `${entry.path} in this ZIP is another than ${same.path}.`));
  }
  return { findings };
};

function zipFault(file: ListedFile, message: string): Finding {
  return faultAt("zip-file", file.path, { message, hint: uploadAgain });
}

/** The files of the same statement by their names, which say the locale: there are no two alike. */
function filesBeside({ statement }: ListedFile, { files }: Manifest): ReadonlyMap<string, ListedFile> {
  const own = [...files.values()].filter((each) => each.statement === statement && each.format !== "html");
  return new Map(own.map((each) => [nameOf(each.path), each]));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
