import { plainText } from "../../model/tree.ts";
import { eachPair } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import type { CheckedText, Rule } from "./rule.ts";

/** A directive that is lost or changed. */
export const directive: Rule = {
  code: "directive",
  severity: "error",
  documentation: {
    what: "The directives, such as `:date[2022-01-18]`, are not those of the source text.",
    why: "Each edition fills them in by itself, in its own language; a translated or mistyped one is printed as it stands.",
    good: [
      { locale: "el", source: "Signed on :date[2022-01-18].", translation: "Υπογράφηκε στις :date[2022-01-18]." },
      { locale: "fa", source: "Signed on :date[2022-01-18].", translation: "امضا در :date[2022-01-18]." },
    ],
    bad: [
      { locale: "el", source: "Signed on :date[2022-01-18].", translation: "Υπογράφηκε στις :date[2022-01-19]." },
      { locale: "fa", source: "Signed on :date[2022-01-18].", translation: "امضا در :تاریخ[2022-01-18]." },
      { locale: "fr", source: "Signed on :date[2022-01-18].", translation: "Signé le : date[2022-01-18]." },
    ],
  },
  check: eachPair((pair) => {
    const difference = differenceOf(pair, directivesOf);
    return difference && differenceFinding(difference, "the directive", "Copy it as the source text has it.");
  }),
};

function directivesOf(text: CheckedText): readonly string[] {
  return nodesOf(text, "textDirective").map((node) => `:${node.name}[${plainText(node)}]`);
}
