import { mixedScript } from "../../../src/align/rules/mixed-script.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(mixedScript, {
  good: [
    ["el", "The ISO standard", "Το πρότυπο ISO"],
    ["zh-Hans", "Use PDF here", "使用PDF格式"],
    ["sr", "DNA", "DNK"],
    ["ru", "the IT-team", "IT-отдел"],
    ["lt", "α-rays", "α spinduliai"],
    ["ewo", "word", "kɛθe"],
  ],
  bad: [
    ["bg", "Rights", "Прaва"],
    ["fr", "Peace", "Раix"],
    ["fa", "PDF", "فایل РDF"],
  ],
});
