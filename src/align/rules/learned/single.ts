import type { CheckedPair } from "../rule.ts";
import { type Common, expectedValues } from "./common.ts";
import type { LocaleTexts } from "./paragraphs.ts";

/** A translation of a length that is hard to believe. */
export interface LengthOutlier {
  readonly checked: CheckedPair;
  /** How many times longer than expected; below 1, shorter. */
  readonly factor: number;
  readonly isCertain: boolean;
}

/** How far a length must be off: in standard deviations, and as a factor. */
const unlikely = { deviations: 6, factor: 2, paragraphs: 12 } as const;

/** From this factor on no translation of the declaration that has its paragraph is free enough; also where few other paragraphs tell what is usual. */
const certain = { factor: 5.5, paragraphs: 5 } as const;

/** Translations that are much too short or too long, by what all others in the language are. */
export function lengthOutliers(texts: LocaleTexts, common: Common): readonly LengthOutlier[] {
  const { paragraphs, lengths } = texts;
  if (paragraphs.length < certain.paragraphs) return [];
  const expected = expectedValues(common, texts);
  return paragraphs.flatMap(({ key, checked, source, target }): readonly LengthOutlier[] => {
    const [usual = 0] = expected[common.rows.get(key) as number] ?? [];
    const deviation = Math.log(target.length) - usual;
    const scale = Math.sqrt(lengths.spread + lengths.noise / source.length);
    const isCertain = Math.abs(deviation) >= Math.log(certain.factor);
    if (paragraphs.length < unlikely.paragraphs && !isCertain) return [];
    if (Math.abs(deviation) < Math.max(unlikely.deviations * scale, Math.log(unlikely.factor))) return [];
    return [{ checked, factor: Math.exp(deviation), isCertain }];
  });
}
