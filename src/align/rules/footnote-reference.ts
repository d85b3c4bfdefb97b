import { eachPair } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import type { CheckedText, Rule } from "./rule.ts";

/** A footnote's mark that is lost or another one. */
export const footnoteReference: Rule = {
  code: "footnote-reference",
  severity: "error",
  documentation: {
    what: "The marks of the footnotes are not those of the source text. Their order and their place in the sentence may differ.",
    why: "A note whose mark is lost stands at the end of an edition and belongs to nothing.",
    good: [
      { locale: "pt-BR", source: "Records[^a] rot.", translation: "Os registros[^a] se estragam." },
      { locale: "ar", source: "Records[^a] rot.", translation: "السجلات[^a] تتلف." },
    ],
    bad: [
      { locale: "pt-BR", source: "Records[^a] rot.", translation: "Os registros se estragam." },
      { locale: "ar", source: "Records[^a] rot.", translation: "السجلات تتلف." },
      { locale: "ko", source: "Records[^a] rot.", translation: "기록[^a]은 썩는다[^a]." },
    ],
  },
  check: eachPair((pair) => {
    const difference = differenceOf(pair, marksOf);
    return difference && differenceFinding(difference, "the mark", "Copy the mark as the source text has it.");
  }),
};

function marksOf(text: CheckedText): readonly string[] {
  return nodesOf(text, "footnoteReference").map(({ label, identifier }) => `[^${label ?? identifier}]`);
}
