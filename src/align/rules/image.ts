import { eachPair } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import type { CheckedText, Rule } from "./rule.ts";

/** A picture that is lost or another one. */
export const image: Rule = {
  code: "image",
  severity: "error",
  documentation: {
    what: "The pictures are not those of the source text; their descriptions are translated, their addresses are not.",
    why: "A picture says something too.",
    good: [
      { locale: "tr", source: "![A map](map.png)", translation: "![Bir harita](map.png)" },
      { locale: "he", source: "![A map](map.png)", translation: "![מפה](map.png)" },
    ],
    bad: [
      { locale: "tr", source: "![A map](map.png)", translation: "![Bir harita](harita.png)" },
      { locale: "he", source: "![A map](map.png)", translation: "מפה" },
      { locale: "ja", source: "![A map](map.png)", translation: "![地図](地図.png)" },
    ],
  },
  check: eachPair((pair) => {
    const difference = differenceOf(pair, addressesOf);
    return difference && differenceFinding(difference, "the picture", "Copy the address as the source text has it.");
  }),
};

function addressesOf(text: CheckedText): readonly string[] {
  return nodesOf(text, "image").map(({ url }) => url);
}
