/** The words of a language that carry what a reader relies on. Numbers from two on: one is an article in many languages. */
export interface LanguageWords {
  /** Lower case; two words where only both together mean it. */
  readonly negations: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** Number words and their values. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Where a language negates, or says must and can, within the verb. */
  readonly negated?: RegExp;
  readonly modal?: RegExp;
  /** Clitics before an apostrophe are words of their own. */
  readonly elides?: true;
  /** All nouns are capitalised: a capital says nothing of names. */
  readonly capitalizesNouns?: true;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/[,\s]*,[,\s]*/));
const numbers = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(" ").flatMap((each) => {
      const [words = "", value = ""] = each.split("=");
      return words.split("/").map((word) => [word, value] as const);
    }),
  );

const english: LanguageWords = {
  negations: set(
    "no, not, never, none, nobody, nothing, nowhere, neither, nor, without, cannot, hardly, scarcely, unless, except, excluding",
  ),
  modals: set(
    "must, shall, should, will, would, may, might, can, could, ought, need, needs, have to, has to, had to, required, obliged, cannot",
  ),
  numbers: numbers(
    "two/twice/double=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000 half=0.5",
  ),
};

const spanish: LanguageWords = {
  negations: set(
    "no, ni, nunca, jamás, nadie, nada, ningún, ninguno, ninguna, ningunos, ningunas, sin, tampoco, salvo, excepto",
  ),
  modals: set(
    "debe, deben, deberá, deberán, debería, deberían, debemos, puede, pueden, podrá, podrán, podría, podrían, podemos, tiene que, tienen que, tenemos que, ha de, han de, hay que",
  ),
  numbers: numbers(
    "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien/ciento=100 mil=1000 millón/millones=1000000",
  ),
};

const french: LanguageWords = {
  negations: set("ne, n', pas, non, jamais, aucun, aucune, nul, nulle, ni, sans, rien, guère, sauf, excepté"),
  modals: set(
    "doit, doivent, devrait, devraient, devra, devront, devons, peut, peuvent, pourrait, pourraient, pourra, pourront, pouvons, faut, faudra, faudrait",
  ),
  numbers: numbers(
    "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent/cents=100 mille=1000 million/millions=1000000",
  ),
  elides: true,
};

const german: LanguageWords = {
  negations: set(
    "nicht, nichts, nie, niemals, niemand, niemanden, niemandem, kein, keine, keinen, keinem, keiner, keines, weder, noch, ohne, nirgends, außer",
  ),
  modals: set(
    "muss, müssen, musste, mussten, müsste, müssten, soll, sollen, sollte, sollten, darf, dürfen, dürfte, dürften, kann, können, könnte, könnten, mag, mögen, möchte, möchten, will, wollen",
  ),
  numbers: numbers(
    "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 tausend=1000 million/millionen=1000000",
  ),
  capitalizesNouns: true,
};

const portuguese: LanguageWords = {
  negations: set(
    "não, nem, nunca, jamais, ninguém, nada, nenhum, nenhuma, nenhuns, nenhumas, sem, tampouco, salvo, exceto",
  ),
  modals: set(
    "deve, devem, deverá, deverão, deveria, deveriam, devemos, pode, podem, poderá, poderão, poderia, poderiam, podemos, tem de, têm de, tem que, têm que, há de, hão de",
  ),
  numbers: numbers(
    "dois/duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze/quatorze=14 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem/cento=100 mil=1000 milhão/milhões=1000000",
  ),
};

const italian: LanguageWords = {
  negations: set(
    "non, no, né, nessun, nessuno, nessuna, niente, nulla, mai, senza, neppure, nemmeno, neanche, salvo, tranne",
  ),
  modals: set(
    "deve, devono, dovrà, dovranno, dovrebbe, dovrebbero, dobbiamo, può, possono, potrà, potranno, potrebbe, potrebbero, possiamo, bisogna, occorre",
  ),
  numbers: numbers(
    "due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 mille/mila=1000 milione/milioni=1000000",
  ),
  elides: true,
};

const greek: LanguageWords = {
  negations: set(
    "δεν, δε, μην, μη, όχι, ούτε, μήτε, χωρίς, δίχως, άνευ, ποτέ, κανείς, κανένας, κανέναν, κανενός, καμία, καμιά, καμίας, κανένα, τίποτα, τίποτε, εκτός",
  ),
  modals: set(
    "πρέπει, έπρεπε, μπορεί, μπορούν, μπορούμε, μπορούσε, μπορούσαν, οφείλει, οφείλουν, οφείλουμε, δύναται, δύνανται, θα, ας, χρειάζεται, επιτρέπεται",
  ),
  numbers: numbers(
    "δύο/δυο=2 τρεις/τρία/τριών=3 τέσσερις/τέσσερα/τεσσάρων=4 πέντε=5 έξι=6 επτά/εφτά=7 οκτώ/οχτώ=8 εννέα/εννιά=9 δέκα=10 έντεκα=11 δώδεκα=12 είκοσι=20 τριάντα=30 σαράντα=40 πενήντα=50 εξήντα=60 εβδομήντα=70 ογδόντα=80 ενενήντα=90 εκατό=100 χίλια/χίλιοι/χίλιες/χιλιάδες=1000 εκατομμύριο/εκατομμύρια=1000000",
  ),
};

