import type { Edition } from "../../model/edition.ts";
import { plain } from "./scope.ts";
import type { DocumentRecord } from "./xmp.ts";

/** What a library or archive wants to know of an edition, as the file itself says it. */
export function recordOf(edition: Edition): DocumentRecord {
  const { identifier, issued, modified, publisher, publicationTitle, rights, labels, url, authorNames } = edition;
  return {
    identifier,
    source: url,
    dates: [...(issued === undefined ? [] : [issued]), modified],
    creators: (authorNames.length === 0 ? [publisher.text] : authorNames).map(plain),
    publisher: plain(publisher.text),
    rights: rights === undefined ? undefined : plain(rights.text),
    subjects: [plain(labels.kind), plain(publicationTitle.text)],
  };
}
