import { controlCharacter } from "../../../src/align/rules/control-character.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(controlCharacter, {
  good: [
    ["de", "a", "a\tb"],
    ["ar", "a\\\nb", "\u0627\\\n\u0628"],
  ],
  bad: [
    ["de", "a", "a\bb"],
    ["ar", "a", "\u0627\u001b\u0628"],
  ],
});
