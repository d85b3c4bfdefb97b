import type { Locale } from "../../../model/locale.ts";

/** An opening and a closing mark. */
export type QuotePair = readonly [open: string, close: string];

/** How a language is set in type; what is left out, nothing is said about. */
export interface Conventions {
  /** The usual marks, then those of a quotation within one; CLDR's where `differs` is not there. */
  readonly quotes: readonly QuotePair[];
  /** Why the marks are not CLDR's. */
  readonly differs?: string;
  /** What the language's authorities accept beside them. */
  readonly alsoQuotes?: readonly QuotePair[];
  /** The straight mark stands for a letter-like sign of the language. */
  readonly straightQuotes?: true;
  /**
   * Before `;` `:` `!` `?`: `none`; a no-break space in French; in Canadian French only before the colon and within
   * guillemets; `fullwidth` marks bring their space with them.
   */
  readonly spacing: "none" | "french" | "french-canadian" | "fullwidth";
  readonly apostrophe?: "’";
  readonly ellipsis: "…" | "……";
  /** Words that grammar doubles; `productive` where any word may be. */
  readonly doubled: readonly string[] | "productive";
  /** Where the conventions are written down, beside CLDR. */
  readonly authority?: string;
  /** What of them was looked up there, and how; `not confirmed` says that it is known by hearsay only. */
  readonly confirmed: string;
}

const curly: readonly QuotePair[] = [
  ["“", "”"],
  ["‘", "’"],
];
const curlyOnly: QuotePair = ["“", "”"];
const guillemets: QuotePair = ["«", "»"];
const inward: QuotePair = ["»", "«"];
const lowHigh: QuotePair = ["„", "“"];
const lowLow: QuotePair = ["„", "”"];
const same: QuotePair = ["”", "”"];
const corners: readonly QuotePair[] = [
  ["「", "」"],
  ["『", "』"],
];

