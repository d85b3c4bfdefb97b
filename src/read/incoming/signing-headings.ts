import { foldText } from "./fold.ts";

/** How lists of those who signed are headed, by language; without case and accents, and whatever count stands with it. */
const headings: Readonly<Record<string, readonly string[]>> = {
  en: [
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
    ...["signataires", "les signataires", "signe par", "signatures", "organisations signataires", "partis signataires"],
    ...["liste des signataires", "premiers signataires", "ont signe", "les soussignes"],
  ],
  de: [
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
    ...["signatarios", "os signatarios", "assinam", "assinado por", "assinaturas", "organizacoes signatarias"],
    ...["partidos signatarios", "subscritores", "subscrevem", "organizacoes subscritoras", "entidades signatarias"],
  ],
  el: [
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
    ...["imzacilar", "imzalayanlar", "imzalayan orgutler", "imzaci orgutler", "imzaci kurumlar", "imzalayan kurumlar"],
    ...["imzalayan partiler", "imzaci partiler", "imzalar"],
  ],
  ar: [
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
    "دستخط کنندگان",
    "دستخط کرنے والے",
    "دستخط کنندہ تنظیمیں",
    "دستخط کنندہ جماعتیں",
    "دستخط",
    "دستخط کرنے والی تنظیمیں",
  ],
  bn: ["স্বাক্ষরকারী", "স্বাক্ষরকারীগণ", "স্বাক্ষরকারী সংগঠন", "স্বাক্ষরকারী সংগঠনসমূহ", "স্বাক্ষরকারী দলসমূহ", "স্বাক্ষর করেছে"],
  zh: [
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

const known = new Set(Object.values(headings).flat().map(foldText));

/** Those that more words may follow: one alone, such as “signed”, begins too many sentences. */
const long = [...known].filter((heading) => heading.includes(" "));

/**
 * Whether a line heads a list of those who signed; it may say how many they are.
 *
 * @returns `begins` where it only begins as such a line does: “Parties signing the declaration of the islands”.
 */
export function signingHeading(text: string): "whole" | "begins" | undefined {
  const bare = foldText(text).replace(/[\s:：.,،、*]+$/u, "");
  const without = bare.replace(/^\p{Nd}+\s*(?=\p{L})|\s*[([（]\s*\p{Nd}+\s*[)\]）]$/gu, "").trim();
  if (known.has(without)) return "whole";
  const isShort = without.length <= 80 && without.split(" ").length <= 9;
  return isShort && long.some((heading) => without.startsWith(`${heading} `)) ? "begins" : undefined;
}