const russian: LanguageWords = {
  negations: set(
    "не, нет, ни, без, никогда, нельзя, никто, никого, никому, никем, ничто, ничего, ничему, ничем, никакой, никакая, никакое, никакие, никаких, никакого, никакой, нигде, кроме",
  ),
  modals: set(
    "должен, должна, должно, должны, может, могут, можем, мог, могла, могло, могли, можно, нужно, надо, следует, обязан, обязана, обязано, обязаны, вправе, необходимо",
  ),
  numbers: numbers(
    "два/две/двух=2 три/трёх/трех=3 четыре/четырёх/четырех=4 пять/пяти=5 шесть/шести=6 семь/семи=7 восемь/восьми=8 девять/девяти=9 десять/десяти=10 одиннадцать/одиннадцати=11 двенадцать/двенадцати=12 пятнадцать/пятнадцати=15 двадцать/двадцати=20 тридцать/тридцати=30 сорок/сорока=40 пятьдесят/пятидесяти=50 шестьдесят/шестидесяти=60 сто/ста=100 тысяча/тысячи/тысяч=1000 миллион/миллиона/миллионов=1000000",
  ),
};

const turkish: LanguageWords = {
  negations: set("değil, değildir, yok, yoktur, hiç, hiçbir, hiçbiri, kimse, asla, olmaksızın, hariç, ne"),
  modals: set(
    "gerek, gerekir, gerekli, gereklidir, gerekmektedir, lazım, lazımdır, zorunda, zorundadır, zorundadırlar, mümkün, mümkündür, zorunlu, zorunludur",
  ),
  numbers: numbers(
    "iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100 bin=1000 milyon=1000000 yarım=0.5",
  ),
  // Lewis, “Turkish Grammar”: the negative suffix -me- before tense, participle or converb.
  negated:
    /(?:m[ae](?:z|d[ıi]|m[ıi]ş|yacak|yeceğ|yacağ|yecek|yan|yen|dan|den|mal[ıi]|meli|ks[ıi]z[ıi]n)|m[ıiuü]yor)\p{L}*$/u,
  modal: /(?:.[ae]bil(?:ir|me|ec|ac|di|en|iyor|se)|.m(?:al[ıi]|eli)(?:d[ıi]r|y[ıi]z|l[ae]r|s[ıi]n)?)\p{L}*$/u,
};

const arabic: LanguageWords = {
  negations: set(""),
  modals: set(""),
  numbers: numbers(
    "اثنان/اثنين/اثنتان/اثنتين=2 ثلاث/ثلاثة=3 أربع/أربعة=4 خمس/خمسة=5 ست/ستة=6 سبع/سبعة=7 ثمان/ثماني/ثمانية=8 تسع/تسعة=9 عشر/عشرة=10 عشرون/عشرين=20 ثلاثون/ثلاثين=30 أربعون/أربعين=40 خمسون/خمسين=50 ستون/ستين=60 سبعون/سبعين=70 ثمانون/ثمانين=80 تسعون/تسعين=90 مائة/مئة=100 ألف/آلاف=1000 مليون/ملايين=1000000",
  ),
  // With the conjunctions and prepositions that are written as part of the next word.
  negated: /^(?:و|ف|ب|ل|أ|إ)?(?:لا|لم|لن|ليس|ليست|ليسوا|لسنا|غير|دون|بدون|عدم|بلا|سوى|عدا)$/u,
  modal: /^(?:و|ف|س)?(?:يجب|تجب|ينبغي|يمكن|تمكن|يجوز|تجوز|يتعين|يلزم|يستطيع|تستطيع|نستطيع|يحق|قد|سوف|لابد|بد)$/u,
};

const none: LanguageWords = { negations: new Set(), modals: new Set(), numbers: new Map() };

const tables: Readonly<Record<string, LanguageWords>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  it: italian,
  el: greek,
  ru: russian,
  tr: turkish,
  ar: arabic,
};

/** @param language The primary language subtag; for one without a table nothing is known. */
export function wordsOf(language: string): LanguageWords {
  return tables[language] ?? none;
}