/** By primary subtag, or with script or region where these differ. */
export const conventions: Readonly<Record<string, Conventions>> = {
  en: {
    quotes: curly,
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["that", "had", "is", "do"],
    authority: "The Chicago Manual of Style, chapters 6 and 7",
    confirmed:
      "its questions and answers (chicagomanualofstyle.org) and its own practice; chapters by house styles that cite them",
  },
  fr: {
    quotes: [guillemets],
    alsoQuotes: [curlyOnly, ["‹", "›"]],
    spacing: "french",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["nous", "vous", "en", "si"],
    authority: "Lexique des règles typographiques en usage à l’Imprimerie nationale, 3rd edition",
    confirmed: "spaces and marks, as pages that reproduce its rules have them; “…” and ‹…› not confirmed",
  },
  "fr-CA": {
    quotes: [guillemets],
    differs: "CLDR has ”…“ within « »; of this nothing else is known, and “…” is accepted instead",
    alsoQuotes: [curlyOnly],
    spacing: "french-canadian",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["nous", "vous", "en", "si"],
    authority: "Office québécois de la langue française, “Les espacements”, table 1",
    confirmed: "the Office’s own document: none before ; ! ?, one before the colon; second marks not confirmed",
  },
  de: {
    quotes: [lowHigh, ["‚", "‘"]],
    alsoQuotes: [inward, ["›", "‹"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["die", "der", "das", "den", "dem", "sie", "ihr"],
    authority: "Duden, Die deutsche Rechtschreibung",
    confirmed:
      "„…“ and »…«, half marks within, as quoted by a typesetting manual; apostrophe and ellipsis not confirmed",
  },
  "de-CH": {
    quotes: [guillemets, ["‹", "›"]],
    alsoQuotes: [lowHigh, ["‚", "‘"]],
    differs: "CLDR has „…“, as in Germany; the Chancellery writes «…»",
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["die", "der", "das", "den", "dem", "sie", "ihr"],
    authority: "Schweizerische Bundeskanzlei, Schreibweisungen (2008), 2.1.1, 2.1.2 and 2.1.4",
    confirmed: "the table of contents of the Chancellery’s own edition names « » ‹ › ’ …",
  },
  es: {
    quotes: [guillemets, ...curly],
    differs: "CLDR has “…” first; the Academy recommends «…», and “…” within them",
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["que", "no"],
    authority: "Real Academia Española, Ortografía de la lengua española, III.3.4.8",
    confirmed: "the Academy’s own page (rae.es): « », within them “ ”, within these ‘ ’",
  },
  pt: {
    quotes: curly,
    alsoQuotes: [guillemets],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["se", "que", "nos"],
    authority: "Manual de Redação da Presidência da República",
    confirmed: "FUNAG’s extract: “ ” and within them ‘ ’; «…» not confirmed",
  },
  it: {
    quotes: [guillemets, ...curly],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["si", "man", "via", "poco"],
    authority: "European Union, Interinstitutional style guide (Italian)",
    confirmed: "not confirmed",
  },
  el: {
    quotes: [guillemets, curlyOnly],
    alsoQuotes: [["‘", "’"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: "productive",
    authority: "European Union, Interinstitutional style guide (Greek)",
    confirmed: "not confirmed",
  },
  ru: {
    quotes: [guillemets, lowHigh],
    alsoQuotes: [curlyOnly],
    spacing: "none",
    ellipsis: "…",
    doubled: ["что"],
    authority: "Мильчин, Чельцова: Справочник издателя и автора",
    confirmed: "not confirmed",
  },
  uk: {
    quotes: [guillemets, lowHigh],
    alsoQuotes: [curlyOnly, lowLow],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["що"],
    authority: "Український правопис (2019)",
    confirmed: "that it exists and has chapters on punctuation; the marks not confirmed",
  },
  pl: {
    quotes: [lowLow, guillemets],
    alsoQuotes: [inward, ["‚", "’"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["co"],
    authority: "Polański: Zasady pisowni i interpunkcji (Wielki słownik ortograficzny PWN)",
    confirmed: "that it exists; „…” and « » as a language blog has them; not confirmed with the dictionary",
  },
  tr: {
    quotes: curly,
    alsoQuotes: [guillemets],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: "productive",
    authority: "Türk Dil Kurumu, “Noktalama İşaretleri”",
    confirmed: "its list of marks as quoted in the press: “ ”, ‘ ’, …, the apostrophe; «…» not confirmed",
  },
  // CLDR writes ”…“; Arabic presses and the United Nations use guillemets too
  ar: {
    quotes: [["”", "“"]],
    alsoQuotes: [guillemets, curlyOnly],
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "مجمع اللغة العربية بدمشق, قواعد الإملاء, pp. 29–33",
    confirmed: "no space before a mark, as quoted by dorar.net; quotation marks not confirmed",
  },
  fa: {
    quotes: [guillemets],
    alsoQuotes: [["‹", "›"], curlyOnly],
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "فرهنگستان زبان و ادب فارسی, دستور خط فارسی",
    confirmed: "that it exists; « » as a writing manual has it, not confirmed with the Academy",
  },
  // CLDR writes ”…“; the presses of Pakistan use both directions
  ur: {
    quotes: [["”", "“"]],
    alsoQuotes: [curlyOnly, guillemets],
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    confirmed: "not confirmed",
  },
  // The straight mark is also the gershayim of an abbreviation.
  he: {
    quotes: [same],
    alsoQuotes: [lowLow, curlyOnly],
    straightQuotes: true,
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "האקדמיה ללשון העברית, כללי הפיסוק",
    confirmed: "that the Academy’s page exists (hebrew-academy.org.il); the marks not confirmed",
  },
  hi: {
    quotes: curly,
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "केन्द्रीय हिन्दी निदेशालय, देवनागरी लिपि तथा हिन्दी वर्तनी का मानकीकरण",
    confirmed: "that it treats punctuation, by the Directorate’s own page; the marks not confirmed",
  },
  bn: {
    quotes: curly,
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "বাংলা একাডেমি, প্রমিত বাংলা বানানের নিয়ম, 3.05",
    confirmed: "that it asks for quotation marks, as quoted in the press; their form not confirmed",
  },
  zh: {
    quotes: curly,
    alsoQuotes: corners,
    spacing: "fullwidth",
    ellipsis: "……",
    doubled: "productive",
    authority: "GB/T 15834-2011, 标点符号用法",
    confirmed: "4.11: …… of six dots, as quoted; quotation marks not confirmed",
  },
  "zh-Hant": {
    quotes: corners,
    alsoQuotes: curly,
    spacing: "fullwidth",
    ellipsis: "……",
    doubled: "productive",
    authority: "教育部, 重訂標點符號手冊 (2008)",
    confirmed: "「 」, 『 』 and …… of six dots, as reported when it was issued; “…” not confirmed",
  },
  ja: {
    quotes: corners,
    alsoQuotes: [curlyOnly, ["〝", "〟"]],
    spacing: "fullwidth",
    ellipsis: "……",
    doubled: "productive",
    authority: "W3C, Requirements for Japanese Text Layout",
    confirmed:
      "its editors’ list: 「」, within them 『』, and “…” in horizontal lines; ellipsis and 〝…〟 not confirmed",
  },
};

/** The conventions of a locale; nothing where the table has none. */
export function conventionsOf({ language, script, region }: Locale): Conventions | undefined {
  return conventions[`${language}-${region}`] ?? conventions[`${language}-${script}`] ?? conventions[language];
}
