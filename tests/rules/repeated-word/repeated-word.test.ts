import { repeatedWord } from "../../../src/align/rules/repeated-word.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(repeatedWord, {
  good: [
    ["de", "the archives that serve those", "Archive, die die Menschen schützen"],
    ["hi", "separately", "अलग अलग"],
    ["id", "various", "macam macam"],
    ["en", "Baden Baden", "Baden Baden"],
    ["es", "yes, yes", "sí, sí"],
    ["el", "side by side", "πλάι πλάι"],
  ],
  bad: [
    ["es", "in the archive", "en el el archivo"],
    ["he", "of the archive", "של של הארכיון"],
    ["el", "of the archive", "του του αρχείου"],
    ["pl", "in the archive", "w archiwum archiwum"],
  ],
});
