import { replacementCharacter } from "../../../src/align/rules/replacement-character.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(replacementCharacter, {
  good: [["de", "The sign \ufffd", "Das Zeichen \ufffd"]],
  bad: [
    ["de", "for", "f\ufffdr"],
    ["he", "We", "\ufffd\ufffd\u05e0\u05d5"],
  ],
});
