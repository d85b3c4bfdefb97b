import { daysIn, type FoundDay } from "./days.ts";
import { foldHeading } from "./fold.ts";
import { withoutDayWords, withoutRound } from "./signing-words.ts";

/** How lists of those who signed are headed, by language; without case and accents, and whatever count stands with it. */
const headings: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...["signers", "the signers", "organizations signing the statement", "organisations signing the statement"],
    ...[
      "signatories",
      "the signatories",
      "signed by",
      "signed",
      "signatures",
      "the undersigned",
      "list of signatories",
    ],
    ...[
      "parties signing",
      "the parties signing",
      "signing parties",
      "parties that sign",
      "parties signing the statement",
    ],
    ...["signatory organizations", "signatory organisations", "signatory parties", "signing organizations"],
    ...[
      "signing organisations",
      "organizations signing",
      "organisations signing",
      "parties signing the joint statement",
    ],
    ...["organizations that signed", "organisations that signed", "parties that signed", "the statement is signed by"],
  ],
  es: [
    ...["organizaciones que firman", "partidos que firman", "firmantes del comunicado"],
    ...[
      "firmantes",
      "los firmantes",
      "firman",
      "firmado por",
      "firmas",
      "organizaciones firmantes",
      "partidos firmantes",
    ],
    ...["entidades firmantes", "lista de firmantes", "suscriben", "abajo firmantes", "signatarios"],
  ],
  fr: [
    ...["organisations qui signent", "ont egalement signe", "signataires de la declaration"],
    ...["signataires", "les signataires", "signe par", "signatures", "organisations signataires", "partis signataires"],
    ...["liste des signataires", "premiers signataires", "ont signe", "les soussignes"],
  ],
  de: [
    ...[
      "unterzeichnet haben",
      "mitunterzeichner",
      "erstunterzeichnende",
      "erstunterzeichner:innen",
      "erstunterzeichnerinnen und erstunterzeichner",
      "unterschriften von",
    ],
    ...[
      "unterzeichner",
      "die unterzeichner",
      "unterzeichnende",
      "unterzeichnet von",
      "unterzeichner:innen",
      "unterschriften",
    ],
    ...["unterzeichnende organisationen", "unterzeichnende parteien", "unterzeichnerinnen und unterzeichner"],
    ...["liste der unterzeichner", "erstunterzeichner", "gezeichnet"],
  ],
  pt: [
    ...["organizacoes que assinam", "partidos que assinam"],
    ...["signatarios", "os signatarios", "assinam", "assinado por", "assinaturas", "organizacoes signatarias"],
    ...["partidos signatarios", "subscritores", "subscrevem", "organizacoes subscritoras", "entidades signatarias"],
  ],
  el: [
    ...["προσυπογραφουν", "υπογραφοντες φορεις", "οι φορεις που υπογραφουν"],
    ...[
      "υπογραφουν",
      "υπογραφοντα κομματα",
      "τα κομματα που υπογραφουν",
      "υπογραφες",
      "οι υπογραφοντες",
      "υπογραφοντες",
    ],
    ...[
      "υπογραφουσες οργανωσεις",
      "οι οργανωσεις που υπογραφουν",
      "οργανωσεις που υπογραφουν",
      "κομματα που υπογραφουν",
    ],
    ...["υπογραφεται απο", "συνυπογραφουν", "κομματα που υπογραφουν την κοινη δηλωση", "υπογραφουσες"],
  ],
  ru: [
    ...["присоединились", "к заявлению присоединились", "подписавшие", "подписавшиеся", "подписавшиеся организации"],
    ...[
      "подписали",
      "подписанты",
      "подписи",
      "подписавшие организации",
      "подписавшие партии",
      "под заявлением подписались",
    ],
    ...["заявление подписали", "организации, подписавшие заявление", "партии, подписавшие заявление", "подписано"],
  ],
  tr: [
    ...["imza verenler", "imzalayan", "imzacilarin listesi"],
    ...["imzacilar", "imzalayanlar", "imzalayan orgutler", "imzaci orgutler", "imzaci kurumlar", "imzalayan kurumlar"],
    ...["imzalayan partiler", "imzaci partiler", "imzalar"],
  ],
  ar: [
    ...["موقعون", "توقيعات", "منظمات موقعة", "الموقعات والموقعون"],
    ...[
      "الموقعون",
      "الموقعين",
      "الاحزاب الموقعة",
      "الأحزاب الموقعة",
      "المنظمات الموقعة",
      "الجهات الموقعة",
      "الهيئات الموقعة",
    ],
    ...["التوقيعات", "وقع عليه", "وقع على البيان", "الموقعون على البيان", "التواقيع", "قائمة الموقعين"],
  ],
  ur: [
    ...["دستخط کنندہ", "دستخط کرنے والوں"],
    "دستخط کنندگان",
    "دستخط کرنے والے",
    "دستخط کنندہ تنظیمیں",
    "دستخط کنندہ جماعتیں",
    "دستخط",
    "دستخط کرنے والی تنظیمیں",
  ],
  bn: [
    ...["স্বাক্ষরকারীরা", "স্বাক্ষরকারীবৃন্দ", "স্বাক্ষরসমূহ", "স্বাক্ষরকারী সংগঠনগুলো"],
    "স্বাক্ষরকারী",
    "স্বাক্ষরকারীগণ",
    "স্বাক্ষরকারী সংগঠন",
    "স্বাক্ষরকারী সংগঠনসমূহ",
    "স্বাক্ষরকারী দলসমূহ",
    "স্বাক্ষর করেছে",
  ],
  zh: [
    ...["签署人", "联署人", "签名者", "签署团体", "联署团体", "联署者", "签名"],
    "签署方",
    "签署组织",
    "签署者",
    "签名组织",
    "签署政党",
    "签署单位",
    "联署组织",
    "联署方",
    "签字方",
    "签署机构",
    "簽署方",
    "簽署組織",
  ],
};

