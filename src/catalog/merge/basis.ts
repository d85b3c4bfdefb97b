/** What of an entry decides which text its translation translates. */
interface Translated {
  readonly source: string;
  readonly fuzzy: boolean;
  readonly previous: string | undefined;
}

/**
 * The source text that an entry's translation really is one of: that of an entry which has been fuzzy since an earlier
 * edit is the text from before, however often the source has changed meanwhile.
 */
export function basisOf({ source, fuzzy, previous }: Translated): string {
  return fuzzy && previous !== undefined ? previous : source;
}
