import type { Link } from "./links.ts";
import type { Loose } from "./loose.ts";

/** Up to so many words a text is short: a table cell, a heading, whose words alone say too little. */
const most = 3;

/** From this likeness of letters on, two short texts at the same place are versions of one. */
const threshold = 0.5;

/**
 * Links short texts by their place: where between unchanged neighbours as many went as came, and they look alike.
 *
 * @param former Those that nothing else came of.
 */
export function linkShortTexts(former: readonly Loose[], present: readonly Loose[]): readonly Link[] {
  const placed = former.filter(({ spot }) => spot !== undefined);
  const gaps = new Set(placed.map(({ spot }) => spot?.gap));
  return [...gaps].flatMap((gap) => {
    const gone = placed.filter((each) => each.spot?.gap === gap);
    const come = present.filter((each) => each.spot?.gap === gap);
    if (gone.length !== come.length || ![...gone, ...come].every(isShort)) return [];
    return gone.flatMap((each, at): readonly Link[] => {
      const other = come[at];
      if (other === undefined || !lookAlike(each.source, other.source)) return [];
      return [{ former: [each], present: [other], likeness: 0, score: 0 }];
    });
  });
}

function isShort({ tokens }: Loose): boolean {
  return tokens.length <= most;
}

function lookAlike(first: string, second: string): boolean {
  const isFigure = (text: string) => /^[\p{N}\p{P}\p{S}\s]+$/u.test(text);
  if (isFigure(first) || isFigure(second)) return isFigure(first) && isFigure(second);
  return pairLikeness(first.toLowerCase(), second.toLowerCase()) >= threshold;
}

/** Dice's coefficient over pairs of letters (Adamson and Boreham, 1974). */
function pairLikeness(first: string, second: string): number {
  const ours = pairsOf(first);
  const theirs = pairsOf(second);
  const left = [...theirs];
  let shared = 0;
  for (const pair of ours) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return ours.length + theirs.length === 0 ? 0 : (2 * shared) / (ours.length + theirs.length);
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
