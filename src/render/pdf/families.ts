import type { FontFace } from "../../model/rendition.ts";
import { covers, unite } from "./coverage.ts";
import type { FontKeys, LanguageData } from "./data.ts";
import { scriptPattern } from "./script.ts";

/** All faces of one family, as one set of characters. */
export interface Family {
  readonly name: string;
  readonly coverage: readonly number[];
  /** Whether it has a face for text, one for headings, and one for emphasis. */
  readonly regular: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Families in the order in which their first face was configured. */
export function familiesOf(faces: readonly FontFace[]): readonly Family[] {
  const byName = Map.groupBy(faces, (face) => face.family);
  return [...byName].map(([name, members]) => ({
    name,
    coverage: unite(members.map((face) => face.coverage)),
    regular: members.some(({ weight }) => Math.abs(weight - 400) <= 100),
    bold: members.some(({ weight }) => weight >= 600),
    italic: members.some(({ italic }) => italic),
  }));
}

/**
 * The families to set a text in, as few as it takes: first the one that has the language's script, then whichever has
 * most of what is still without a font. Between equals the configured order decides.
 */
export function chooseFamilies(
  families: readonly Family[],
  points: ReadonlySet<number>,
  language: Omit<LanguageData, FontKeys>,
): readonly string[] {
  const script = scriptPattern(language.script);
  const letters = [...points].filter((point) => script.test(String.fromCodePoint(point)));
  const first = best(families, (family) => [
    share(family, letters) >= 0.95 ? 1 : share(family, letters),
    preference(family.name, language),
  ]);
  const chosen: Family[] = first === undefined ? [] : [first];
  let open = [...points].filter((point) => !chosen.some((family) => covers(family.coverage, point)));
  while (open.length > 0) {
    const next = best(families, (family) => [share(family, open), preference(family.name, language)]);
    if (next === undefined || share(next, open) === 0) break;
    chosen.push(next);
    open = open.filter((point) => !covers(next.coverage, point));
  }
  return chosen.map((family) => family.name);
}

function share(family: Family, points: readonly number[]): number {
  if (points.length === 0) return 0;
  return points.filter((point) => covers(family.coverage, point)).length / points.length;
}

/** The first of those with the greatest rank, compared figure by figure. */
function best(families: readonly Family[], rank: (family: Family) => readonly [number, number]): Family | undefined {
  let found: { family: Family; rank: readonly [number, number] } | undefined;
  for (const family of families) {
    const own = rank(family);
    if (found === undefined || own[0] > found.rank[0] || (own[0] === found.rank[0] && own[1] > found.rank[1]))
      found = { family, rank: own };
  }
  return found?.family;
}

/** Languages whose readers expect Nastaliq; the others of the Arabic script expect Naskh. */
const nastaliqLanguages = /^(ur|ks|pnb|skr)$/;
const hanRegions: Readonly<Record<string, string>> = { Hans: "SC", Hant: "TC", Jpan: "JP", Kore: "KR" };

/** 1 where a family is made for this language, -1 where for another that shares its characters, else 0. */
function preference(family: string, { lang, script, likelyRegion }: Omit<LanguageData, FontKeys>): number {
  if (script === "Arab") return family.includes("Nastaliq") === nastaliqLanguages.test(lang) ? 1 : -1;
  const [made] = /\b(SC|TC|HK|JP|KR)\b/.exec(family) ?? [];
  if (made === undefined) return 0;
  const wanted = script === "Hant" && (likelyRegion === "HK" || likelyRegion === "MO") ? "HK" : hanRegions[script];
  return made === wanted ? 1 : -1;
}
