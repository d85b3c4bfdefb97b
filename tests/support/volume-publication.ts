import { parallelPublication, parallelSettings } from "./parallel-publication.ts";
import type { PublicationFiles } from "./publication.ts";

/** The volumes of the publication: in all languages, the first of another direction, and of one part. */
const volumes = `volume:
  - { name: all, title: Everything }
  - { name: arabic, title: Arabic first, statements: [report, joint], locales: [ar, en, ur] }
  - { name: urdu, title: One in Urdu, statements: [joint], locales: [ur] }
`;

export const volumeSettings = parallelSettings.replace(/^parallel:.*\n/m, volumes);

/** The publication of parallel editions, with volumes in their place. */
export function volumePublication(changes: PublicationFiles = {}): Promise<string> {
  return parallelPublication({ "hexapla.yaml": volumeSettings, ...changes });
}
