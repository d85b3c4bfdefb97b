/** Signs that U+0080 to U+009F stand for in texts of Windows code pages: those that 1250 to 1258 have at the same place. */
const signs: Readonly<Record<string, string>> = {
  "\u0082": "‚",
  "\u0084": "„",
  "\u0085": "…",
  "\u008b": "‹",
  "\u0091": "‘",
  "\u0092": "’",
  "\u0093": "“",
  "\u0094": "”",
  "\u0096": "–",
  "\u0097": "—",
  "\u009b": "›",
};

/** Characters between which no space stands. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * What a control character was meant to be.
 *
 * @returns Nothing where that is not certain: one between two letters may have replaced anything.
 */
export function meantSign(text: string, at: number): string | undefined {
  const control = text[at] ?? "";
  if (/[\u0080-\u009f]/.test(control)) return signs[control];
  const [before = "", after = ""] = [text[at - 1], text[at + 1]];
  const standsAlone = [before, after].some((each) => each === "" || /\s/.test(each));
  if (standsAlone) return "";
  // Vertical tabulation, page feed and separators are ends of lines.
  if (!/[\u000b\u000c\u2028\u2029]/.test(control)) return undefined;
  return unspaced.test(before) && unspaced.test(after) ? "" : " ";
}
