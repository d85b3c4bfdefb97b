const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/**
 * Roman numerals with an ordinal's ending, which makes another word of them: XXIe, XXIᵉ, IIIª, XXI-й, XXI'inci. One letter
 * alone counts only with endings that make no word with it.
 *
 * @returns Plain decimal numbers.
 */
export function romanOrdinals(text: string): readonly string[] {
  const many = text.matchAll(
    /(?<![\p{L}\p{M}\p{N}])([IVXLCDM]{2,9})(?=(?:er|re|ère|e|ème|eme|th|st|nd|rd)(?![\p{L}\p{M}])|[ᵉʳªº°]|[-‑’']\p{Ll}{1,6}(?![\p{L}\p{M}]))/gu,
  );
  const one = text.matchAll(
    /(?<![\p{L}\p{M}\p{N}])([IVX])(?=(?:er|ère|ème)(?![\p{L}\p{M}])|[ᵉªº°]|-(?:й|го|м|му|е|х|я)(?!\p{L}))/gu,
  );
  return [...many, ...one].flatMap(([, numeral = ""]) => {
    const value = [...numeral].reduce((sum, letter, at) => sum + signed(letter, numeral.charAt(at + 1)), 0);
    return writtenRoman(value) === numeral ? [String(value)] : [];
  });
}

function signed(letter: string, next: string): number {
  const value = values[letter] ?? 0;
  return value < (values[next] ?? 0) ? -value : value;
}

const steps = "M=1000 CM=900 D=500 CD=400 C=100 XC=90 L=50 XL=40 X=10 IX=9 V=5 IV=4 I=1"
  .split(" ")
  .map((step) => step.split("="));

function writtenRoman(value: number): string {
  let rest = value;
  return steps
    .map(([letters = "", step]) => {
      const times = Math.floor(rest / Number(step));
      rest -= times * Number(step);
      return letters.repeat(times);
    })
    .join("");
}
