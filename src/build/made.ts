import type { Edition } from "../model/edition.ts";
import { formats } from "../model/formats.ts";
import { type AnyEdition, isParallel, localesOf } from "../model/parallel.ts";
import { groupPublished, type Published, type PublishedFile, type PublishedVolume } from "../model/published.ts";
import { type Volume, volumeLocales } from "../model/volume.ts";
import { type BuiltEdition, type Files, pathOf } from "./options.ts";

/** An edition with its files, HTML still to come. */
export interface MadeEdition {
  readonly edition: AnyEdition;
  readonly files: Files;
  readonly pages: number | undefined;
  readonly milliseconds: number;
}

/** A volume with its files. */
export interface MadeVolume {
  readonly volume: Volume;
  readonly files: Files;
  readonly pages: number | undefined;
  readonly milliseconds: number;
}

/** A volume as the report shows it, among the editions. */
export function builtVolume({ volume, files, pages, milliseconds }: MadeVolume): BuiltEdition {
  const { key, parts } = volume;
  const words = parts.reduce((sum, part) => sum + wordsOf(part), 0);
  const percent = Math.min(...parts.map((part) => part.percent));
  const locale = volumeLocales(volume).join("+");
  const own = { files, formats: Object.keys(files), pages };
  return { statement: key, locale, ...own, milliseconds: Math.round(milliseconds), words, percent };
}

/** All that stands in dist/, by its files. */
export function publishedOf(
  entries: readonly (readonly [AnyEdition, Files])[],
  finished: readonly PublishedFile[],
  volumes: readonly Volume[],
): Published {
  const paths = new Set(finished.map(({ path }) => path));
  return groupPublished({
    editions: entries.flatMap(([edition, files]) => (isParallel(edition) ? [] : [{ edition, files }])),
    parallel: entries.flatMap(([edition, files]) => (isParallel(edition) ? [{ edition, files }] : [])),
    volumes: volumes.flatMap((volume) => publishedVolume(volume, paths)),
    finished: new Map(finished.map((file) => [file.path, file])),
  });
}

/** A volume with those of its files that are there, made now or taken over. */
function publishedVolume(volume: Volume, paths: ReadonlySet<string>): readonly PublishedVolume[] {
  const files = formats
    .map((format) => [format, pathOf(volume, format)] as const)
    .filter(([, path]) => paths.has(path));
  return files.length === 0 ? [] : [{ volume, files: Object.fromEntries(files) }];
}

/**
 * An edition as the report shows it.
 *
 * @param files All its files, of which the pages and what `made` has are new.
 * @param html Whether its page was made.
 */
export function builtEdition(made: MadeEdition, files: Files, html: boolean): BuiltEdition {
  const { edition, pages, milliseconds } = made;
  const formats = Object.keys(files).filter((format) => (format === "html" ? html : format in made.files));
  const parts: readonly Edition[] = isParallel(edition) ? edition.editions : [edition];
  const words = Math.max(...parts.map(wordsOf));
  const percent = Math.min(...parts.map((part) => part.percent));
  const { statement } = edition;
  const locale = localesOf(edition).join("+");
  return { statement, locale, files, formats, pages, milliseconds: Math.round(milliseconds), words, percent };
}

/** How many words the original has. */
function wordsOf({ words }: Edition): number {
  return Object.values(words).reduce((sum, each) => sum + each, 0);
}
