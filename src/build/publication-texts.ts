import { align, alignSource } from "../align/align.ts";
import type { Host } from "../host/host.ts";
import { type ShowOptions, show } from "../localize/show.ts";
import type { LocalizedText } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { Segment } from "../model/segment.ts";
import type { Settings } from "../model/settings.ts";
import { countWords } from "../segment/words.ts";
import { readCatalog } from "./publication.ts";

/** The publication's own strings in one locale. */
export interface PublicationTexts {
  readonly title: LocalizedText;
  readonly publisher: LocalizedText;
  readonly rights: LocalizedText | undefined;
}

/** The strings of hexapla.yaml that readers see; their catalog is `locales/<locale>/hexapla.po`. */
export function publicationSegments(settings: Settings): readonly Segment[] {
  const entry = (id: string, kind: Segment["kind"], source: string, line = 1): Segment => ({
    id,
    kind,
    source,
    format: "text",
    note: undefined,
    context: undefined,
    words: countWords(source, settings.source.code),
    language: settings.source.code,
    file: settings.file,
    line,
  });
  return [
    entry("publication-title", "title", settings.title, settings.lines?.title),
    entry("publisher", "publisher", settings.publisher.name, settings.lines?.publisher),
    ...(settings.rights === undefined ? [] : [entry("rights", "rights", settings.rights, settings.lines?.rights)]),
  ];
}

/** Reads and localizes the publication's own strings. */
export async function publicationTexts(
  host: Host,
  root: string,
  settings: Settings,
  options: ShowOptions,
): Promise<{ texts: PublicationTexts; findings: readonly Finding[] }> {
  const segments = publicationSegments(settings);
  const { code } = options.locale;
  const isSource = code === settings.source.code;
  const { catalog, findings } = isSource
    ? { catalog: undefined, findings: [] }
    : await readCatalog(host, root, code, "hexapla");
  const alignment = isSource ? alignSource("hexapla", code, segments) : align("hexapla", code, segments, catalog);
  const [title, publisher, rights] = alignment.pairs.map((pair): LocalizedText => {
    const { text, mark } = show(pair, options);
    return { ...mark, text };
  });
  if (title === undefined || publisher === undefined) throw new Error("the publication has a title and a publisher");
  return { texts: { title, publisher, rights }, findings };
}
