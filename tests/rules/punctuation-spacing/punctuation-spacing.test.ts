import { punctuationSpacing } from "../../../src/align/rules/punctuation-spacing.ts";
import { describeRule } from "../../support/checked.ts";

describeRule(punctuationSpacing, {
  good: [
    ["fr", "Three things: one; two!", "Trois choses\u00a0: une\u202f; deux\u202f!"],
    ["fr", "at 10:30, https://example.org", "à 10:30, https://example.org"],
    ["fr", "the “word”", "le «\u00a0mot\u00a0»"],
    ["fr-CA", "Who decides?", "Qui décide?"],
    ["el", "what it is, and 1,5", "ό,τι είναι, και 1,5"],
    ["he", "Who decides?", "מי מחליט?"],
    ["ja", "Who decides?", "誰が決めるのか？"],
    ["de", "files such as .po", "Dateien wie .po"],
  ],
  bad: [
    ["fr", "Three things:", "Trois choses :"],
    ["fr", "the “word”", "le «mot»"],
    ["fr-CA", "Three things:", "Trois choses:"],
    ["es", "Yes, no", "Sí,pero no"],
    ["fa", "Yes, no", "بله ، نه"],
    ["he", "Who decides?", "מי מחליט ?"],
  ],
});
