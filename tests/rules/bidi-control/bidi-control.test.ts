import { bidiControl } from "../../../src/align/rules/bidi-control.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(bidiControl, {
  good: [
    [
      "ar",
      "We (RFC 9110) agree.",
      "\u0646\u062d\u0646 \u200f(RFC 9110)\u200f \u0645\u0648\u0627\u0641\u0642\u0648\u0646.",
    ],
    ["he", "A \u2068b\u2069", "\u05d0 \u2068b\u2069"],
    ["fa", "a", "\u202b\u0633\u0644\u0627\u0645 \u2066x\u2069 \u202c"],
    ["en-GB", "The word شكر.", "The word \u0634\u0643\u0631\u200e."],
  ],
  bad: [
    ["ar", "We agree.", "\u0646\u062d\u0646 \u0645\u0648\u0627\u0641\u0642\u0648\u0646\u2069."],
    [
      "fa",
      "We agree.",
      "\u202b \u0645\u0627 \u2066\u0645\u0648\u0627\u0641\u0642\u202c \u0647\u0633\u062a\u06cc\u0645.",
    ],
    ["zh-Hans", "We agree.", "\u6211\u4eec\u2067\u540c\u610f\u2069\u3002"],
  ],
});
