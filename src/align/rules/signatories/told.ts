import { decimalValue } from "../../../model/digits.ts";
import { isSoftened } from "./about.ts";
import { phraseValue } from "./phrase.ts";

/** A number of signatories that a text tells of. */
export interface Told {
  readonly value: number;
  readonly written: string;
}

/**
 * The numbers that stand directly before a word for signatories: in digits of any script, or in words where the language
 * has a table. Ranges, years and what is said to be about a number are none.
 *
 * @param forms The words, each in every form in which it stands behind a number (`signatories.mentions`).
 * @param language The primary language subtag.
 */
export function signatoriesTold(text: string, forms: readonly string[], language: string): readonly Told[] {
  const plain = unpointed(text);
  const nouns = patternOf(forms);
  if (nouns === undefined) return [];
  return [...plain.matchAll(nouns)].flatMap(({ index }): readonly Told[] => {
    const head = plain.slice(Math.max(0, index - 80), index);
    const told = inDigits(head) ?? inWords(head, language);
    if (told === undefined || told.value < 2 || isSoftened(head.slice(0, told.at), language)) return [];
    return [{ value: told.value, written: told.written }];
  });
}

interface Found extends Told {
  /** Where it begins in what stands before the noun. */
  readonly at: number;
}

/** “36 ”, “১৮টি ”, “1,200 ”; counting words are joined to the digits. */
const digits =
  /(?<![\p{Nd}.,٫٬–—-])(\p{Nd}{1,3}(?:[.,٬’\u00a0\u202f]\p{Nd}{3})+|\p{Nd}+)(?:-?[\p{L}\p{M}]{1,4})?[\s\u00a0]*$/u;

function inDigits(head: string): Found | undefined {
  const found = digits.exec(head);
  const written = found?.[1] ?? "";
  if (found === null || /^[12]\d{3}$/.test(written.normalize("NFKC"))) return undefined;
  return { value: decimalValue(written.replace(/\P{Nd}/gu, "")), written, at: found.index };
}

function inWords(head: string, language: string): Found | undefined {
  // Where words are not parted by spaces, the numeral stands alone; 第 makes it an ordinal.
  const han = /(?<![第〇零一二三四五六七八九十百千])[〇零一二三四五六七八九两兩十百千]+$/u.exec(head);
  const words = /(?:[\p{L}\p{M}’'-]+[\s\u00a0]+)+$/u.exec(head);
  const place = han ?? words;
  if (place === null) return undefined;
  const phrase = phraseValue(place[0].trim(), language);
  return phrase && { ...phrase, at: place.index + place[0].lastIndexOf(phrase.written) };
}

const known = new Map<string, RegExp | undefined>();

function patternOf(forms: readonly string[]): RegExp | undefined {
  const key = forms.join("|");
  if (!known.has(key)) known.set(key, makePattern(forms));
  return known.get(key);
}

/** Whole words, but where words are not parted by spaces. */
function makePattern(forms: readonly string[]): RegExp | undefined {
  const words = forms.map((form) => unpointed(form).trim()).filter((form) => form !== "");
  if (words.length === 0) return undefined;
  const any = words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const isUnspaced = words.some((word) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word));
  const bounded = isUnspaced ? `(?:${any.join("|")})` : `(?<![\\p{L}\\p{M}])(?:${any.join("|")})(?![\\p{L}\\p{M}])`;
  return new RegExp(bounded, "giu");
}

/** Arabic vowel signs are written or not. */
function unpointed(text: string): string {
  return text.normalize("NFC").replace(/[\u064b-\u0652\u0640]/g, "");
}
