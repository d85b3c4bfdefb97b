import type { Finding } from "../model/finding.ts";
import type { BuiltFormat, Format } from "../model/formats.ts";
import { type AnyEdition, isParallel } from "../model/parallel.ts";
import type { Settings } from "../model/settings.ts";
import { isVolume, type Volume } from "../model/volume.ts";
import type { RenderCache } from "./render-cache.ts";
import type { Withheld } from "./withheld.ts";

/** What a build is asked for; what is left out means all. */
export interface BuildOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  /** Where the editions go, absolute. */
  readonly out: string;
  readonly formats?: readonly Format[] | undefined;
  readonly locales?: readonly string[] | undefined;
  readonly statements?: readonly string[] | undefined;
  /** How many threads render. */
  readonly jobs: number;
  /** Renditions that were made before; none where it is undefined. */
  readonly cache?: RenderCache | undefined;
  readonly report?: ((progress: BuildProgress) => void) | undefined;
}

/** How far a build is. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  /** `<statement>/<locale>`, just finished. */
  readonly edition: string | undefined;
}

/** An edition that was made, for the report. */
export interface BuiltEdition {
  readonly statement: string;
  /** Of a parallel edition, its locales, joined with `+`. */
  readonly locale: string;
  /** All its files, those of earlier builds too that were not made again. */
  readonly files: Files;
  /** The formats that were made now. */
  readonly formats: readonly string[];
  /** Of the first of them that has pages. */
  readonly pages: number | undefined;
  /** Time of rendering PDF, EPUB and text. */
  readonly milliseconds: number;
  readonly words: number;
  readonly percent: number;
}

/** Paths below dist/ by format. */
export type Files = Readonly<Partial<Record<string, string>>>;

/** What a build did. */
export interface BuildResult {
  readonly editions: readonly BuiltEdition[];
  readonly withheld: readonly Withheld[];
  readonly findings: readonly Finding[];
  /** Keys of editions that could not be made. */
  readonly failed: readonly string[];
  /** Those of them that stand in dist/ as they were built before. */
  readonly standing: readonly string[];
  /** Whether a finding is as bad as `check.fail` allows none to be. */
  readonly fails: boolean;
  /** Whether dist/ was changed. */
  readonly published: boolean;
}

/** How the name of a format's file ends, where it has a name of its own. */
const extensions = {
  pdf: "pdf",
  epub: "epub",
  text: "txt",
  booklet: "booklet.pdf",
  leaflet: "leaflet.pdf",
  markdown: "md",
} as const;

/** Path below dist/ of an edition in one format, or of a volume. */
export function pathOf(edition: AnyEdition | Volume, format: BuiltFormat): string {
  if (isVolume(edition)) return volumePath(edition.volume, format);
  const code = isParallel(edition) ? edition.code : edition.locale.code;
  const folder = `${isParallel(edition) ? "parallel/" : ""}${code}/${edition.statement}`;
  if (format === "html") return `${folder}/index.html`;
  if (format === "card") return `${folder}/card.png`;
  return `${folder}/${edition.name}.${code}.${extensions[format]}`;
}

/** The same by the volume's name: it may be one that cannot be made just now. No volume has a page. */
export function volumePath(name: string, format: BuiltFormat): string {
  return `volumes/${name}/${name}.${format === "html" || format === "card" ? format : extensions[format]}`;
}

/** Whether a format is configured and asked for. */
export function wants(options: BuildOptions, settings: Settings, format: Format): boolean {
  return (options.formats ?? settings.formats).includes(format);
}
