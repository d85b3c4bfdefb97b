import { ellipsis } from "../../../src/align/rules/ellipsis.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(ellipsis, {
  good: [
    ["ru", "and so on…", "и так далее…"],
    ["xh", "and so on…", "njalo-njalo..."],
  ],
  bad: [
    ["ru", "and so on…", "и так далее...."],
    ["he", "and so on…", "וכן הלאה..."],
  ],
});
