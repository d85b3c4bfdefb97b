/**
 * Words for great numbers that CLDR does not have for the language, or not in this form, with the power of ten each
 * stands for: the Indian lakh and crore, abbreviations that newspapers use, cases that change the word's middle.
 */
export const moreScaleWords: Readonly<Record<string, string>> = {
  en: "bn=9 mn=6 mln=6 trn=12 lakh=5 lakhs=5 crore=7 crores=7",
  de: "Mill.=6 Millarden=9 Tsd.=3 tausend=3",
  fr: "milliers=3 mds=9 Mds=9 mrd=9 mio=6 Mio=6",
  es: "mill.=6 millardos=9 millardo=9 mm=9",
  it: "mln=6 mld=9 mrd=9 mila=3",
  pt: "milhares=3",
  ru: "тыс=3 миллион=6 миллиард=9",
  el: "εκατομμυρίων=6 εκατομμυρίου=6 δισεκατομμυρίων=9 δισεκατομμυρίου=9 χιλιάδων=3 εκατ.=6",
  tr: "mn=6 mr=9 milyonluk=6",
  ar: "ألفا=3 ألفاً=3 ألوف=3 مليونا=6 مليوناً=6 مليارا=9 ملياراً=9 مليارات=9 بليون=9 بلايين=9 تريليون=12",
  fa: "ملیون=6 بیلیون=12 تریلیون=12",
  ur: "ملین=6 بلین=9 ٹریلین=12 لاکھوں=5 کروڑوں=7",
  hi: "मिलियन=6 बिलियन=9 लाखों=5 करोड़=7 हजार=3",
  bn: "লক্ষ=5 লাখ=5 মিলিয়ন=6 মিলিয়ন=6 বিলিয়ন=9 বিলিয়ন=9 কোটি=7 হাজার=3",
  zh: "千=3 百万=6 千万=7",
  ja: "千=3 百万=6 千万=7",
  ko: "천=3",
  he: "אלפים=3 מיליוני=6 מיליארדי=9",
};
