import { currency } from "../../../src/align/rules/currency.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(currency, {
  good: [
    ["es", "$5", "5 dólares"],
    ["ru", "20 euros", "20 евро"],
    ["pl", "€1.5 million", "1,5 mln euro"],
    ["ja", "¥500", "500円"],
    ["ur", "Rs and $5", "روپے اور 5 امریکی ڈالر"],
    ["en", "5 new schools", "5 new schools"],
  ],
  bad: [
    ["es", "$5", "5 euros"],
    ["ru", "20 euros", "30 евро"],
    ["he", "₪100", "100 €"],
    ["tr", "100 EUR", "100 TRY"],
  ],
});
