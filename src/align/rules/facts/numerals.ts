/**
 * Numbers written in letters or signs that are no decimal digits, by which articles and chapters are counted: Ethiopic
 * numerals, and in Hebrew and Yiddish the letters of a heading of two words.
 *
 * @param language The primary language subtag.
 */
export function numeralsOf(text: string, language: string): readonly number[] {
  const ethiopic = (text.match(/[፩-፼]+/gu) ?? []).map(ethiopicValue);
  return language === "he" || language === "yi" ? [...ethiopic, ...hebrewNumerals(text)] : ethiopic;
}

/** Signs for one to nine, ten to ninety, a hundred and ten thousand (Unicode, 19.1). */
function ethiopicValue(numeral: string): number {
  let sum = 0;
  let part = 0;
  for (const sign of numeral) {
    const at = (sign.codePointAt(0) ?? 0) - 0x1369;
    if (at < 9) part += at + 1;
    else if (at < 18) part += (at - 8) * 10;
    else {
      const power = at === 18 ? 100 : 10_000;
      sum = at === 18 ? sum + Math.max(part, 1) * power : Math.max(sum + part, 1) * power;
      part = 0;
    }
  }
  return sum + part;
}

const hebrewValues = new Map(
  ["אבגדהוזחט", "יכלמנסעפצ", "קרשת"].flatMap((row, power) =>
    [...row].map((letter, at) => [letter, (at + 1) * 10 ** power] as const),
  ),
);

/** “סעיף י״ב.”: the second word, with its letters from the greatest to the least; 15 and 16 are 9 and 6, 9 and 7. */
function hebrewNumerals(text: string): readonly number[] {
  const letters = /^\s*[\p{sc=Hebr}]{2,}\s+([א-ת]{1,3}|[א-ת]{1,2}["״'׳][א-ת]?)[.:׃'׳]?\s*$/u.exec(text)?.[1];
  if (letters === undefined) return [];
  const values = [...letters].flatMap((letter) => hebrewValues.get(letter) ?? []);
  const falls = values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));
  return falls && values.length > 0 ? [values.reduce((sum, value) => sum + value)] : [];
}
