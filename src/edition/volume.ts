import { v5 } from "uuid";
import { absoluteUrl } from "../model/address.ts";
import type { Edition, LocalizedText } from "../model/edition.ts";
import type { Volume } from "../model/volume.ts";
import { latestChange } from "./latest-change.ts";
import { suffixIds } from "./suffixed-ids.ts";
import { linkParts, linkTargets } from "./volume-links.ts";

/** What a volume needs beside its parts. */
export interface VolumeParts {
  readonly name: string;
  readonly title: LocalizedText;
  /** Where dist/ will stand, absolute, with a trailing slash. */
  readonly url: string;
}

/** Binds editions together. Several of one statement or in one locale may be among them, none twice. */
export function assembleVolume(parts: readonly [Edition, ...Edition[]], { name, title, url }: VolumeParts): Volume {
  const [first, ...others] = parts;
  const statements = [...new Set(parts.map(({ statement }) => statement))];
  const own = (part: Edition): Edition => {
    const beside = parts.filter(({ locale }) => locale.code === part.locale.code);
    const targets = beside.map((other) => {
      return [other.statement, { suffix: suffixOf(other, statements), ids: linkTargets(other) }] as const;
    });
    // Links within a part are known by their `#`: first these, then those that come to begin with it.
    return linkParts(suffixIds(part, suffixOf(part, statements)), new Map(targets));
  };
  return {
    key: `volumes/${name}`,
    volume: name,
    title: { ...title, id: "volume" },
    identifier: `urn:uuid:${v5(`${url}volumes/${name}`, v5.URL)}`,
    url: absoluteUrl(url, `volumes/${name}/${name}.pdf`),
    modified: latestChange(parts),
    parts: [own(first), ...others.map(own)],
  };
}

/** Ids are ASCII, and no path: a statement whose name is not is known by its number. */
function suffixOf({ statement, locale }: Edition, statements: readonly string[]): string {
  const isPlain = /^[A-Za-z0-9-]+$/.test(statement);
  return `${isPlain ? statement : `.${statements.indexOf(statement) + 1}`}-${locale.code}`;
}
