import { blockStructure } from "../../../src/align/rules/block-structure.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(blockStructure, {
  good: [
    ["de", "On the tenth of May 10 people met.", "10. Mai: Menschen trafen sich."],
    ["fr", "Number 5 won.", "5. a gagné."],
    ["de", "We met in May 1948.", "10. Mai 1948 trafen wir uns."],
  ],
  bad: [
    ["he", "We agree.", "> אנו מסכימים."],
    ["ar", "We agree.", "| نحن | موافقون |"],
    ["fr", "We agree.", "| Nous | sommes d\u2019accord |"],
  ],
});
