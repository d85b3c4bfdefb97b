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
  /** The titles of its volumes, by their name. */
  readonly volumes: ReadonlyMap<string, LocalizedText>;
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
    ...(settings.volumes ?? []).map(({ name, title, line }) => entry(volumeId(name), "title", title, line)),
  ];
}

function volumeId(name: string): string {
  return `volume-${name}`;
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
  const shown = new Map(
    alignment.pairs.map((pair): [string, LocalizedText] => {
      const { text, mark } = show(pair, options);
      return [pair.segment.id, { ...mark, text }];
    }),
  );
  const [title, publisher, rights] = ["publication-title", "publisher", "rights"].map((id) => shown.get(id));
  if (title === undefined || publisher === undefined) throw new Error("the publication has a title and a publisher");
  const volumes = (settings.volumes ?? []).flatMap(({ name }) => {
    const text = shown.get(volumeId(name));
    return text === undefined ? [] : [[name, text] as const];
  });
  return { texts: { title, publisher, rights, volumes: new Map(volumes) }, findings };
}
