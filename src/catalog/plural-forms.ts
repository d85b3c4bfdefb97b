/** gettext's plural expressions with the languages that use them, for whole numbers as CLDR counts them. */
const groups: readonly (readonly [languages: string, forms: string])[] = [
  ["bm bo dz id ig ja jv km ko lo ms my sg th to vi wo yo zh tpi hnj", "nplurals=1; plural=0;"],
  ["ak am as bn fa ff fr gu hi hy kab kn ln mg nso pa pt si ti wa zu doi bho csw", "nplurals=2; plural=(n > 1);"],
  [
    "af ast az bg ca ce da de dv ee el en eo es et eu fi fo fur fy gl gsw ha haw hu ia it ka kk kl ks ku ky lb lg ml mn mr nb ne nl nn ny om or os pap ps pt-PT rm sc sd so sq ss st sv sw ta te tn tr ts ug ur uz ve xh yi ckb lij scn vec ie an lld",
    "nplurals=2; plural=(n != 1);",
  ],
  ["is mk", "nplurals=2; plural=(n%10!=1 || n%100==11);"],
  ["fil tl ceb", "nplurals=2; plural=(n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9));"],
  ["tzm", "nplurals=2; plural=(n>1 && (n<11 || n>99));"],
  [
    "be bs hr ru sr uk",
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
  ],
  ["pl", "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"],
  ["cs sk", "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"],
  ["lt", "nplurals=3; plural=(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2);"],
  ["lv prg", "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2);"],
  ["ro", "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2);"],
  ["shi", "nplurals=3; plural=(n<=1 ? 0 : n<=10 ? 1 : 2);"],
  ["he iu naq se smj sat sma smn", "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"],
  ["lag blo cv", "nplurals=3; plural=(n==0 ? 0 : n==1 ? 1 : 2);"],
  ["dsb hsb sl", "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"],
  ["gd", "nplurals=4; plural=(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n>2 && n<20 ? 2 : 3);"],
  ["gv", "nplurals=4; plural=(n%10==1 ? 0 : n%10==2 ? 1 : n%20==0 ? 2 : 3);"],
  [
    "br",
    "nplurals=4; plural=(n%10==1 && n%100!=11 && n%100!=71 && n%100!=91 ? 0 : n%10==2 && n%100!=12 && n%100!=72 && n%100!=92 ? 1 : (n%10==3 || n%10==4 || n%10==9) && (n%100<10 || n%100>19) && (n%100<70 || n%100>79) && (n%100<90 || n%100>99) ? 2 : 3);",
  ],
  ["ga", "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4);"],
  [
    "mt",
    "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n==0 || (n%100>=3 && n%100<=10) ? 2 : n%100>=11 && n%100<=19 ? 3 : 4);",
  ],
  ["cy", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"],
  ["ar", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"],
];

const forms = new Map(
  groups.flatMap(([languages, expression]) => languages.split(" ").map((tag) => [tag, expression])),
);

/**
 * What a catalog's header says of a language's plurals (gettext manual, “Plural forms”; CLDR's rules for whole numbers).
 *
 * @param tag BCP 47.
 * @returns Nothing for a language whose rules CLDR does not have: an editor asks then, and gettext's tools do without.
 */
export function pluralForms(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag);
  return forms.get(`${language}-${region}`) ?? forms.get(language);
}
