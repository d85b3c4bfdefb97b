import type { Finding } from "../../../model/finding.ts";
import type { Locale } from "../../../model/locale.ts";
import type { SegmentedStatement } from "../../../model/segment.ts";
import { readFacts } from "../facts/read-facts.ts";
import { countsFor, isPart, listOf, type SigningCounts, signingCounts } from "../signatories/counts.ts";
import { signatoriesTold, type Told } from "../signatories/told.ts";
import { canonicalTexts } from "./texts.ts";

/**
 * A canonical text that tells of another number of signatories than its front matter lists.
 *
 * Looked at are numbers directly before one of the `forms`, and sentences with one number, in figures, and a word for those
 * who sign, in languages where that word is known. The numbers that had signed by each day on which somebody did are all
 * right: a text may tell of the first signatories.
 *
 * @param forms The source language's words for signatories, `signatories.mentions`.
 */
export function signatoryCounts(
  segmented: SegmentedStatement,
  source: Locale,
  forms: readonly string[] = [],
  counts: SigningCounts | undefined = signingCounts(segmented.statement),
): readonly Finding[] {
  if (counts === undefined) return [];
  const { name, frontMatter } = segmented.statement;
  return canonicalTexts(segmented).flatMap(({ segment, plain }): readonly Finding[] => {
    const right = countsFor(segment, counts, frontMatter);
    const joined = signatoriesTold(plain, forms, source.language).filter(
      ({ value }) => !isPart(value, segment, counts),
    );
    const wrong = [...joined, ...besideSigners(plain, source)].find(({ value }) => !right.has(value));
    if (wrong === undefined) return [];
    const message = `The text tells of ${wrong.written} signatories; the front matter lists ${listOf(right)}.`;
    const hint =
      'Mend the number, or signatories: in the front matter; ::signatories{as="prose"} lists them by itself.';
    const { id: block, file, line, source: text } = segment;
    const place = { statement: name, block, file, line, source: text };
    const compared = { expected: String(counts.latest), actual: wrong.written };
    return [{ code: "signatory-count", severity: "warning", message, hint, ...place, ...compared }];
  });
}

/** The numbers of sentences that have one number and a word for those who sign. */
function besideSigners(text: string, { code, language }: Locale): readonly Told[] {
  const word = words[language];
  if (word === undefined) return [];
  const sentences = [...new Intl.Segmenter([code, "en"], { granularity: "sentence" }).segment(text)];
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
