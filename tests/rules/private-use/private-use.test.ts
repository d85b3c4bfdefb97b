import { privateUse } from "../../../src/align/rules/private-use.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(privateUse, {
  good: [
    ["de", "a", "😀"],
    ["ar", "a", "﷽"],
  ],
  bad: [
    ["fa", "a", "󰀀"],
    ["ru", "a", "а﷐"],
  ],
});
