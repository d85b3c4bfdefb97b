import { strToU8, type Zippable, zipSync } from "fflate";
import { x } from "xastscript";
import { namespaces, xmlDocument } from "./xml.ts";

/** A file of the container. */
export interface ContainerFile {
  /** Path from the container's root, ASCII, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Already compressed: stored as it is. */
  readonly stored: boolean;
}

/** The media type of the whole file. */
const epubMediaType = "application/epub+zip";

/**
 * Every entry has the first time a ZIP can write. Without an offset this is local time, and fflate writes local time:
 * the bytes are the same in every time zone (law 5).
 */
const zipTime = "1980-01-01T00:00:00";

/**
 * The OCF ZIP container (EPUB 3.3, section 4.3): `mimetype` first, stored and without extra fields, then
 * `META-INF/container.xml`, then the files in the order given. This is the only door to zip.
 *
 * @param files what the container holds beside those two
 * @param packagePath path of the package document
 */
export function packContainer(files: readonly ContainerFile[], packagePath: string): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8(epubMediaType), { level: 0 }],
    "META-INF/container.xml": strToU8(containerDocument(packagePath)),
  };
  for (const file of files) entries[file.path] = [encode(file.content), { level: file.stored ? 0 : 6 }];
  return zipSync(entries, { level: 6, mtime: zipTime });
}

function encode(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? strToU8(content) : content;
}

function containerDocument(packagePath: string): string {
  const rootfile = x("rootfile", { "full-path": packagePath, "media-type": "application/oebps-package+xml" });
  return xmlDocument(
    x("container", { version: "1.0", xmlns: namespaces.container }, [x("rootfiles", [rootfile])]),
    undefined,
  );
}
