import { foldHeading } from "./fold.ts";

/**
 * What stands with the heading of a list of those who signed when there are several: the round it is of, and the day up
 * to which it goes. In all of the
 * languages at once: no word of one means something else in another.
 */
const rounds: readonly string[] = [
  ...["initial", "first", "original", "founding", "earlier", "further", "new", "newer", "additional", "more", "other"],
  ...["second", "third", "later", "latest", "subsequent", "current", "all", "also", "since", "previous", "recent"],
  ...["first round of", "second round of", "third round of", "full list of", "complete list of", "list of", "added"],
  ...["primeros", "primeras", "primer", "iniciales", "nuevos", "nuevas", "otros", "otras", "mas", "adicionales"],
  ...["nuevas organizaciones", "posteriores", "demas", "segunda lista de", "lista actual de", "tambien", "siguientes"],
  ...["premiers", "premieres", "initiaux", "initiales", "nouveaux", "nouvelles", "autres", "supplementaires"],
  ...["ulterieurs", "suivants", "additionnels", "derniers", "deuxieme liste de", "deuxieme liste des", "autres partis"],
  ...["erste", "ersten", "weitere", "weiteren", "neue", "neuen", "neu", "zusatzliche", "spatere", "ursprungliche"],
  ...["aktuelle", "bisherige", "alle", "ausserdem", "zweite liste der", "liste der", "nachtraglich", "auch"],
  ...["primeiros", "primeiras", "iniciais", "novos", "novas", "outros", "outras", "adicionais", "mais", "demais"],
  ...["posteriores", "segunda lista de", "tambem", "novas organizacoes", "lista atual de"],
  ...["πρωτοι", "πρωτες", "πρωτα", "αρχικοι", "αρχικες", "αρχικα", "νεοι", "νεες", "νεα", "αλλες", "αλλοι", "αλλα"],
  ...["επιπλεον", "προσθετες", "προσθετοι", "περαιτερω", "μεταγενεστερες", "επισης", "και αλλες", "και αλλοι"],
  ...["ολες οι", "οι πρωτες", "οι νεες", "οι νεοι", "οι πρωτοι", "δευτερη λιστα", "ακομη", "ηδη"],
  ...["первые", "первоначальные", "новые", "дополнительные", "другие", "остальные", "последующие", "также"],
  ...["позднее", "позже", "дополнительно", "все", "еще", "вторая очередь", "второи список", "список"],
  ...["ilk", "yeni", "diger", "ek", "sonraki", "sonradan", "baslangic", "kurucu", "tum", "ayrica", "guncel", "ikinci"],
  ...[
    "الاوائل",
    "الاولون",
    "الاولى",
    "الجدد",
    "الجديدة",
    "الاضافيون",
    "الاضافية",
    "الاخرون",
    "الاخرى",
    "لاحقا",
    "ايضا",
  ],
  ...["جدد", "جديدة", "اضافيون", "اضافية", "اخرون", "اخرى", "المزيد من", "اوائل", "اولى", "اللاحقون", "قائمة"],
  ...["ابتدائی", "پہلے", "پہلی", "نئے", "نئی", "مزید", "دیگر", "اضافی", "اولین", "بعد کے", "تمام", "دوسرے", "موجودہ"],
  ...["প্রথম", "প্রাথমিক", "নতুন", "আরও", "আরো", "অতিরিক্ত", "পরবর্তী", "অন্যান্য", "সকল", "সব", "দ্বিতীয় দফার", "প্রথম দফার"],
  ...[
    "首批",
    "首轮",
    "第一批",
    "第二批",
    "第三批",
    "最初",
    "最早",
    "新增",
    "新",
    "其他",
    "其它",
    "后续",
    "更多",
    "全部",
    "追加",
  ],
  ...["首輪", "後續", "初始", "原始", "补充", "補充", "最新", "目前", "现有"],
];

