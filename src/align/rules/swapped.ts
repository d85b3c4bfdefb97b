import { swapsIn } from "./learned/evidence.ts";
import type { Rule } from "./rule.ts";

/** A translation that belongs to another paragraph. */
export const swapped: Rule = {
  code: "swapped",
  severity: "error",
  documentation: {
    what: "Two translations stand in each other's places: neighbours, two sections, anywhere in the publication. Found by what each paragraph has in common with the others: in this language with those it shares words and parts of words with, and in all other languages together with those it shares theirs with. Lengths, punctuation and numbers count too; a paragraph is never asked about itself. Where a language has fewer than 45 paragraphs much more evidence is asked for, and the finding is a warning; with fewer than ten, which tell too little, nothing is said.",
    why: "Each of the two reads well, so nobody notices until a reader compares the languages.",
    good: [{ locale: "fr", source: "Everyone has the right to life.", translation: "Tout individu a droit à la vie." }],
    bad: [{ locale: "fr", source: "Everyone has the right to life.", translation: "Nul ne sera tenu en esclavage." }],
  },
  check: (statement, all) =>
    swapsIn(statement, all).map(({ one, other, isDoubtful }) => ({
      about: one.checked,
      severity: isDoubtful ? "warning" : "error",
      message: `This translation and that of ${other.checked.pair.segment.id} seem to stand in each other's places.`,
      hint: "Compare both with their sources, and exchange them if that is so.",
      expected: other.checked.target.raw,
      actual: one.checked.target.raw,
    })),
};
