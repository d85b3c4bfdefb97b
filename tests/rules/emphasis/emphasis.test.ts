import { emphasis } from "../../../src/align/rules/emphasis.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(emphasis, {
  good: [
    ["zh-Hans", "We **agree** now.", "我们**同意**了。"],
    ["ar", "A snake_case word.", "كلمة snake_case هنا."],
    ["de", "5 \\* 3 is 15.", "5 \\* 3 ist 15."],
    ["fa", "_One_ and **two**.", "**دو** و _یک_."],
  ],
  bad: [
    ["ar", "**One** two.", "واحد اثنان."],
    ["fa", "One two.", "**یک** دو."],
    ["ru", "_One_ two.", "_Один два."],
  ],
});
