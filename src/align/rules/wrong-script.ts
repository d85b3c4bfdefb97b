import { otherHanVariants } from "./characters/han-variants.ts";
import { eachPair } from "./each-pair.ts";
import type { Rule } from "./rule.ts";

/** A translation in letters that are not its language's. */
export const wrongScript: Rule = {
  code: "wrong-script",
  severity: "error",
  documentation: {
    what: "More than half of a translation's letters are of another script than its locale's. Words that stand in the source too (names, addresses, titles) do not count. Traditional Chinese in a locale of simplified Chinese, and the reverse, is found by three hundred frequent characters that only one of them has; a text with fewer than three of them is no finding.",
    why: "It is a wrong file, a text left in another language, or a transcription; fonts, line breaking and screen readers follow the locale's script.",
    good: [
      { locale: "ar", source: "See Wikipedia.", translation: "انظر Wikipedia." },
      { locale: "ja", source: "the archive", translation: "アーカイブの資料" },
    ],
    bad: [
      { locale: "ar", source: "The archive is open.", translation: "al-arshif maftuh" },
      { locale: "sr", source: "The archive is open.", translation: "Arhiv je otvoren." },
      { locale: "ru", source: "The archive is open.", translation: "Arkhiv otkryt." },
      { locale: "zh-Hans", source: "The association opens.", translation: "這個協會開門。" },
    ],
  },
  check: (statement, all) => {
    const found = strange(statement, all);
    const [first] = found;
    if (first === undefined || found.length < 0.8 * Math.max(statement.pairs.length, 2)) return found;
    const { code, script } = statement.locale;
    const message = `Nearly all of this catalog is not in the script ${script}, which ${code} is written in.`;
    return [{ ...first, message, hint: "Give the locale's tag the script that it is written in, as sr-Latn does." }];
  },
};

const strange = eachPair(({ source, target }, { locale }) => {
  const variants = otherHanVariants(target.plain, locale.script);
  if (variants.length > 0) {
    const written = locale.script === "Hans" ? "traditional" : "simplified";
    return {
      message: `This translation is written in ${written} characters (${variants.slice(0, 5).join("")}).`,
      hint: "See whether it is the right text.",
      expected: locale.script,
    };
  }
  const own = scriptsOf(locale.script);
  if (own === undefined) return undefined;
  const known = new Set(source.plain.match(words));
  // Words stand next to each other without a space where the locale's script has none.
  const strangers = target.plain.replace(own, " ").match(words) ?? [];
  const letters = strangers.filter((word) => !known.has(word)).join("");
  const others = letters.match(/\p{L}/gu)?.length ?? 0;
  const usual = target.plain.match(own)?.length ?? 0;
  if (others < fewest || others <= usual) return undefined;
  return {
    message: `Most letters of this translation are not of the script ${locale.script}, which ${locale.code} is written in.`,
    hint: "See whether it is the right text.",
    expected: locale.script,
  };
});

const words = /[\p{L}\p{M}\p{N}'’]+/gu;

/** Letters: fewer may be a name or a formula. */
const fewest = 6;

/** ISO 15924 codes that stand for several scripts of Unicode. */
const compound: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Han", "Hira", "Kana"],
  Hrkt: ["Hira", "Kana"],
  Kore: ["Hang", "Han"],
  Hans: ["Han", "Bopo"],
  Hant: ["Han", "Bopo"],
  Aran: ["Arab"],
  Latf: ["Latn"],
  Latg: ["Latn"],
};

/** Letters of a script; nothing for one that Unicode has under no such name. */
function scriptsOf(script: string): RegExp | undefined {
  const names = compound[script] ?? [script];
  try {
    return new RegExp(`(?=\\p{L})[${names.map((name) => `\\p{scx=${name}}`).join("")}]`, "gu");
  } catch {
    return undefined;
  }
}
