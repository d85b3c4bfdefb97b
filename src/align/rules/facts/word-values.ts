import { wordsOf } from "../../edits/language-words.ts";
import { inflectedNumberWords } from "./inflected-words.ts";
import { moreNumberWords } from "./number-words.ts";
import { partNumberWords } from "./part-words.ts";

const known = new Map<string, ReadonlyMap<string, string>>();

/**
 * The number words of a language and their values.
 *
 * @param language The primary language subtag.
 */
export function numberWords(language: string): ReadonlyMap<string, string> {
  let table = known.get(language);
  if (table === undefined) {
    const own = [moreNumberWords, partNumberWords].flatMap((words) => entriesOf(words[language] ?? ""));
    table = new Map([...wordsOf(language).numbers, ...own]);
    known.set(language, table);
  }
  return table;
}

function entriesOf(words: string): readonly (readonly [string, string])[] {
  return words.split(" ").flatMap((each) => {
    const [forms = "", value] = each.split("=");
    return value === undefined ? [] : forms.split("/").map((word) => [word, value] as const);
  });
}

/** A word of a text, and the one before it. */
interface WordInText {
  readonly word: string;
  readonly last: string;
  readonly language: string;
}

/** The value of a number word: as it stands in the table, inflected, behind an article, or glued of two. */
export function wordValue({ word, last, language }: WordInText): string | undefined {
  const table = numberWords(language);
  const bare = withoutPrefix(word, table);
  const own = table.get(word) ?? table.get(bare ?? "") ?? inflectedNumberWords({ word, last, table, language });
  return (
    own ??
    shortened(word, table) ??
    (bare === undefined ? undefined : shortened(bare, table)) ??
    gluedValue(word, table)
  );
}

/** With an ending of up to four letters: dreißigsten, تسعينيات. */
function shortened(word: string, table: ReadonlyMap<string, string>): string | undefined {
  // A word is shorter where vowels are not written.
  const shortest = /[\p{sc=Arab}\p{sc=Hebr}]/u.test(word) ? 4 : 5;
  for (let cut = 1; cut <= 4 && word.length - cut >= shortest; cut += 1) {
    const found = table.get(word.slice(0, -cut));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** “fünfundzwanzig”, “venticinque”, “vijfentwintig”: tens and ones as one word. */
function gluedValue(word: string, table: ReadonlyMap<string, string>): string | undefined {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const one = Number(table.get(word.slice(0, cut)) ?? 0);
    const other = one === 0 ? 0 : Number(table.get(word.slice(cut).replace(/^(?:und|en|ën)(?=.{4})/, "")) ?? 0);
    const [tens, ones] = one > other ? [one, other] : [other, one];
    if (tens % 10 === 0 && tens >= 20 && tens < 100 && ones >= 1 && ones < 10) return String(tens + ones);
  }
  return undefined;
}

/** What Arabic and Hebrew write before a word, as part of it: “and”, prepositions, the article. */
const prefixes = [
  /^(?:[وفبلك](?:ال)?|ال)(?=\p{sc=Arab}{2})/u,
  /^[והבלמכש](?=\p{sc=Hebr}{2})/u,
  /^[והבלמכש]{2}(?=\p{sc=Hebr}{2})/u,
];

/** The word without its prefixes, where that is a number word, or may be one with an ending. */
function withoutPrefix(word: string, table: ReadonlyMap<string, string>): string | undefined {
  const bare = prefixes.map((prefix) => word.replace(prefix, "")).filter((each) => each !== word);
  return bare.find((each) => table.has(each)) ?? bare.find((each) => shortened(each, table) !== undefined);
}
