import type { Edition } from "./edition.ts";
import type { ParallelEdition } from "./parallel.ts";
import type { Artifact } from "./rendition.ts";
import type { Volume } from "./volume.ts";

/** A finished file that stands in dist/. */
export type PublishedFile = Pick<Artifact, "path" | "mediaType"> & {
  /** Its length. */
  readonly bytes: number;
  /** Checksum in hexadecimal digits. */
  readonly sha256: string;
};

/** What stands in dist/ of something, as the pages that link to it need it. */
export interface WithFiles {
  /** Path below dist/ by format: only what was really made. */
  readonly files: Readonly<Partial<Record<string, string>>>;
}

/** An edition that stands in dist/. */
export interface PublishedEdition extends WithFiles {
  readonly edition: Edition;
}

/** A parallel edition that stands in dist/. */
export interface PublishedParallel extends WithFiles {
  readonly edition: ParallelEdition;
}

/** A volume that stands in dist/. */
export interface PublishedVolume extends WithFiles {
  readonly volume: Volume;
}

/** What stands in dist/ of one statement. */
export interface PublishedStatement {
  /** By the locale's code. */
  readonly editions: ReadonlyMap<string, PublishedEdition>;
  readonly parallel: readonly PublishedParallel[];
}

/** All that stands in dist/, file by file. */
interface PublishedParts {
  readonly editions: readonly PublishedEdition[];
  readonly parallel: readonly PublishedParallel[];
  readonly volumes: readonly PublishedVolume[];
  /** By path, what was finished before the pages were: pages have no checksum yet. */
  readonly finished: ReadonlyMap<string, PublishedFile>;
}

/** The same for pages that link to a part of it: there is a page an edition, and none may look through all of them. */
export interface Published extends PublishedParts {
  /** By statement. */
  readonly statements: ReadonlyMap<string, PublishedStatement>;
  /** The editions that have a page, by the locale's code. */
  readonly pages: ReadonlyMap<string, readonly PublishedEdition[]>;
}

/** Sorts what stands in dist/ by what pages ask for. */
export function groupPublished(parts: PublishedParts): Published {
  const editions = Map.groupBy(parts.editions, ({ edition }) => edition.statement);
  const parallel = Map.groupBy(parts.parallel, ({ edition }) => edition.statement);
  const names = new Set([...editions.keys(), ...parallel.keys()]);
  const statementOf = (name: string): PublishedStatement => ({
    editions: new Map(editions.get(name)?.map((each) => [each.edition.locale.code, each] as const)),
    parallel: parallel.get(name) ?? [],
  });
  const statements = new Map([...names].map((name) => [name, statementOf(name)] as const));
  const paged = parts.editions.filter(({ files }) => files.html !== undefined);
  return { ...parts, statements, pages: Map.groupBy(paged, ({ edition }) => edition.locale.code) };
}

/** What stands in dist/ of a statement; of one that is not there, nothing. */
export function versionsOf({ statements }: Pick<Published, "statements">, name: string): PublishedStatement {
  return statements.get(name) ?? { editions: new Map(), parallel: [] };
}
