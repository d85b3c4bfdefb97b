import { percentage } from "../../../src/align/rules/percentage.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(percentage, {
  good: [
    ["fr", "at least 10.5%", "au moins 10,5\u00a0%"],
    ["ru", "ten and 10 percent", "десять и 10 процентов"],
    ["fa", "at least 10%", "دست‌کم ۱۰ درصد"],
    ["bn", "at least 10%", "অন্তত ১০ শতাংশ"],
    ["eu", "at least 10%", "gutxienez % 10"],
    ["cy", "at least 10%", "o leiaf 10 y cant"],
  ],
  bad: [
    ["fr", "at least 10.5%", "au moins 105\u00a0%"],
    ["ru", "at least 10%", "не менее 10"],
    ["fa", "at least 10%", "دست‌کم ۲۰ درصد"],
    ["zh-Hans", "at least 10%", "至少百分之二十"],
  ],
});
