/** Marks that readers leave out: accents of Latin, Greek and Cyrillic, vowels and signs of Arabic and Hebrew, tatweel; and what has no width. */
const unsaid =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]|(?=\p{Mn})[\p{scx=Arab}\p{scx=Cyrl}\p{scx=Hebr}\p{scx=Syrc}]|[\u0640\u06e5\u06e6]|\p{Default_Ignorable_Code_Point}/gu;

/** Letters that Unicode does not take apart, each with what it is found by: the left of a pair is read as its right. */
const alike = new Map(
  "ß ss æ ae œ oe ø o đ d ð d ł l ħ h ŋ n þ th ı i ς σ ٱ ا ى ي ی ي ې ي ک ك ہ ه ھ ه ە ه ة ه ۃ ه ґ г"
    .split(" ")
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : [])),
);

/**
 * The form under which words are found, the same for a text and for a query: NFKD, lower case, without the marks that
 * readers leave out, Arabic letters of one skeleton made one, digits by their value. It asks no locale: what differs by
 * language (Turkish dotless i, German sharp s) is read alike everywhere, so that any keyboard finds any word. Vowel signs
 * of the scripts of South and South-East Asia and Japanese voicing marks are letters of their own, and stay.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(unsaid, "")
    .replace(/[^\0-\x7f]/gu, (sign) => alike.get(sign) ?? (/\p{Nd}/u.test(sign) ? digitOf(sign) : sign));
}

/** Unicode's decimal digits stand in runs of ten, zero first: how many stand before one is its value. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
