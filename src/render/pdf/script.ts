/** ISO 15924 codes that stand for several scripts of Unicode. */
const composite: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Hanb: ["Hani", "Bopo"],
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
  Aran: ["Arab"],
};

/** The scripts that fonts are most often missing for: to name them in a hint. */
const known =
  "Latn Grek Cyrl Arab Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Geor Armn Ethi Khmr Mong Hani Hira Kana Hang Bopo Cher Cans Tfng Nkoo Vaii Syrc Thaa Yiii Olck Java Bali Sund Lana Talu Cham Adlm Rohg Copt Goth Runr Ogam Brai".split(
    " ",
  );

const patterns = new Map<string, RegExp>();

/** Matches a character of a script, by ISO 15924 code. A script Unicode does not know matches any letter. */
export function scriptPattern(code: string): RegExp {
  let pattern = patterns.get(code);
  if (pattern === undefined) {
    pattern = makePattern(composite[code] ?? [code]);
    patterns.set(code, pattern);
  }
  return pattern;
}

function makePattern(scripts: readonly string[]): RegExp {
  try {
    return new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join("")}]`, "u");
  } catch {
    return /\p{L}/u;
  }
}

/** ISO 15924 code of a character's script; undefined for those that many scripts share. */
export function scriptOf(character: string): string | undefined {
  return known.find((code) => scriptPattern(code).test(character));
}
