import { invisibleCharacter } from "../../../src/align/rules/invisible-character.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(invisibleCharacter, {
  good: [
    ["hi", "Soldier", "\u0915\u094d\u200d\u0937"],
    ["bn", "Ra", "\u09b0\u200d\u09cd\u09af"],
    ["th", "We agree.", "\u0e40\u0e23\u0e32\u200b\u0e40\u0e2b\u0e47\u0e19\u0e14\u0e49\u0e27\u0e22"],
    ["de", "The \u00ad sign", "Das \u00ad-Zeichen"],
    ["ja", "family 👨", "\u5bb6\u65cf \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"],
  ],
  bad: [
    ["de", "Reading room", "Lese\u00adsaal"],
    ["ru", "We", "\u041c\u200d\u044b"],
    ["he", "We agree.", "\u05d0\u05e0\u05d5\u200b \u05de\u05e1\u05db\u05d9\u05de\u05d9\u05dd."],
    ["zh-Hans", "We agree.", "\u6211\u4eec\u200b\u540c\u610f\u3002"],
  ],
});
