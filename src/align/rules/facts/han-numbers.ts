const hanDigits: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."〇一二三四五六七八九"].map((digit, value) => [digit, value] as const),
  ["零", 0],
  ["两", 2],
  ["兩", 2],
]);
const hanPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const hanMyriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** The values of the Han numerals of a text: 三十, 一百二十, 二〇二六, 一百五十万. */
export function hanNumbers(text: string): readonly string[] {
  const numerals =
    text.match(/[〇零一二三四五六七八九两兩十百千][〇零一二三四五六七八九两兩十百千万萬亿億兆]*/gu) ?? [];
  return numerals.map((numeral) => String(hanValue(numeral)));
}

/** Myriads multiply all that stands before them, back to a greater one. */
function hanValue(numeral: string): number {
  let sum = 0;
  let part = "";
  for (const character of numeral) {
    const myriad = hanMyriads[character];
    if (myriad === undefined) {
      part += character;
      continue;
    }
    const before = part === "" ? sum : partValue(part);
    sum = part === "" ? before * myriad : sum + before * myriad;
    part = "";
  }
  return sum + partValue(part);
}

function partValue(numeral: string): number {
  if (!/[十百千]/u.test(numeral)) return Number([...numeral].map((digit) => hanDigits[digit] ?? 0).join(""));
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const power = hanPowers[character];
    if (power === undefined) {
      digit = hanDigits[character];
      continue;
    }
    sum += (digit ?? 1) * power;
    digit = undefined;
  }
  return sum + (digit ?? 0);
}
