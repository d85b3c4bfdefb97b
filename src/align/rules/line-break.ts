import type { Stretch } from "../../model/finding.ts";
import { hasMoreParagraphs } from "./block-structure.ts";
import { eachPair } from "./each-pair.ts";
import { nodesOf } from "./markup/nodes.ts";
import type { CheckedText, Rule } from "./rule.ts";

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
  check: eachPair((pair) => {
    // An empty line is no line end: block-structure tells of it.
    if (hasMoreParagraphs(pair)) return undefined;
    const [expected, actual] = [pair.source, pair.target].map((text) => nodesOf(text, "break").length);
    if (expected === actual) return undefined;
    return {
      message: `The translation has ${actual} forced line ${actual === 1 ? "end" : "ends"}, the source has ${expected}.`,
      hint: "A forced line end is a backslash at the end of the line.",
      sourceAt: endsIn(pair.source),
      translationAt: endsIn(pair.target),
    };
  }),
};

/** Every forced end of a line, with the word before it: the end itself shows little. */
function endsIn({ raw }: CheckedText): readonly Stretch[] {
  return [...raw.matchAll(/\S{0,12}(?:\\| {2,})\n/gu)].map(({ 0: end, index }) => ({
    start: index,
    end: index + end.length,
  }));
}
