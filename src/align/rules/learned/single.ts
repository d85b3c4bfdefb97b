import type { LengthModel } from "../../adopt/lengths.ts";
import type { CheckedPair } from "../rule.ts";
import { type Common, expectedValues } from "./common.ts";
import type { LocaleTexts, Paragraph } from "./paragraphs.ts";

/** A translation of a length that is hard to believe. */
export interface LengthOutlier {
  readonly checked: CheckedPair;
  /** How many times longer than expected; below 1, shorter. */
  readonly factor: number;
}

/** How far a length must be off: in standard deviations, and as a factor. */
const unlikely = { deviations: 6, factor: 2, paragraphs: 12 } as const;

/** Translations that are much too short or too long, by what all others in the language are. */
export function lengthOutliers(texts: LocaleTexts, common: Common): readonly LengthOutlier[] {
  const { paragraphs, lengths } = texts;
  if (paragraphs.length < unlikely.paragraphs) return [];
  const expected = expectedValues(common, texts);
  return paragraphs.flatMap(({ key, checked, source, target }): readonly LengthOutlier[] => {
    const [usual = 0] = expected[common.rows.get(key) as number] ?? [];
    const deviation = Math.log(target.length) - usual;
    const scale = Math.sqrt(lengths.spread + lengths.noise / source.length);
    if (Math.abs(deviation) < Math.max(unlikely.deviations * scale, Math.log(unlikely.factor))) return [];
    return [{ checked, factor: Math.exp(deviation) }];
  });
}

function deviationOf({ source, target }: Paragraph, { ratio }: LengthModel): number {
  return Math.log(target.length / source.length) - ratio;
}

/** A translation that stands twice. */
export interface Duplicate {
  readonly copy: CheckedPair;
  readonly original: CheckedPair;
}

/** Shorter texts may well be the same for two sources; in letters. */
const shortest = 12;

/** Paragraphs with one and the same translation, though their sources differ in more than numbers. */
export function duplicates({ paragraphs, lengths }: LocaleTexts): readonly Duplicate[] {
  const groups = Map.groupBy(
    paragraphs.filter(({ target }) => target.length >= shortest),
    ({ checked }) => checked.target.plain.normalize("NFKC").replace(/\s+/g, " ").trim(),
  );
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => Math.abs(deviationOf(a, lengths)) - Math.abs(deviationOf(b, lengths)));
    const [original, ...copies] = sorted;
    if (original === undefined) return [];
    return copies
      .filter((copy) => !isAlike(copy, original))
      .map((copy) => ({ copy: copy.checked, original: original.checked }));
  });
}

/** Whether most of the words of two sources are the same. */
function isAlike(one: Paragraph, other: Paragraph): boolean {
  const [left, right] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= 0.75 * Math.max(left.size, right.size);
}

function wordsOf({ source }: Paragraph): readonly string[] {
  return source.tokens.filter((token) => /^[\p{L}\p{M}'’]+$/u.test(token));
}
