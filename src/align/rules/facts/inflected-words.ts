/** A word of a text, in lower case, the one before it, and the language's number words. */
interface InflectedWord {
  readonly word: string;
  readonly last: string;
  readonly language: string;
  readonly table: ReadonlyMap<string, string>;
}

/** Number words in forms that are too short, or have too long an ending, to be told by their first letters alone. */
export function inflectedNumberWords({ word, last, language, table }: InflectedWord): string | undefined {
  if (language === "tr") return turkish({ word, last, language, table });
  if (language === "bn") return table.get(/^(.+?)(?:টি|টা|জন|তম|গুণ)/u.exec(word)?.[1] ?? "");
  const ordinals = slavic[language];
  if (ordinals === undefined) return undefined;
  const stem = word.replace(ordinals.ending, "");
  return stem === word ? undefined : ordinals.values.get(stem);
}

/**
 * Behind per cent or another number a Turkish numeral has the endings of a noun: “yüzde onunun”. Alone it might be a
 * pronoun (onun, onu). “Üçte” and the like are the lower parts of fractions.
 */
function turkish({ word, last, table }: InflectedWord): string | undefined {
  const part = lowerPart(word, table);
  if (part !== undefined) return part;
  if (last !== "yüzde" && !table.has(last) && lowerPart(last, table) === undefined) return undefined;
  const stem = /^(.{2,7}?)(?:s?[ıiuü])(?:n?[ıiuü]n|n?[ae]|nd[ae]n?|n[ıiuü])?$/u.exec(word)?.[1];
  return stem === undefined ? undefined : (table.get(stem) ?? (stem === "dörd" ? "4" : undefined));
}

/** The value of “üçte”, “dörtte”: what a whole is parted in. */
function lowerPart(word: string, table: ReadonlyMap<string, string>): string | undefined {
  const stem = /^(üç|.{3,6})[td][ae]$/u.exec(word)?.[1];
  return stem === undefined ? undefined : table.get(stem);
}

interface Ordinals {
  readonly values: ReadonlyMap<string, string>;
  readonly ending: RegExp;
}

const ordinals = (stems: string, ending: RegExp): Ordinals => ({
  values: new Map(
    stems.split(" ").flatMap((each) => {
      const [forms = "", value = ""] = each.split("=");
      return forms.split("/").map((stem) => [stem, value] as const);
    }),
  ),
  ending,
});

/** Ordinals by their stems, and the endings of adjectives. */
const slavic: Readonly<Record<string, Ordinals>> = {
  ru: ordinals(
    "четвёрт/четверт=4 пят=5 шест=6 седьм=7 восьм=8 девят=9 десят=10 одиннадцат=11 двенадцат=12 тринадцат=13 четырнадцат=14 пятнадцат=15 шестнадцат=16 семнадцат=17 восемнадцат=18 девятнадцат=19 двадцат=20 тридцат=30 сороков=40 пятидесят=50 шестидесят=60 семидесят=70 восьмидесят=80 девяност=90 сот=100",
    /(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми)$/u,
  ),
  uk: ordinals(
    "четверт=4 п’ят/п'ят=5 шост=6 сьом=7 восьм=8 дев’ят/дев'ят=9 десят=10 двадцят=20 тридцят=30 сороков=40 п’ятдесят/п'ятдесят=50 шістдесят=60 сімдесят=70 вісімдесят=80 дев’яност/дев'яност=90 сот=100",
    /(?:ий|а|е|і|ого|ому|им|ої|ій|у|их|ими)$/u,
  ),
  pl: ordinals(
    "trzeci=3 trzec=3 czwart=4 piąt=5 szóst=6 siódm=7 ósm=8 dziewiąt=9 dziesiąt=10 dwudziest=20 trzydziest=30 czterdziest=40 pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 setn=100",
    /(?:y|a|e|i|ia|ie|ego|emu|ym|ą|ej|ych|ymi|iej|ią)$/u,
  ),
};
