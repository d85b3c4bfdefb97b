import type { DownloadLink } from "../../model/page-links.ts";
import type { PageText } from "../../model/page-text.ts";
import type { PublishedVolume } from "../../model/published.ts";
import { downloadsOf } from "../downloads.ts";
import type { SiteTexts } from "../texts.ts";

/** A volume as pages list it. */
export interface VolumeItem {
  readonly title: PageText;
  readonly downloads: readonly DownloadLink[];
}

/**
 * The volumes that have something in a language.
 *
 * @param lang The page's language.
 * @param here The page, as a path below dist/.
 */
export function volumesIn(
  lang: string,
  volumes: readonly PublishedVolume[],
  here: string,
  texts: SiteTexts,
): readonly VolumeItem[] {
  return volumes
    .filter(({ volume }) => volume.parts.some(({ locale }) => locale.code === lang))
    .map((each) => volumeItem(each, { lang, here }, texts));
}

/** A volume on a page; its title is in the language of its first part. */
export function volumeItem(
  published: PublishedVolume,
  { lang, here }: { readonly lang: string; readonly here: string },
  texts: SiteTexts,
): VolumeItem {
  const { title, parts } = published.volume;
  const [{ locale }] = parts;
  const own = locale.code === lang ? { lang: null, dir: null } : { lang: locale.code, dir: locale.direction };
  return {
    title: { text: title.text, lang: title.lang ?? own.lang, dir: title.dir ?? own.dir },
    downloads: downloadsOf(published, here, texts),
  };
}
