import { unpairedBracket } from "../../../src/align/rules/unpaired-bracket.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(unpairedBracket, {
  good: [
    ["de", "a) one, b) two (see c)", "a) eins, b) zwei (siehe c)"],
    ["he", "archives (all)", "ארכיונים (כולם)"],
    ["zh-Hans", "archives (all)", "档案（全部)"],
    ["fr", "a smile :)", "un sourire :)"],
  ],
  bad: [
    ["de", "archives (all)", "Archive alle)"],
    ["he", "archives [all]", "ארכיונים [כולם)"],
    ["ur", "archives (all)", "محفوظات (تمام"],
  ],
});
