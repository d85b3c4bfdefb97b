import {
  atSamePlace,
  type Candidate,
  dice,
  findCandidates,
  partShare,
  thresholdFor,
  thresholds,
} from "./candidates.ts";
import { commonWeight } from "./common.ts";
import type { Loose } from "./loose.ts";
import type { Weight } from "./tokens.ts";

/** Former texts and what became of them: one to one, one to several, several to one. */
export interface Link {
  readonly former: readonly Loose[];
  readonly present: readonly Loose[];
  /** How alike both sides are, 0 to 1. */
  readonly likeness: number;
  /** How sure it is; only for comparing links with each other. */
  readonly score: number;
}

/** More parts than this nobody makes of one paragraph. */
const mostParts = 5;

/**
 * A pair that is little alike must have this many times more in common than the newer text has with any other former one:
 * what it shares with several is the document's manner of speaking.
 */
const contrast = 1.25;

/** What being at the same place adds to a score. */
const placeBonus = 0.1;

/**
 * Finds for the texts without a partner what became of them.
 *
 * @returns The best links first come, and no text is in two of them.
 */
export function linkTexts(
  former: readonly Loose[],
  present: readonly Loose[],
  { weight, texts }: Background,
): readonly Link[] {
  const candidates = findCandidates(former, present, weight);
  const placed = candidates.filter(({ former: { spot } }) => spot !== undefined);
  const links = [
    ...candidates.flatMap(editLink),
    ...groupLinks(placed, "former", "present", weight),
    ...groupLinks(placed, "present", "former", weight),
  ];
  const sure = links.filter(({ likeness }) => likeness >= thresholds.elsewhere);
  const doubtful = links.filter((link) => link.likeness < thresholds.elsewhere && stands(link, texts, weight));
  return choose([...sure, ...doubtful]);
}

/** The document as it was, to judge by. */
export interface Background {
  readonly weight: Weight;
  /** The words of all former texts by their places. */
  readonly texts: readonly (readonly string[])[];
}

function stands({ former, present }: Link, texts: readonly (readonly string[])[], weight: Weight): boolean {
  const [one, other] = [former[0], present[0]];
  if (one === undefined || other === undefined) return false;
  const common = commonWeight(one.tokens, other.tokens, weight);
  return texts.every(
    (tokens, place) => place === one.place || contrast * commonWeight(tokens, other.tokens, weight) <= common,
  );
}

function editLink({ former, present, common }: Candidate): readonly Link[] {
  const likeness = former.source === present.source ? 1 : dice(common, former.weight, present.weight);
  if (likeness < thresholdFor(former, present)) return [];
  const place = former.spot === undefined ? -placeBonus : 0;
  const score = likeness + (atSamePlace(former, present) ? placeBonus : place);
  return [{ former: [former], present: [present], likeness, score }];
}

/** The links of a whole on one side with several parts on the other. */
function groupLinks(
  candidates: readonly Candidate[],
  whole: "former" | "present",
  part: "former" | "present",
  weight: Weight,
): readonly Link[] {
  const byWhole = Map.groupBy(
    candidates.filter((each) => each.common >= partShare * each[part].weight),
    (each) => each[whole],
  );
  return [...byWhole].flatMap(([text, parts]) => {
    const ordered = parts.map((each) => each[part]).sort((one, other) => one.place - other.place);
    return runsOf(ordered).flatMap((run): readonly Link[] => {
      const likeness = groupLikeness(text, run, weight);
      if (likeness === undefined) return [];
      const score = likeness + (run.every(({ spot }) => spot?.gap === text.spot?.gap) ? placeBonus : 0);
      const rest = { likeness, score };
      return [
        whole === "former" ? { former: [text], present: run, ...rest } : { former: run, present: [text], ...rest },
      ];
    });
  });
}

/** Neighbours among the candidates, two to five at a time; texts between them that are none do not matter. */
function runsOf(texts: readonly Loose[]): readonly (readonly Loose[])[] {
  const runs: (readonly Loose[])[] = [];
  for (let start = 0; start < texts.length; start += 1) {
    const most = Math.min(mostParts, texts.length - start);
    for (let length = 2; length <= most; length += 1) runs.push(texts.slice(start, start + length));
  }
  return runs;
}

/** How alike the whole and its parts are; nothing where a part adds too little of its own. */
function groupLikeness(whole: Loose, parts: readonly Loose[], weight: Weight): number | undefined {
  const join = (texts: readonly Loose[]) => texts.flatMap(({ tokens }) => tokens);
  const common = commonWeight(whole.tokens, join(parts), weight);
  const all = parts.reduce((sum, part) => sum + part.weight, 0);
  const likeness = dice(common, whole.weight, all);
  if (likeness < thresholds.elsewhere) return undefined;
  const adds = parts.every((part) => {
    const others = join(parts.filter((each) => each !== part));
    return common - commonWeight(whole.tokens, others, weight) >= partShare * part.weight;
  });
  return adds ? likeness : undefined;
}

function choose(links: readonly Link[]): readonly Link[] {
  const taken = new Set<Loose>();
  const first = (texts: readonly Loose[]) => texts[0]?.place ?? 0;
  const sorted = links.toSorted(
    (one, other) =>
      other.score - one.score || first(one.former) - first(other.former) || first(one.present) - first(other.present),
  );
  return sorted.filter(({ former, present }) => {
    const texts = [...former, ...present];
    if (texts.some((text) => taken.has(text))) return false;
    for (const text of texts) taken.add(text);
    return true;
  });
}
