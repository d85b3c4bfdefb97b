import { mediaTypes, takenFormats } from "../model/formats.ts";
import type { DownloadLink } from "../model/page-links.ts";
import type { WithFiles } from "../model/published.ts";
import { relativeHref } from "./path.ts";
import type { SiteTexts } from "./texts.ts";

/** The files of an edition to download, seen from the page `here`: its own, then the ZIP of its statement. */
export function downloadsOf({ files }: WithFiles, here: string, { text }: SiteTexts): DownloadLink[] {
  return ([...takenFormats, "archive"] as const).flatMap((format) => {
    const file = files[format];
    const link = { format, label: text(`format.${format}`), mediaType: mediaTypes[format] };
    return file === undefined ? [] : [{ ...link, href: relativeHref(here, file) }];
  });
}

/** The files of an edition that are for one edition alone, with what they are called in a language. */
export function fileLabels(
  files: WithFiles["files"],
  { text }: SiteTexts,
): readonly { readonly path: string; readonly label: string }[] {
  return takenFormats.flatMap((format) => {
    const path = files[format];
    return path === undefined ? [] : [{ path, label: text(`format.${format}`) }];
  });
}
