import { eachPair } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import type { CheckedText, Rule } from "./rule.ts";

/** More links than the source has, or fewer. */
export const linkCount: Rule = {
  code: "link-count",
  severity: "error",
  documentation: {
    what: "The translation has more links than the source text, or fewer.",
    why: "What the source refers to, readers of every language must be able to reach.",
    good: [
      { locale: "es", source: "See [the law](#point-2).", translation: "Véase [la ley](#point-2)." },
      { locale: "fa", source: "See [the law](#point-2).", translation: "[قانون](#point-2) را ببینید." },
    ],
    bad: [
      { locale: "es", source: "See [the law](#point-2).", translation: "Véase la ley." },
      { locale: "fa", source: "See [the law](#point-2).", translation: "قانون را ببینید." },
      { locale: "ja", source: "See the law.", translation: "[法律](https://example.org/)を参照。" },
    ],
  },
  check: eachPair((pair) => {
    const difference = differenceOf(pair, targetsOf);
    if (difference === undefined || difference.missing.length === difference.extra.length) return undefined;
    return differenceFinding(difference, "the link to", "Write links as the source text does: [words](address).");
  }),
};

function targetsOf(text: CheckedText): readonly string[] {
  return nodesOf(text, "link").map(({ url }) => url);
}
