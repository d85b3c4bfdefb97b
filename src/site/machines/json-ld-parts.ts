import type { Book, MediaObject, Organization, Person, Role, WebSite } from "schema-dts";
import { absoluteUrl } from "../../model/address.ts";
import type { Edition, LocalizedText } from "../../model/edition.ts";
import { type AnyEdition, isParallel } from "../../model/parallel.ts";
import { closedLine } from "../../model/plain-line.ts";
import type { Published, PublishedEdition } from "../../model/rendition.ts";
import type { Settings } from "../../model/settings.ts";

/** Formats of which a file is the work itself in another encoding. */
const encodings = ["pdf", "epub", "text", "booklet", "leaflet", "markdown"] as const;

/** The files of an edition with their checksums; a page has none yet. */
export function encodingsOf(
  { files }: Pick<PublishedEdition, "files">,
  { finished }: Published,
  { url }: Settings,
): readonly MediaObject[] {
  return encodings.flatMap((format): readonly MediaObject[] => {
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

/** People by their names. */
export function people(names: readonly string[]): readonly Person[] | undefined {
  return names.length === 0 ? undefined : names.map((name) => ({ "@type": "Person", name: closedLine(name) }));
}

/**
 * Translators by their names, and of no type: a catalog's `Last-Translator` may be a person or a group (“Hexapla
 * contributors”), and schema.org allows both. schema-dts knows no node without a type, which JSON-LD does (section 3.5).
 */
export function translatorsOf(names: readonly string[]): readonly Person[] | undefined {
  if (names.length === 0) return undefined;
  return names.map((name) => ({ name: closedLine(name) })) as unknown as readonly Person[];
}

/**
 * Who signed, and when: schema.org has no property for it, and says by a role how somebody contributed. One role a day,
 * for there may be hundreds: JSON-LD lets any property have several values (section 9.4), which schema-dts lets a role
 * not.
 */
export function signatureRoles({
  signatories = [],
}: Edition): readonly Role<Organization, "contributor">[] | undefined {
  if (signatories.length === 0) return undefined;
  const days = Map.groupBy(signatories, ({ day }) => day);
  return [...days].map(([startDate, signed]) => {
    const organizations = signed.map(({ name }) => {
      return { "@type": "Organization", name: closedLine(name) } satisfies Organization;
    });
    const contributor = organizations as unknown as Organization;
    return { "@type": "Role", roleName: "signatory", startDate, contributor };
  });
}

/** The volumes that an edition stands in. */
export function volumesWith(edition: Edition, { volumes = [] }: Published, { url }: Settings): readonly Book[] {
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
