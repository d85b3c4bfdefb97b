import { directive } from "../../../src/align/rules/directive.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(directive, {
  good: [
    ["de", "Note: all is well.", "Hinweis: alles ist gut."],
    ["ar", "From :date[2022-01-18] to :date[2022-01-20].", "حتى :date[2022-01-20] من :date[2022-01-18]."],
  ],
  bad: [
    ["ar", "On :date[2022-01-18].", "في ١٨ يناير ٢٠٢٢."],
    ["ru", "On a day.", "В день :date[2022-01-18]."],
  ],
});
