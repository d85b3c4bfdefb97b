/** What says that a number is not exact, or counts others, directly before it. */
const softeners: Readonly<Record<string, string>> = {
  en: "than|over|about|some|nearly|almost|around|at least|under|other|another",
  fr: "(?:plus|moins|près) de|environ|presque|quelque|quelques|autres|au moins",
  es: "(?:más|menos|cerca) de|alrededor de|unas|unos|casi|al menos|otras|otros",
  pt: "(?:mais|menos|cerca) de|quase|umas|uns|ao menos|outras|outros",
  de: "als|über|etwa|rund|fast|knapp|mindestens|weitere|andere|anderen",
  el: "από|περίπου|σχεδόν|τουλάχιστον|άλλες|άλλων",
  ru: "более|свыше|около|почти|менее|других|другие|другими",
  tr: "aşkın|yaklaşık|fazla|neredeyse|en az|diğer",
  ar: "(?:أكثر|أقل) من|نحو|حوالي|قرابة|زهاء",
  ur: "تقریبا|تقریباً|قریب|زائد|زیادہ|دیگر",
  bn: "প্রায়|বেশি|অন্য|আরও",
};

/** In Chinese they stand next to the number without a space. */
const unspaced = /(?:约|近|超过|逾|至少|其他|另外)$/u;

/**
 * Whether what stands before a number says that it is about that, or that it counts others.
 *
 * @param language The primary subtag; where nothing is known of it, nothing does.
 */
export function isSoftened(head: string, language: string): boolean {
  if (language === "zh") return unspaced.test(head);
  const words = softeners[language];
  if (words === undefined) return false;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.normalize("NFC")})[\\s\\u00a0]*$`, "iu");
  return pattern.test(head);
}
