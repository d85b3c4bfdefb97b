import { linkCount } from "../../../src/align/rules/link-count.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(linkCount, {
  good: [
    ["de", "See [a](https://a.org).", "Siehe [a](https://b.org)."],
    ["ar", "No link.", "بلا رابط."],
  ],
  bad: [
    ["ar", "[a](https://a.org) and [b](https://b.org)", "[أ](https://a.org) و ب"],
    ["ru", "[a](https://a.org)", "[а](https://a.org) [а](https://a.org)"],
  ],
});
