import { resolvePath } from "../../model/address.ts";
import type { DownloadLink } from "../../model/page-links.ts";
import type { PageText } from "../../model/page-text.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import { downloadsOf } from "../downloads.ts";
import { relativeHref } from "../path.ts";
import { type SiteTexts, shownText, wordOf } from "../texts.ts";

/** A file of an edition, as the page about it lists it. */
export interface FileRow {
  readonly href: string;
  readonly label: PageText;
  readonly mediaType: string;
  /** As the locale writes sizes; nothing for the page, which can hold neither its own size nor its checksum. */
  readonly size: string | null;
  readonly sha256: string | null;
}

/**
 * The files of an edition, the page first.
 *
 * @param here The page about it, as a path below dist/.
 */
export function fileRows(each: PublishedEdition, here: string, published: Published, texts: SiteTexts): FileRow[] {
  const page = each.files.html;
  const first = page === undefined ? [] : [pageRow(relativeHref(here, page), texts)];
  return [...first, ...downloadsOf(each, here, texts).map((link) => fileRow(link, { each, here, published, texts }))];
}

function pageRow(href: string, texts: SiteTexts): FileRow {
  return { href, label: wordOf(texts, "format.html"), mediaType: "text/html", size: null, sha256: null };
}

interface Place {
  readonly each: PublishedEdition;
  readonly here: string;
  readonly published: Published;
  readonly texts: SiteTexts;
}

function fileRow({ href, label, mediaType }: DownloadLink, { each, here, published, texts }: Place): FileRow {
  const file = published.finished.get(resolvePath(here, href) ?? "");
  return {
    href,
    label: shownText(texts, label),
    mediaType,
    size: file === undefined ? null : formatSize(file.bytes, each.edition.locale.intl),
    sha256: file?.sha256 ?? null,
  };
}

/** Thousands of bytes, as units of measure have it (IEC 80000-13): to two digits, as nobody needs more. */
export function formatSize(bytes: number, intl: string): string {
  const powers = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(powers.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const rounded = Number((bytes / 1000 ** power).toPrecision(2));
  // What rounds up to a thousand is one of the next.
  const [value, unit] = rounded >= 1000 && power < 3 ? [1, power + 1] : [rounded, power];
  const format = { style: "unit", unit: powers[unit] ?? "byte" } as const;
  // The short form of a byte has no plural: “300 byte”.
  const unitDisplay = unit === 0 ? "long" : "short";
  return new Intl.NumberFormat([intl, "en"], { ...format, unitDisplay }).format(value);
}
