/** Whether a family is what running text in its script is set in: serifs, Naskh, Nastaliq. */
export function isBookFace(family: string): boolean {
  return /\b(Serif|Naskh|Nastaliq)\b/.test(family) && !/\bDisplay\b/.test(family);
}

/** The forms of Han characters that readers of a script expect, by the letters that end the name of a family made for them. */
const regions: Readonly<Record<string, RegExp>> = { Hans: /SC$/, Hant: /(TC|HK)$/, Jpan: /JP$/, Kore: /KR$/ };

/** What a caption says of the font that a language is set in: a family made for another region shows other forms. */
export function fontNote(locale: string, family: string | undefined): string {
  if (family === undefined) return "no font";
  const wanted = regions[new Intl.Locale(locale).maximize().script ?? ""];
  return wanted === undefined || wanted.test(family) ? family : `${family}, made for another region`;
}
