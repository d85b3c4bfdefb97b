import { assembleParallel } from "../edition/parallel.ts";
import type { Edition } from "../model/edition.ts";
import type { ParallelEdition } from "../model/parallel.ts";
import type { ParallelSettings } from "../model/settings.ts";
import type { Withheld } from "./aligned-statements.ts";
import type { Publication } from "./publication.ts";

/** What the publication can bring out side by side. */
export interface ParallelPlan {
  readonly editions: readonly ParallelEdition[];
  readonly withheld: readonly Withheld[];
  /** Those with a catalog that cannot be read: they are not made, only named. */
  readonly unreadable: readonly ParallelEdition[];
}

/** The editions of each locale, to be laid side by side. */
export interface SingleEditions {
  readonly editions: readonly Edition[];
  /** Those that do not follow their source, as they stand beside it. */
  readonly beside: readonly Edition[];
  readonly unreadable: readonly Edition[];
  readonly withheld: readonly Withheld[];
}

/** Every statement in every combination of locales that hexapla.yaml asks for. */
export function planParallel({ settings, statements }: Publication, singles: SingleEditions): ParallelPlan {
  const editions: ParallelEdition[] = [];
  const unreadable: ParallelEdition[] = [];
  const withheld: Withheld[] = [];
  for (const wanted of settings.parallel) {
    for (const { statement } of statements) {
      const kept = withheldOf(statement.name, wanted, singles);
      if (kept !== undefined) {
        withheld.push(kept);
        continue;
      }
      const parts = partsOf(statement.name, wanted, settings.source.code, singles);
      if (parts === undefined) continue;
      const edition = assembleParallel(parts, { pages: wanted.pages, url: settings.url });
      (parts.some((part) => singles.unreadable.includes(part)) ? unreadable : editions).push(edition);
    }
  }
  return { editions, withheld, unreadable };
}

/** A parallel edition is kept back where one of its locales is. */
function withheldOf(
  statement: string,
  { locales }: ParallelSettings,
  { withheld }: SingleEditions,
): Withheld | undefined {
  const kept = withheld.filter((each) => each.statement === statement && locales.includes(each.locale));
  if (kept.length === 0) return undefined;
  const current = Math.min(...kept.map((each) => each.current));
  return { statement, locale: locales.join("+"), reason: "parallel", current };
}

/** The editions of a statement that stand side by side; nothing where there is none in one of the locales. */
function partsOf(
  statement: string,
  { locales }: ParallelSettings,
  source: string,
  { editions, beside, unreadable }: SingleEditions,
): readonly [Edition, ...Edition[]] | undefined {
  // Where the source is not among them, what is not translated has nothing beside it that says the same.
  const known = [...(locales.includes(source) ? beside : []), ...editions, ...unreadable];
  const [first, ...others] = locales.flatMap(
    (code) => known.find((each) => each.statement === statement && each.locale.code === code) ?? [],
  );
  return first === undefined || others.length + 1 < locales.length ? undefined : [first, ...others];
}
