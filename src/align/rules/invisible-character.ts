import { replaceEach } from "../fix/edits.ts";
import { unwantedCharacters } from "./characters/unwanted.ts";
import type { Rule } from "./rule.ts";

/** A character that shows nothing, where the language has no use for it. */
export const invisibleCharacter: Rule = {
  code: "invisible-character",
  severity: "warning",
  documentation: {
    what: "The translation holds a character that shows nothing: a zero-width space where the script needs none, a joiner between letters that do not join, a byte-order mark, a filler, a soft hyphen.",
    why: "Searching does not find the word, a screen reader stumbles over it, and two texts that look alike differ. Where a script needs the character (joiners in Arabic script and the scripts of India, zero-width spaces in Khmer, Lao, Myanmar, Thai and Tibetan, joiners within emoji) it is no finding.",
    mended: "it is taken away. Fillers, which may hold the place of a space, and the tags of flags are left.",
    good: [
      { locale: "fa", source: "It goes.", translation: "می\u200cرود." },
      { locale: "km", source: "We agree.", translation: "យើង\u200bយល់ព្រម។" },
    ],
    bad: [
      { locale: "it", source: "We agree.", translation: "Siamo\u200b d’accordo." },
      { locale: "ar", source: "We agree.", translation: "\ufeffنحن موافقون." },
      { locale: "ko", source: "We agree.", translation: "동의\u3164합니다." },
    ],
  },
  check: unwantedCharacters(
    ({ target }) =>
      [...target.raw.matchAll(invisible)].flatMap(({ 0: found, index }) => (isUseful(target.raw, index) ? [] : found)),
    { what: "a character that shows nothing", hint: "Take it away: the text looks the same without it." },
  ),
  fix: (words, { source }) =>
    replaceEach(words, removable, ({ 0: found, index }) =>
      isUseful(words, index) || source.raw.includes(found) ? undefined : "",
    ),
};

const invisible =
  /\u034f|[\u00ad\u115f\u1160\u180e\u200b-\u200d\u2061-\u2064\u206a-\u206f\u3164\ufeff\uffa0]|[\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Those that are nothing wherever they stand: a filler may hold the place of a space, a tag belong to a flag. */
const removable = /[\u00ad\u180e\u200b-\u200d\u2061-\u2064\u206a-\u206f\ufeff]/gu;

/** Scripts whose letters join, or form conjuncts that a joiner makes or keeps apart (Unicode, 9.2 and 12.1). */
const joining =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;

/** Scripts without spaces, in which a zero-width space says where a line may end (UAX 14, class ZW). */
const unspaced =
  /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Java}\p{sc=Bali}\p{sc=Lana}\p{sc=Talu}\p{sc=Tale}\p{sc=Cham}]/u;

function isUseful(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 4), at)].at(-1) ?? "";
  const after = [...text.slice(at + 1, at + 5)][0] ?? "";
  switch (text[at]) {
    case "\u200c":
    case "\u200d":
      return joining.test(before) || joining.test(after);
    case "\u200b":
      return unspaced.test(before) || unspaced.test(after);
    case "\u180e":
      return /\p{sc=Mong}/u.test(before);
    // Conjoining fillers stand in Old Korean syllables (Unicode, 18.6).
    case "\u115f":
    case "\u1160":
      return /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/.test(before + after);
    default:
      return false;
  }
}
