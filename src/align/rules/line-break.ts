import { eachPair } from "./each-pair.ts";
import { nodesOf } from "./markup/nodes.ts";
import type { Rule } from "./rule.ts";

/** Other line ends than the source has. */
export const lineBreak: Rule = {
  code: "line-break",
  severity: "warning",
  documentation: {
    what: "The translation has more forced line ends (a backslash at the end of a line) than the source text, or fewer.",
    why: "Verses and addresses are told apart by their lines.",
    good: [
      { locale: "ru", source: "Dry paper,\\\ndrowned memory.", translation: "Сухая бумага,\\\nутонувшая память." },
      { locale: "ar", source: "Dry paper,\\\ndrowned memory.", translation: "ورق جاف،\\\nوذاكرة غارقة." },
    ],
    bad: [
      { locale: "ru", source: "Dry paper,\\\ndrowned memory.", translation: "Сухая бумага, утонувшая память." },
      { locale: "ar", source: "Dry paper,\\\ndrowned memory.", translation: "ورق جاف، وذاكرة غارقة." },
      { locale: "ja", source: "Dry paper, drowned memory.", translation: "乾いた紙、\\\n溺れた記憶。" },
    ],
  },
  check: eachPair(({ source, target }) => {
    const [expected, actual] = [source, target].map((text) => nodesOf(text, "break").length);
    if (expected === actual) return undefined;
    return {
      message: `The translation has ${actual} forced line ${actual === 1 ? "end" : "ends"}, the source has ${expected}.`,
      hint: "A forced line end is a backslash at the end of the line.",
    };
  }),
};
