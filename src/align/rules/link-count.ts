import { eachPair, type PairFinding } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import { linkPlaces } from "./markup/places.ts";
import type { CheckedPair, CheckedText, Rule } from "./rule.ts";

/** More links than the source has, or fewer. */
export const linkCount: Rule = {
  code: "link-count",
  severity: "error",
  documentation: {
    what: "The translation has more links than the source text, or fewer; or a link is torn apart, so that its brackets and its address are read as words: `[text] (address)`, `[text]（address）`, `(text)[address]`.",
    why: "What the source refers to, readers of every language must be able to reach.",
    good: [
      { locale: "es", source: "See [the law](#point-2).", translation: "Véase [la ley](#point-2)." },
      { locale: "fa", source: "See [the law](#point-2).", translation: "[قانون](#point-2) را ببینید." },
    ],
    bad: [
      { locale: "es", source: "See [the law](#point-2).", translation: "Véase la ley." },
      { locale: "fa", source: "See [the law](#point-2).", translation: "قانون را ببینید." },
      { locale: "ja", source: "See the law.", translation: "[法律](https://example.org/)を参照。" },
      {
        locale: "he",
        source: "Read [the report](https://example.org/a).",
        translation: "קראו את [הדוח] (https://example.org/a).",
      },
    ],
  },
  check: eachPair((pair, { segmented: { references } }) => {
    const torn = tornLink(pair);
    if (torn !== undefined) return torn;
    const difference = differenceOf(pair, targetsOf);
    if (difference === undefined || difference.missing.length === difference.extra.length) return undefined;
    const placesIn = (text: CheckedText, urls: readonly string[]) =>
      linkPlaces(text, references, urls).map(({ place }) => place);
    return {
      ...differenceFinding(difference, "the link to", "Write links as the source text does: [words](address)."),
      sourceAt: placesIn(pair.source, difference.missing),
      translationAt: placesIn(pair.target, difference.extra),
    };
  }),
};

function targetsOf(text: CheckedText): readonly string[] {
  return nodesOf(text, "link").map(({ url }) => url);
}

const address = String.raw`(?:https?:|mailto:|www\.|#|\.{0,2}/)`;

/** Brackets of a link that are read as words; a bare address in them becomes a link of its own, so that counts agree. */
const torn = new RegExp(
  [
    String.raw`\][\s\p{Cf}]*[（(](?=[\s\p{Cf}]*${address})`,
    String.raw`(?<=[（(][^()（）\n]{1,200})[)）][\s\p{Cf}]*\[(?=[\s\p{Cf}]*${address})`,
  ].join("|"),
  "gu",
);

function tornLink({ pair, source, target }: CheckedPair): PairFinding | undefined {
  if (pair.segment.format === "text") return undefined;
  const [expected, actual] = [source, target].map(({ plain }) => plain.match(torn) ?? []);
  const [first] = actual ?? [];
  if (first === undefined || (actual?.length ?? 0) <= (expected?.length ?? 0)) return undefined;
  return {
    message: `The “${first}” of a link is torn apart or turned around: readers would see the brackets.`,
    hint: "Write links as the source text does, with nothing between the brackets: [words](address).",
    actual: first,
  };
}
