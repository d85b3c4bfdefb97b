import type { Finding } from "../../../model/finding.ts";
import { dataStart, type ZipEntry } from "../../parse/zip.ts";
import type { BookFault, BookFiles } from "../epub.ts";

/** What every reading system looks for at the same place of the same file (EPUB 3.3, section 4.2.2). */
export function* containerFaults(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  files: BookFiles,
  fault: BookFault,
): Generator<Finding> {
  const [first] = entries;
  const wrong = (message: string) => fault("epub-container", message);
  if (first?.path !== "mimetype") yield wrong("The first file of this e-book is not its “mimetype”.");
  else if (first.method !== 0) yield wrong("The “mimetype” of this e-book is compressed; it must be stored.");
  else if (dataStart(bytes, first) !== 38)
    yield wrong("The “mimetype” of this e-book does not stand at its beginning.");
  const type = files.get("mimetype");
  if (type !== undefined && new TextDecoder().decode(type) !== "application/epub+zip")
    yield wrong("The “mimetype” of this e-book is not application/epub+zip.");
  const paths = entries.map(({ path }) => path);
  for (const path of new Set(paths.filter((each, at) => paths.indexOf(each) !== at)))
    yield wrong(`This e-book has two files named ${path}.`);
}
