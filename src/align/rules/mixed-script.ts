import { eachPair } from "./each-pair.ts";
import type { Rule } from "./rule.ts";

/** A word with a letter of another alphabet that looks like its own. */
export const mixedScript: Rule = {
  code: "mixed-script",
  severity: "error",
  documentation: {
    what: "A word of one alphabet holds a letter of another that looks the same: a Latin “a” in a Cyrillic word, a Greek omicron in a Latin one. Letters that look like none of the word's own alphabet are no finding: some orthographies borrow them.",
    why: "Nobody sees it; searching and spell checkers do not find the word, and a screen reader spells it or reads nonsense.",
    good: [
      { locale: "ru", source: "a PDF file", translation: "PDF-файл" },
      { locale: "ar", source: "the PDF", translation: "ملف PDF" },
    ],
    bad: [
      { locale: "ru", source: "Archive", translation: "Apхив" },
      { locale: "uk", source: "Peace", translation: "Миp" },
      { locale: "el", source: "Archive", translation: "Aρχείο" },
      { locale: "ar", source: "the PDF", translation: "ملف РDF" },
    ],
  },
  check: eachPair(({ source, target }) => {
    const found = [...target.plain.matchAll(words)].flatMap(([word]) => strangers(word) ?? []);
    const [first] = found.filter(({ word }) => !source.plain.includes(word));
    if (first === undefined) return undefined;
    const letters = [...new Set(first.letters)].map((letter) => `“${letter}” (${scriptOf(letter)})`).join(", ");
    return {
      message: `In the ${first.script} word “${first.word}” stands ${letters}, which looks like one of its own letters.`,
      hint: "Type the word again on the keyboard of its language.",
      actual: first.word,
    };
  }),
};

const scripts = { Latin: /\p{sc=Latn}/u, Cyrillic: /\p{sc=Cyrl}/u, Greek: /\p{sc=Grek}/u } as const;
type Script = keyof typeof scripts;

const words = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{M}]{2,}/gu;

/** Letters of each alphabet that have a twin in another (Unicode Technical Standard 39, confusables). */
const lookalikes: Readonly<Record<Script, string>> = {
  Latin: "ABCEHIKMNOPTXYZabceijkmnopsuvwxyhdqΙ",
  Cyrillic: "АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁԛԝ",
  Greek: "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοορνικαυ",
};

interface Mixed {
  readonly word: string;
  readonly script: Script;
  readonly letters: readonly string[];
}

/** The letters of a word that are not of the script most of it is in, where each of them has a twin there. */
function strangers(word: string): Mixed | undefined {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  const counts = (Object.keys(scripts) as Script[])
    .map((script) => ({ script, count: letters.filter((letter) => scripts[script].test(letter)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const [most, other] = counts;
  if (most === undefined || other === undefined) return undefined;
  const strange = letters.filter((letter) => !scripts[most.script].test(letter));
  const isConfusing = strange.every((letter) => lookalikes[scriptOf(letter)].includes(letter));
  return isConfusing ? { word, script: most.script, letters: strange } : undefined;
}

function scriptOf(letter: string): Script {
  return (Object.keys(scripts) as Script[]).find((script) => scripts[script].test(letter)) ?? "Latin";
}
