import { eachPair } from "./each-pair.ts";
import { differenceFinding, differenceOf, nodesOf } from "./markup/nodes.ts";
import { addressPlace, linkPlaces } from "./markup/places.ts";
import type { CheckedText, Rule } from "./rule.ts";

/** A link that leads elsewhere than the source's. */
export const linkTarget: Rule = {
  code: "link-target",
  severity: "error",
  documentation: {
    what: "As many links as the source text has, but one of them leads elsewhere. Their order may differ, and addresses that begin as `check.localized` in `hexapla.yaml` says may go on in another way.",
    why: "A wrong character in an address is seen by nobody but the reader who follows the link.",
    good: [
      {
        locale: "fr",
        source: "Read [the report](https://example.org/a) and [the law](#point-2).",
        translation: "Lisez [la loi](#point-2) et [le rapport](https://example.org/a).",
      },
      {
        locale: "ar",
        source: "Read [the report](https://example.org/a).",
        translation: "اقرأ [التقرير](https://example.org/a).",
      },
    ],
    bad: [
      {
        locale: "fr",
        source: "Read [the report](https://example.org/a).",
        translation: "Lisez [le rapport](https://example.org/b).",
      },
      {
        locale: "he",
        source: "Read [the report](https://example.org/a).",
        translation: "קראו את [הדוח](https://example.com/a).",
      },
      { locale: "zh-Hans", source: "See [point 2](#point-2).", translation: "见[第二点](#point-3)。" },
    ],
  },
  check: eachPair((pair, { localized = [], segmented: { references } }) => {
    const valueIn = (url: string) => comparedOf(url, localized);
    const difference = differenceOf(pair, (text) => nodesOf(text, "link").map(({ url }) => valueIn(url)));
    if (difference === undefined || difference.missing.length !== difference.extra.length) return undefined;
    const placesIn = (text: CheckedText, values: readonly string[]) =>
      linkPlaces(text, references, values, valueIn).map((link) => addressPlace(text, link));
    return {
      ...differenceFinding(difference, "the address", "Copy the address as the source text has it."),
      sourceAt: placesIn(pair.source, difference.missing),
      translationAt: placesIn(pair.target, difference.extra),
    };
  }),
};

/** Of an address that may differ between languages only its begin is compared. */
function comparedOf(url: string, localized: readonly string[]): string {
  return localized.find((begin) => url.startsWith(begin)) ?? url;
}
