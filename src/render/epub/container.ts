import { x } from "xastscript";
import { packZip, type ZipEntry } from "../zip/pack.ts";
import { namespaces, xmlDocument } from "./xml.ts";

/** A file of the container; its path is ASCII. */
export type ContainerFile = ZipEntry;

/** The media type of the whole file. */
const epubMediaType = "application/epub+zip";

/**
 * The OCF ZIP container (EPUB 3.3, section 4.3): `mimetype` first, stored and without extra fields, then
 * `META-INF/container.xml`, then the files in the order given.
 *
 * @param files what the container holds beside those two
 * @param packagePath path of the package document
 */
export function packContainer(files: readonly ContainerFile[], packagePath: string): Uint8Array {
  return packZip([
    { path: "mimetype", content: epubMediaType, stored: true },
    { path: "META-INF/container.xml", content: containerDocument(packagePath), stored: false },
    ...files,
  ]);
}

function containerDocument(packagePath: string): string {
  const rootfile = x("rootfile", { "full-path": packagePath, "media-type": "application/oebps-package+xml" });
  return xmlDocument(
    x("container", { version: "1.0", xmlns: namespaces.container }, [x("rootfiles", [rootfile])]),
    undefined,
  );
}
