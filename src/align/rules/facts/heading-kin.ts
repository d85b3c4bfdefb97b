/** A numbered text. */
export interface Numbered {
  readonly value: string;
  readonly text: string;
}

/**
 * Which of two numbers a translation is likelier that of, where both have it: numbers in words are made of the words of
 * other numbers, in most languages by tens (13 with 3 and 23, 21 with 22 and 29).
 *
 * @param others The other numbered texts of the document.
 * @returns The number whose kin the text is more like; the first of the two where nothing tells them apart.
 */
export function likelierNumber(
  text: string,
  [one, other]: readonly [string, string],
  others: readonly Numbered[],
): string {
  const parts = partsOf(text);
  const likeness = (value: string) => {
    const kin = others.filter((each) => isKin(Number(value), Number(each.value)));
    const strangers = others.filter((each) => !kin.includes(each));
    return meanLikeness(parts, kin) - meanLikeness(parts, strangers);
  };
  return likeness(other) > likeness(one) ? other : one;
}

function isKin(one: number, other: number): boolean {
  const isSameDecade = one > 10 && other > 10 && Math.ceil((one + 1) / 10) === Math.ceil((other + 1) / 10);
  return one % 10 === other % 10 || isSameDecade;
}

function meanLikeness(parts: ReadonlySet<string>, others: readonly Numbered[]): number {
  if (others.length === 0) return 0;
  return others.reduce((sum, { text }) => sum + dice(parts, partsOf(text)), 0) / others.length;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * [...one].filter((part) => other.has(part)).length) / Math.max(1, one.size + other.size);
}

/** Three letters in a row, word by word. */
function partsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const letters = [...`^${word}$`];
      return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(""));
    }),
  );
}
