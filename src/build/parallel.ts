import { assembleParallel } from "../edition/parallel.ts";
import type { Edition } from "../model/edition.ts";
import type { ParallelEdition } from "../model/parallel.ts";
import type { ParallelSettings } from "../model/settings.ts";
import type { Publication } from "./publication.ts";
import type { Withheld } from "./withheld.ts";

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
  const plan = { editions: [] as ParallelEdition[], withheld: [] as Withheld[], unreadable: [] as ParallelEdition[] };
  const shelves = shelvesOf(singles);
  for (const wanted of settings.parallel) {
    for (const { statement } of statements) {
      const kept = withheldOf(statement.name, wanted, shelves);
      const parts = kept === undefined ? partsOf(statement.name, wanted, settings.source.code, shelves) : undefined;
      if (kept !== undefined) plan.withheld.push(kept);
      if (parts === undefined) continue;
      const edition = assembleParallel(parts, { pages: wanted.pages, url: settings.url });
      (parts.some((part) => shelves.unreadable.get(part.key) === part) ? plan.unreadable : plan.editions).push(edition);
    }
  }
  return plan;
}

/** The same editions by their keys, `<statement>/<locale>`, and what is withheld by statement: each is asked for often. */
interface Shelves {
  readonly editions: ReadonlyMap<string, Edition>;
  readonly beside: ReadonlyMap<string, Edition>;
  readonly unreadable: ReadonlyMap<string, Edition>;
  readonly withheld: ReadonlyMap<string, readonly Withheld[]>;
}

function shelvesOf({ editions, beside, unreadable, withheld }: SingleEditions): Shelves {
  const byKey = (all: readonly Edition[]) => new Map(all.map((edition) => [edition.key, edition] as const));
  return {
    editions: byKey(editions),
    beside: byKey(beside),
    unreadable: byKey(unreadable),
    withheld: Map.groupBy(withheld, ({ statement }) => statement),
  };
}

/** A parallel edition is kept back where one of its locales is. */
function withheldOf(statement: string, { locales }: ParallelSettings, { withheld }: Shelves): Withheld | undefined {
  const kept = withheld.get(statement)?.filter(({ locale }) => locales.includes(locale)) ?? [];
  if (kept.length === 0) return undefined;
  const current = Math.min(...kept.map((each) => each.current));
  return { statement, locale: locales.join("+"), reason: "parallel", current };
}

/** The editions of a statement that stand side by side; nothing where there is none in one of the locales. */
function partsOf(
  statement: string,
  { locales }: ParallelSettings,
  source: string,
  { editions, beside, unreadable }: Shelves,
): readonly [Edition, ...Edition[]] | undefined {
  // Where the source is not among them, what is not translated has nothing beside it that says the same.
  const known = [...(locales.includes(source) ? [beside] : []), editions, unreadable];
  const [first, ...others] = locales.flatMap((code) => {
    const key = `${statement}/${code}`;
    return known.find((shelf) => shelf.has(key))?.get(key) ?? [];
  });
  return first === undefined || others.length + 1 < locales.length ? undefined : [first, ...others];
}
