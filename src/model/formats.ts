/** The formats that are files of their own, in the order in which they are made and shown. */
export const fileFormats = ["pdf", "epub", "text", "booklet", "leaflet"] as const;

/** The formats a build can make of a statement. */
export const formats = ["html", ...fileFormats] as const;
export type Format = (typeof formats)[number];

/** Those it makes where hexapla.yaml names none. */
export const defaultFormats: readonly Format[] = ["html", "pdf", "epub"];

/**
 * What stands beside the page of an edition and comes with it: nobody asks for it by name in hexapla.yaml.
 *
 * - `markdown`: the text in this language, to be taken away.
 * - `card`: the picture that networks show where somebody shares the page.
 */
export const companions = ["markdown", "card"] as const;
export type Companion = (typeof companions)[number];

/** A format, or what comes with the page. */
export type BuiltFormat = Format | Companion;

/** The files of one edition that readers take away, in the order in which they are shown. */
export const takenFormats = [...fileFormats, "markdown"] as const satisfies readonly BuiltFormat[];

/** What each format is called where files are listed; `archive` is the ZIP of all that readers take away. */
export const mediaTypes = {
  html: "text/html",
  pdf: "application/pdf",
  epub: "application/epub+zip",
  text: "text/plain; charset=utf-8",
  booklet: "application/pdf",
  leaflet: "application/pdf",
  markdown: "text/markdown; charset=utf-8",
  card: "image/png",
  archive: "application/zip",
} as const satisfies Record<BuiltFormat | "archive", string>;