/** The languages that there are headings in. */
export const tableLanguages: readonly string[] = Object.keys(headings);

const known = new Set(Object.values(headings).flat().map(foldHeading));

/** Those that more words may follow: one alone, such as “signed”, begins too many sentences. */
const long = [...known].filter((heading) => heading.includes(" "));

/** What a heading of those who signed says. */
export interface SigningHeading {
  /** `begins` where it only begins as such a line does: “Parties signing the declaration of the islands”. */
  readonly kind: "whole" | "begins";
  /** Whether it is of one round of several: “Further signatories”, “Signatories as of 5 March 2024”. */
  readonly isRound: boolean;
  /** The day that it names, ISO 8601. */
  readonly day: string | undefined;
}

/**
 * Whether a line heads a list of those who signed; it may say how many they are, which round, and of which day.
 *
 * @param language The document's, for the names of months; BCP 47.
 */
export function signingHeading(text: string, language: string): SigningHeading | undefined {
  const [found, ...more] = daysIn(text, language);
  const day = more.length === 0 ? found?.day : undefined;
  const dated = found === undefined || day === undefined ? undefined : undatedText(text, found);
  const bare = foldHeading(dated ?? text).replace(/^[\s([（]+|[\s:：.,،、*;)\]）|–—-]+$/gu, "");
  const counted = /^\p{Nd}+\s*(?=\p{L})|\s*[([（]?\s*(?<!\p{L})\p{Nd}+\s*[)\]）]?$/gu;
  const whole = bare.replace(counted, "").trim();
  const heading = (dated === undefined ? whole : withoutDayWords(whole)).replace(counted, "").trim();
  if (known.has(heading)) return { kind: "whole", isRound: dated !== undefined, day };
  if (known.has(withoutRound(heading))) return { kind: "whole", isRound: true, day };
  const isShort = heading.length <= 80 && heading.split(" ").length <= 9;
  const begins = isShort && long.some((each) => heading.startsWith(`${each} `));
  return begins ? { kind: "begins", isRound: dated !== undefined, day } : undefined;
}

/** A heading without its day and the brackets that were round it alone. */
function undatedText(text: string, { index, length }: FoundDay): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`.replace(/[([（]\s*[)\]）]/gu, " ");
}
