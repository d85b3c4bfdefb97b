import { linkTarget } from "../../../src/align/rules/link-target.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(linkTarget, {
  good: [
    ["de", "See [a](https://a.org) and https://b.org/x", "Siehe https://b.org/x und [a](https://a.org)"],
    ["ur", "Write to <mailto:a@b.org>.", "<mailto:a@b.org> پر لکھیں۔"],
    ["el", "No link.", "Χωρίς."],
    ["fr", "See [a](https://a.org).", "Voir."],
  ],
  bad: [
    ["ur", "Write to [us](mailto:a@b.org).", "[ہمیں](mailto:a@c.org) لکھیں۔"],
    ["el", "[a](https://a.org) [b](https://b.org)", "[α](https://a.org) [β](https://a.org)"],
  ],
});
