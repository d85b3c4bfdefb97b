import { footnoteReference } from "../../../src/align/rules/footnote-reference.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(footnoteReference, {
  good: [["ja", "One[^a] two[^b].", "二つ[^b]一つ[^a]。"]],
  bad: [
    ["he", "One[^a] two[^b].", "אחד[^a] שניים[^a]."],
    ["de", "One[^a].", "Eins[^ä]."],
  ],
});
