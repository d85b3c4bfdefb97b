import type { Book, MediaObject, Organization, WebSite } from "schema-dts";
import { absoluteUrl } from "../../model/address.ts";
import type { Edition, LocalizedText } from "../../model/edition.ts";
import { takenFormats } from "../../model/formats.ts";
import { type AnyEdition, isParallel } from "../../model/parallel.ts";
import { closedLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition } from "../../model/published.ts";
import type { Settings } from "../../model/settings.ts";

/** The files of an edition, each the work itself in another encoding, with their checksums; a page has none yet. */
export function encodingsOf(
  { files }: Pick<PublishedEdition, "files">,
  { finished }: Published,
  { url }: Settings,
): readonly MediaObject[] {
  return takenFormats.flatMap((format): readonly MediaObject[] => {
    const file = finished.get(files[format] ?? "");
    if (file === undefined) return [];
    return [
      {
        "@type": "MediaObject",
        contentUrl: absoluteUrl(url, file.path),
        encodingFormat: file.mediaType,
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      },
    ];
  });
}

/** Who brings the publication out; one node on all its pages. */
export function publisherNode({ text }: LocalizedText, { url }: Settings) {
  return { "@type": "Organization", "@id": `${url}#publisher`, name: closedLine(text) } as const satisfies Organization;
}

/** The publication as a whole; one node on all its pages. */
export function websiteNode({ text }: LocalizedText, { url }: Settings) {
  return {
    "@type": "WebSite",
    "@id": absoluteUrl(url, "index.html"),
    name: closedLine(text),
  } as const satisfies WebSite;
}

/** The volumes that an edition stands in. */
export function volumesWith(edition: Edition, { volumes }: Published, { url }: Settings): readonly Book[] {
  const { statement, locale } = edition;
  return volumes
    .filter(({ volume }) =>
      volume.parts.some((part) => part.statement === statement && part.locale.code === locale.code),
    )
    .flatMap(({ volume, files }): readonly Book[] => {
      const file = files.pdf ?? files.epub;
      const { identifier, title } = volume;
      return file === undefined
        ? []
        : [{ "@type": "Book", "@id": identifier, name: closedLine(title.text), url: absoluteUrl(url, file) }];
    });
}

/** The rights as they are written, and the one address in them as the license. */
export function rightsOf({ rights }: Pick<Edition, "rights">) {
  const [license, ...others] = rights?.text.match(/https?:\/\/[^\s<>"]+[^\s<>".,;)]/g) ?? [];
  return { copyrightNotice: rights?.text, license: others.length === 0 ? license : undefined };
}

/** What an edition is called, in each of its languages. */
export function titleOf(edition: AnyEdition): string {
  const editions = isParallel(edition) ? edition.editions : [edition];
  return editions.flatMap(({ title }) => closedLine(title.text) || []).join(" – ");
}

/** A list with nothing in it says nothing. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
