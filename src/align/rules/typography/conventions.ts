import type { Locale } from "../../../model/locale.ts";

/** An opening and a closing mark. */
export type QuotePair = readonly [open: string, close: string];

/** How a language is set in type; what is left out, nothing is said about. */
export interface Conventions {
  /** Of CLDR: the usual marks, then those of a quotation within one. */
  readonly quotes: readonly QuotePair[];
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
  readonly authority: string;
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
  // New Oxford Style Manual, chapters 4 and 9; The Chicago Manual of Style, 6.9 to 6.11
  en: {
    quotes: curly,
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["that", "had", "is", "do"],
    authority: "New Oxford Style Manual, chapters 4 and 9; The Chicago Manual of Style, chapter 6",
  },
  // Lexique des règles typographiques en usage à l’Imprimerie nationale, “Ponctuation” and “Guillemets”
  fr: {
    quotes: [guillemets],
    alsoQuotes: [curlyOnly, ["‹", "›"]],
    spacing: "french",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["nous", "vous", "en", "si"],
    authority: "Lexique des règles typographiques en usage à l’Imprimerie nationale",
  },
  // Office québécois de la langue française, Banque de dépannage linguistique, “Espacement”
  "fr-CA": {
    quotes: [guillemets],
    alsoQuotes: [curlyOnly],
    spacing: "french-canadian",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["nous", "vous", "en", "si"],
    authority: "Office québécois de la langue française, Banque de dépannage linguistique, “Espacement”",
  },
  // Duden, Die deutsche Rechtschreibung, “Anführungszeichen”; DIN 5008
  de: {
    quotes: [lowHigh, ["‚", "‘"]],
    alsoQuotes: [inward, ["›", "‹"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["die", "der", "das", "den", "dem", "sie", "ihr"],
    authority: "Duden, Die deutsche Rechtschreibung; DIN 5008",
  },
  // Schweizerische Bundeskanzlei, Schreibweisungen, 2.3
  "de-CH": {
    quotes: [guillemets, ["‹", "›"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["die", "der", "das", "den", "dem", "sie", "ihr"],
    authority: "Schweizerische Bundeskanzlei, Schreibweisungen",
  },
  // Real Academia Española, Ortografía de la lengua española (2010), III.3
  es: {
    quotes: [guillemets, ...curly],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["que", "no"],
    authority: "Real Academia Española, Ortografía de la lengua española (2010), chapter III",
  },
  // Manual de Redação da Presidência da República; Código de Redação Interinstitucional
  pt: {
    quotes: curly,
    alsoQuotes: [guillemets],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["se", "que", "nos"],
    authority: "Manual de Redação da Presidência da República; European Union, Código de Redação Interinstitucional",
  },
  // Serianni, Italiano: grammatica, sintassi, dubbi; European Union, Interinstitutional style guide (Italian)
  it: {
    quotes: [guillemets, ...curly],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["si", "man", "via", "poco"],
    authority: "European Union, Interinstitutional style guide (Italian)",
  },
  // European Union, Interinstitutional style guide (Greek), part four; Κέντρο Ελληνικής Γλώσσας
  el: {
    quotes: [guillemets, curlyOnly],
    alsoQuotes: [["‘", "’"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: "productive",
    authority: "European Union, Interinstitutional style guide (Greek), part four",
  },
  // Мильчин, Чельцова: Справочник издателя и автора, chapters 4 and 5
  ru: {
    quotes: [guillemets, lowHigh],
    alsoQuotes: [curlyOnly],
    spacing: "none",
    ellipsis: "…",
    doubled: ["что"],
    authority: "Мильчин, Чельцова: Справочник издателя и автора",
  },
  // Український правопис (2019), §§ 155 to 167
  uk: {
    quotes: [guillemets, lowHigh],
    alsoQuotes: [curlyOnly, lowLow],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["що"],
    authority: "Український правопис (2019), §§ 155 to 167",
  },
  // Wielki słownik ortograficzny PWN, “Cudzysłów”
  pl: {
    quotes: [lowLow, guillemets],
    alsoQuotes: [inward, ["‚", "’"]],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: ["co"],
    authority: "Wielki słownik ortograficzny PWN",
  },
  // Türk Dil Kurumu, Yazım Kılavuzu, “Noktalama İşaretleri”
  tr: {
    quotes: curly,
    alsoQuotes: [guillemets],
    spacing: "none",
    apostrophe: "’",
    ellipsis: "…",
    doubled: "productive",
    authority: "Türk Dil Kurumu, Yazım Kılavuzu, “Noktalama İşaretleri”",
  },
  // CLDR writes ”…“; Arabic presses and the United Nations use guillemets too
  ar: {
    quotes: [["”", "“"]],
    alsoQuotes: [guillemets, curlyOnly],
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "مجمع اللغة العربية بالقاهرة, the decisions on punctuation",
  },
  // فرهنگستان زبان و ادب فارسی، دستور خط فارسی
  fa: {
    quotes: [guillemets],
    alsoQuotes: [["‹", "›"], curlyOnly],
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "فرهنگستان زبان و ادب فارسی, دستور خط فارسی",
  },
  // CLDR writes ”…“; the presses of Pakistan use both directions
  ur: {
    quotes: [["”", "“"]],
    alsoQuotes: [curlyOnly, guillemets],
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "ادارۂ فروغِ قومی زبان (National Language Promotion Department)",
  },
  // האקדמיה ללשון העברית, כללי הפיסוק; the straight mark is also the gershayim of an abbreviation
  he: {
    quotes: [same],
    alsoQuotes: [lowLow, curlyOnly],
    straightQuotes: true,
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "האקדמיה ללשון העברית, כללי הפיסוק",
  },
  // केन्द्रीय हिन्दी निदेशालय, देवनागरी लिपि तथा हिन्दी वर्तनी का मानकीकरण
  hi: {
    quotes: curly,
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "केन्द्रीय हिन्दी निदेशालय, देवनागरी लिपि तथा हिन्दी वर्तनी का मानकीकरण",
  },
  // বাংলা একাডেমি প্রমিত বাংলা বানানের নিয়ম
  bn: {
    quotes: curly,
    spacing: "none",
    ellipsis: "…",
    doubled: "productive",
    authority: "বাংলা একাডেমি, প্রমিত বাংলা বানানের নিয়ম",
  },
  // GB/T 15834-2011
  zh: {
    quotes: curly,
    alsoQuotes: corners,
    spacing: "fullwidth",
    ellipsis: "……",
    doubled: "productive",
    authority: "GB/T 15834-2011, 标点符号用法",
  },
  // 教育部, 重訂標點符號手冊
  "zh-Hant": {
    quotes: corners,
    alsoQuotes: curly,
    spacing: "fullwidth",
    ellipsis: "……",
    doubled: "productive",
    authority: "教育部, 重訂標點符號手冊",
  },
  // W3C, Requirements for Japanese Text Layout; 文化庁, くぎり符号の使ひ方
  ja: {
    quotes: corners,
    alsoQuotes: [curlyOnly, ["〝", "〟"]],
    spacing: "fullwidth",
    ellipsis: "……",
    doubled: "productive",
    authority: "W3C, Requirements for Japanese Text Layout; 文化庁, 公用文作成の考え方",
  },
};

/** The conventions of a locale; nothing where the table has none. */
export function conventionsOf({ language, script, region }: Locale): Conventions | undefined {
  return conventions[`${language}-${region}`] ?? conventions[`${language}-${script}`] ?? conventions[language];
}
