/** The words for per cent that follow a number, in all languages with a table. */
const wordsAfter =
  "per\\s?cent|pour\\s?cent|prozent|por\\s?ciento|por\\s?cien|por\\s?cento|per\\s?cento|τοις\\s?εκατό|процент|відсот|procent|prosent|persen|" +
  "بالمئة|بالمائة|في المئة|في المائة|درصد|فیصد|فی صد|אחוז|प्रतिशत|फीसदी|फ़ीसदी|শতাংশ|ভাগ|パーセント|퍼센트|بالميه|faiz|százalék|protsent|procentų|phần trăm";
const wordsBefore = "yüzde|百分之|صدی";
const signs = "%٪％﹪";
const spaces = "[\\s\\u00a0\\u202f\\u200e\\u200f\\u061c]";

/** Not percentages, shares as such and points of them, which are counted in points. */
const goesOn = "(?!age|satz|sätze|punkt|ual|н|ков|ow[eyia]|ポイント)";
const mark = `(?:[${signs}]|(?:${wordsAfter})${goesOn})`;

const after = new RegExp(`^${spaces}{0,2}${mark}`, "iu");
const before = new RegExp(`(?:[${signs}]|${wordsBefore})${spaces}{0,2}$`, "iu");
/** Hebrew and Arabic write prepositions, and German compounds their first part, before the word. */
const marks = new RegExp(
  `[${signs}]|(?<![\\p{L}\\p{M}])(?:${wordsAfter})${goesOn}|${wordsBefore}|パーセント${goesOn}`,
  "giu",
);

/** Whether a number is a percentage by what stands around it. */
export function isPercentage(head: string, rest: string): boolean {
  return after.test(rest.slice(0, 24)) || before.test(head.slice(-12));
}

/** How often a text says per cent. */
export function countPerCent(text: string): number {
  return text.match(marks)?.length ?? 0;
}

/** Whether the sign stands before the number, by what does. */
export function hasMarkBefore(head: string): boolean {
  return before.test(head.slice(-12));
}

const languages = new Set(
  "en fr de es pt it el ru uk pl cs sv da nb nn no fi id ar fa ur he hi bn zh ja ko tr az hu et lt vi".split(" "),
);

/** Whether all ways of the language to say per cent are known. */
export function knowsPerCent(language: string): boolean {
  return languages.has(language);
}
