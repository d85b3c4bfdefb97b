const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a text, as Unicode text segmentation (UAX 29, with CLDR's dictionaries) finds them. */
export function countWords(text: string, locale: string): number {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter([locale, "en"], { granularity: "word" });
    segmenters.set(locale, segmenter);
  }
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