const dayWords: readonly string[] = [
  ...["as of", "as at", "until", "up to", "by", "on", "to", "since", "from", "status", "updated", "last updated"],
  ...["added on", "added", "joined on", "joined", "of", "dated", "signed on", "the list", "state"],
  ...[
    "a",
    "al",
    "hasta",
    "hasta el",
    "a fecha de",
    "a fecha",
    "a dia",
    "el",
    "del",
    "de",
    "actualizado el",
    "a partir del",
  ],
  ...["au", "en date du", "jusqu'au", "a la date du", "le", "du", "a partir du", "mis a jour le", "depuis le"],
  ...[
    "stand",
    "stand vom",
    "bis",
    "bis zum",
    "am",
    "vom",
    "zum",
    "per",
    "mit stand",
    "mit stand vom",
    "seit dem",
    "ab dem",
  ],
  ...["em", "ate", "ate o dia", "ate a data de", "a data de", "desde", "no dia", "atualizado em"],
  ...["εως", "εως τις", "εως και", "εως και τις", "εως την", "μεχρι", "μεχρι τις", "μεχρι και", "μεχρι και τις"],
  ...["μεχρι την", "στις", "της", "ως", "ως τις", "την", "τις", "απο τις", "απο", "κατα την", "κατα τις", "ενημερωση"],
  ...["на", "по состоянию на", "по", "до", "от", "к", "с", "обновлено", "г", "года"],
  ...["itibariyla", "itibari ile", "itibariyle", "tarihi itibariyla", "tarihi itibariyle", "tarihine kadar", "kadar"],
  ...["tarihinde", "tarihli", "guncelleme", "'e kadar", "'a kadar", "'ye kadar"],
  ...["حتى", "الى", "في", "بتاريخ", "لغاية", "حتى تاريخ", "الى غاية", "حتى يوم", "منذ", "يوم", "اعتبارا من"],
  ...["تک", "کو", "بتاریخ", "تاریخ تک", "مورخہ", "بمطابق", "سے"],
  ...["পর্যন্ত", "তারিখ পর্যন্ত", "তারিখে", "তারিখের", "অনুযায়ী", "থেকে", "হালনাগাদ"],
  ...["截至", "截止", "截止至", "截至到", "于", "的", "更新于", "为止", "止", "起", "更新"],
];

/** The longest first: “stand vom” before “vom”. */
const longestFirst = (words: readonly string[]) =>
  words.map(foldHeading).toSorted((one, other) => other.length - one.length);
const sortedRounds = longestFirst(rounds);
const sortedDayWords = longestFirst(dayWords);

/** A heading without the words that say which round it is. */
export function withoutRound(text: string): string {
  return stripped(text, sortedRounds);
}

/** What is left of a heading when its day was taken out, without the words that led to the day. */
export function withoutDayWords(text: string): string {
  return stripped(text, sortedDayWords);
}

const edge = /^[\s:：.,،、;(（)）[\]|·–—-]+|[\s:：.,،、;(（)）[\]|·–—-]+$/gu;

/** A text without such words at its beginning and end, again and again; never without anything. */
function stripped(text: string, words: readonly string[]): string {
  let rest = text.replace(edge, "");
  for (let before = ""; before !== rest; ) {
    before = rest;
    const start = words.find((word) => rest.startsWith(word) && isApart(rest[word.length], word.at(-1)));
    if (start !== undefined) rest = rest.slice(start.length).replace(edge, "");
    const end = words.find((word) => rest.endsWith(word) && isApart(rest.at(-1 - word.length), word[0]));
    if (end !== undefined) rest = rest.slice(0, rest.length - end.length).replace(edge, "");
  }
  return rest;
}

/** Whether a word ends there: before no letter, or between any two of Chinese; the last word stays. */
function isApart(next: string | undefined, own: string | undefined): boolean {
  if (next === undefined) return false;
  return !/[\p{L}\p{M}\p{Nd}]/u.test(next) || /\p{sc=Han}/u.test(own ?? "");
}
