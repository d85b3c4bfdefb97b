import { linkCount } from "../../../src/align/rules/link-count.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(linkCount, {
  good: [
    ["de", "See [a](https://a.org).", "Siehe [a](https://b.org)."],
    ["ar", "No link.", "بلا رابط."],
    ["ar", "See https://a.org (here).", "انظر https://a.org (هنا)."],
    ["zh-Hans", "A [list] (https://a.org) here.", "这里的[清单] (https://a.org)。"],
  ],
  bad: [
    ["ar", "[a](https://a.org) and [b](https://b.org)", "[أ](https://a.org) و ب"],
    ["ar", "See [us](https://a.org).", "انظر [إلينا] (https://a.org)."],
    ["he", "See [us](#p-1).", "ראו [אותנו]\u200f (#p-1)."],
    ["ja", "See [us](https://a.org).", "[私たち]（https://a.org）を参照。"],
    ["el", "See [us](https://a.org).", "Δείτε (εμάς)[https://a.org]."],
    ["ru", "[a](https://a.org)", "[а](https://a.org) [а](https://a.org)"],
  ],
});
