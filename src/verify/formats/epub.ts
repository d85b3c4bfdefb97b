import type { Finding } from "../../model/finding.ts";
import { type Check, faultAt, uploadAgain } from "../examined.ts";
import { readEntry, readZip } from "../parse/zip.ts";
import { containerFaults } from "./epub/container.ts";
import { documentFaults } from "./epub/documents.ts";
import { metadataFaults } from "./epub/metadata.ts";
import { packageFaults, readPackage } from "./epub/package.ts";

/** An e-book's files by their path in the container. */
export type BookFiles = ReadonlyMap<string, Uint8Array>;

/** Makes a finding of something in an e-book: its message names the file within. */
export type BookFault = (code: Extract<Finding["code"], `epub-${string}` | "dead-link">, message: string) => Finding;

/** An EPUB 3.3: container, package, documents, metadata, and every link within it. */
export const checkEpub: Check = (file, bytes) => {
  const fault: BookFault = (code, message) => faultAt(code, file.path, { message, hint: uploadAgain });
  const zip = readZip(bytes);
  if (!zip.ok) return { findings: [fault("epub-container", `This e-book cannot be opened: ${zip.message}.`)] };
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  for (const entry of zip.entries) {
    const read = readEntry(bytes, entry);
    if (read.ok) files.set(entry.path, read.bytes);
    else findings.push(fault("epub-container", `${entry.path} in this e-book is damaged: ${read.message}.`));
  }
  findings.push(...containerFaults(bytes, zip.entries, files, fault));
  const book = readPackage(files, fault);
  if (!book.ok) return { findings: [...findings, book.finding] };
  findings.push(...packageFaults(book.package, files, fault), ...metadataFaults(book.package, file.locales, fault));
  const documents = documentFaults(book.package, files, fault);
  return { findings: [...findings, ...documents.findings], anchors: documents.ids };
};
