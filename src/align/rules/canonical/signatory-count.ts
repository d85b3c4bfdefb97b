import type { Finding } from "../../../model/finding.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Signature } from "../../../model/organization.ts";
import type { SegmentedStatement } from "../../../model/segment.ts";
import { readFacts } from "../facts/read-facts.ts";
import { canonicalTexts } from "./texts.ts";

/**
 * A canonical text that tells of another number of signatories than its front matter lists.
 *
 * Looked at are sentences with one number, in figures, and a word for those who sign, in languages where that word is known.
 * The numbers that had signed by each day on which somebody did are all right: a text may tell of the first signatories.
 */
export function signatoryCounts({ statement, ...segmented }: SegmentedStatement, source: Locale): readonly Finding[] {
  const { signatures } = statement.frontMatter.signing;
  const word = words[source.language];
  if (signatures.length === 0 || word === undefined) return [];
  const counts = countsByDay(signatures);
  return canonicalTexts({ statement, ...segmented }).flatMap(({ segment, plain }): readonly Finding[] => {
    const told = numbersTold(plain, word, source).filter(({ value }) => !counts.has(value));
    const [wrong] = told;
    if (wrong === undefined) return [];
    const message = `The text tells of ${wrong.written} signatories, its front matter lists ${signatures.length}.`;
    const hint =
      'Mend the number, or signatories: in the front matter; ::signatories{as="prose"} lists them by itself.';
    const { id: block, file, line, source: text } = segment;
    const place = { statement: statement.name, block, file, line, source: text };
    const compared = { expected: String(signatures.length), actual: wrong.written };
    return [{ code: "signatory-count", severity: "warning", message, hint, ...place, ...compared }];
  });
}

/** How many had signed at the end of each day on which somebody did. */
function countsByDay(signatures: readonly Signature[]): ReadonlySet<number> {
  const days = signatures.map(({ date }) => date ?? "").toSorted();
  return new Set(days.flatMap((day, at) => (day === days[at + 1] ? [] : [at + 1])));
}

interface Told {
  readonly value: number;
  readonly written: string;
}

function numbersTold(text: string, word: RegExp, { code }: Locale): readonly Told[] {
  const sentences = [...new Intl.Segmenter(code, { granularity: "sentence" }).segment(text)];
  return sentences.flatMap(({ segment }) => {
    const [number, ...more] = word.test(segment) ? readFacts(segment, code) : [];
    if (number === undefined || more.length > 0 || number.role !== "number") return [];
    return [{ value: Number(number.values[0]), written: number.written }];
  });
}

/** Words for those who sign, in any ending. */
const words: Readonly<Record<string, RegExp>> = {
  en: /\b(?:undersigned|signator(?:y|ies))\b/i,
  fr: /soussigné|signataire/i,
  de: /unterzeichne[rtn]/i,
  es: /firmante|signatari/i,
  pt: /signatári|abaixo[- ]assinad|subscritor/i,
  it: /firmatari|sottoscritt/i,
  el: /υπογράφουσ|υπογράφοντ|υπογεγραμμέν/i,
  ru: /подписавши|подписант/i,
  uk: /підписан|підписант/i,
  pl: /sygnatariusz|niżej podpisan/i,
  tr: /imzacı|imzalayan/i,
  ar: /الموقّ?ع(?:ون|ين|ة|ات)/u,
  fa: /امضا[\s\u200c]?کنند/u,
  ur: /دستخط کنند/u,
  he: /החתומ|חתומים/u,
  hi: /हस्ताक्षरकर्ता|अधोहस्ताक्षरी/u,
  bn: /স্বাক্ষরকারী/u,
  zh: /签署|簽署|联署|聯署/u,
  ja: /署名/u,
};
