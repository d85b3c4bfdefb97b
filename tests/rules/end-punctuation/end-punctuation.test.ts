import { endPunctuation } from "../../../src/align/rules/end-punctuation.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(endPunctuation, {
  good: [
    ["fr", "They say “yes.”", "Elles disent «\u00a0oui\u00a0»."],
    ["ur", "They decide.", "وہ طے کرتے ہیں۔"],
    ["hi", "Article 12", "अनुच्छेद १२."],
    ["es", "the one,", "el uno;"],
    ["th", "They decide.", "พวกเขาตัดสินใจ"],
    ["de", "A note.[^a]", "Eine Anmerkung.[^a]"],
  ],
  bad: [
    ["fr", "Open archives", "Des archives ouvertes."],
    ["ur", "Who decides?", "کون طے کرتا ہے۔"],
    ["ru", "Stop!", "Стой."],
    ["ja", "They decide.", "彼らが決める"],
  ],
});
