import { numbersOf } from "../../adopt/numbers.ts";
import { wordsOf } from "../../edits/language-words.ts";

/** Number words by value, from two on; several forms with `/`. What language-words.ts has of a language is added. */
const more: Readonly<Record<string, string>> = {
  en: "first/once/one/single=1 second/both/pair/couple=2 third/thrice=3 fourth/quarter=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth/decade=10 eleventh=11 twelfth/dozen=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 century/hundreds=100 millennium/thousands=1000",
  de: "erste=1 zweite/beide=2 dritte=3 vierte=4 fünfte=5 sechste=6 siebte=7 achte=8 neunte=9 zehnte/jahrzehnt=10 elfte=11 zwölfte/dutzend=12 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 jahrhundert=100",
  fr: "premier/première=1 deuxième/second/seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième/décennie=10 douzaine=12 quinzaine=15 vingtaine=20 siècle=100",
  es: "primer/primero/primera=1 segundo/segunda/ambos/ambas=2 tercer/tercero/tercera=3 cuarto/cuarta=4 quinto/quinta=5 décimo/década=10 docena=12 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veintiuno=21 siglo=100",
  pt: "primeiro/primeira=1 segundo/segunda/ambos/ambas=2 terceiro/terceira=3 quarto/quarta=4 quinto/quinta=5 décimo/década=10 dúzia=12 século=100",
  pl: "dwa/dwie/dwóch/dwoje/dwoma=2 trzy/trzech/trzema=3 cztery/czterech=4 pięć/pięciu=5 sześć/sześciu=6 siedem/siedmiu=7 osiem/ośmiu=8 dziewięć/dziewięciu=9 dziesięć/dziesięciu=10 jedenaście/jedenastu=11 dwanaście/dwunastu=12 piętnaście/piętnastu=15 dwadzieścia/dwudziestu=20 trzydzieści/trzydziestu=30 sto/stu=100",
  uk: "два/дві/двох=2 три/трьох=3 чотири/чотирьох=4 п’ять/п'ять/п’яти/п'яти=5 шість/шести=6 сім/семи=7 вісім/восьми=8 дев’ять/дев'ять/дев’яти=9 десять/десяти=10 одинадцять=11 дванадцять/дванадцяти=12 п’ятнадцять=15 двадцять/двадцяти=20 тридцять/тридцяти=30 сто=100",
  nl: "twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 vijftien=15 twintig=20 dertig=30 honderd=100",
  sv: "två/båda=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 femton=15 tjugo=20 trettio=30 hundra=100",
  id: "dua/kedua=2 tiga/ketiga=3 empat/keempat=4 lima/kelima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 seratus=100",
  fa: "دو=2 سه=3 چهار=4 پنج=5 شش=6 هفت=7 هشت=8 نه=9 ده=10 یازده=11 دوازده=12 پانزده=15 بیست=20 سی=30 پنجاه=50 صد=100",
  ur: "دو/دونوں=2 تین/تینوں=3 چار=4 پانچ=5 چھ/چھے=6 سات=7 آٹھ=8 نو=9 دس=10 گیارہ=11 بارہ=12 پندرہ=15 بیس=20 تیس=30 پچاس=50 سو=100",
  he: "שני/שתי/שניים/שתיים/יומיים/שנתיים=2 שלוש/שלושה/שלושת=3 ארבע/ארבעה=4 חמש/חמישה=5 שש/שישה=6 שבע/שבעה=7 שמונה=8 תשע/תשעה=9 עשר/עשרה=10 עשרים=20 שלושים=30 מאה=100",
  hi: "दो/दोनों=2 तीन/तीनों=3 चार=4 पाँच/पांच=5 छह/छः=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 पंद्रह=15 बीस=20 तीस=30 पचास=50 सौ=100",
  bn: "দুই/দুটি/দু=2 তিন/তিনটি=3 চার/চারটি=4 পাঁচ/পাঁচটি=5 ছয়/ছয়=6 সাত=7 আট=8 নয়/নয়=9 দশ=10 এগারো=11 বারো=12 পনেরো=15 বিশ/কুড়ি=20 ত্রিশ/তিরিশ=30 পঞ্চাশ=50 একশ=100",
};

const known = new Map<string, ReadonlyMap<string, string>>();

/** Whether number words of a language are known. */
export function knowsSpelled(language: string): boolean {
  return isHan(language) || numberWords(language).size > 0;
}

/**
 * Whether a text has a number in words, in Roman or in Han numerals.
 *
 * @param value A plain decimal number.
 * @param language The primary language subtag.
 */
export function isSpelled(value: string, text: string, language: string): boolean {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
  const table = numberWords(language);
  if (words.some((word) => wordValue(word, table) === value)) return true;
  if (numbersOf(text.replace(/\p{Nd}/gu, " ")).includes(Number(value))) return true;
  return hanNumbers(text).includes(value);
}

/** The word's value, also with an ending of up to four letters: dreißig, dreißigsten. */
function wordValue(word: string, table: ReadonlyMap<string, string>): string | undefined {
  const exact = table.get(word);
  if (exact !== undefined) return exact;
  for (let cut = 1; cut <= 4 && word.length - cut >= 5; cut += 1) {
    const found = table.get(word.slice(0, -cut));
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberWords(language: string): ReadonlyMap<string, string> {
  let table = known.get(language);
  if (table === undefined) {
    const own = (more[language] ?? "").split(" ").flatMap((each) => {
      const [words = "", value] = each.split("=");
      return value === undefined ? [] : words.split("/").map((word) => [word, value] as const);
    });
    table = new Map([...wordsOf(language).numbers, ...own]);
    known.set(language, table);
  }
  return table;
}

function isHan(language: string): boolean {
  return ["zh", "ja", "yue", "wuu", "hak", "nan", "gan", "hsn", "cjy", "lzh"].includes(language);
}

const hanDigits: Readonly<Record<string, number>> = Object.fromEntries([
  ...[..."〇一二三四五六七八九"].map((digit, value) => [digit, value] as const),
  ["零", 0],
  ["两", 2],
  ["兩", 2],
]);
const hanPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The values of the Han numerals of a text: 三十, 一百二十, 二〇二六. */
function hanNumbers(text: string): readonly string[] {
  return (text.match(/[〇零一二三四五六七八九两兩十百千]+/gu) ?? []).map((numeral) => String(hanValue(numeral)));
}

function hanValue(numeral: string): number {
  if (!/[十百千]/u.test(numeral)) return Number([...numeral].map((digit) => hanDigits[digit] ?? 0).join(""));
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const power = hanPowers[character];
    if (power === undefined) {
      digit = hanDigits[character];
      continue;
    }
    sum += (digit ?? 1) * power;
    digit = undefined;
  }
  return sum + (digit ?? 0);
}
