import { notNfc } from "../../../src/align/rules/not-nfc.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(notNfc, {
  good: [
    ["vi", "Vietnam", "Việt Nam"],
    ["hi", "Ka", "क़"],
    ["ko", "Hangul", "한글"],
  ],
  bad: [
    ["vi", "Vietnam", "Việt Nam"],
    ["ko", "Hangul", "한"],
    ["fa", "a", "آ"],
  ],
});
