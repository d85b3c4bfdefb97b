import { lineBreak } from "../../../src/align/rules/line-break.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(lineBreak, {
  good: [
    ["de", "One,\\\ntwo,\\\nthree.", "Eins,\\\nzwei,\\\ndrei."],
    ["ar", "One, two.", "واحد، اثنان."],
    // An empty line is block-structure's.
    ["de", "One, two.", "Eins,\n\nzwei."],
  ],
  bad: [
    [
      "he",
      "One,\\\ntwo,\\\nthree.",
      "\u05d0\u05d7\u05ea,\\\n\u05e9\u05ea\u05d9\u05d9\u05dd, \u05e9\u05dc\u05d5\u05e9.",
    ],
  ],
});
