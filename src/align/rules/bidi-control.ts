import { replaceEach } from "../fix/edits.ts";
import {
  balanceHint,
  overrideHint,
  overrideIn,
  overrideMessage,
  strayClosers,
  unbalancedIn,
} from "./characters/direction.ts";
import { characterName } from "./characters/show.ts";
import { eachPair, type PairFinding } from "./each-pair.ts";
import type { CheckedPair, CheckedStatement, Rule } from "./rule.ts";

/** Controls of direction that are left open, or turn the text around. */
export const bidiControl: Rule = {
  code: "bidi-control",
  severity: "error",
  documentation: {
    what: "An embedding or isolate of direction is opened and not closed, or closed and not opened; an override turns letters around; or a mark of direction stands in a text that is wholly from left to right. Marks and balanced isolates in texts of both directions are no finding.",
    why: "An open control reorders everything behind it; an override shows another text than the one that is there (CVE-2021-42574).",
    mended:
      "a control that closes nothing, which no reader sees; and every control in a text that has nothing from right to left. Overrides and what is left open are not: what was meant cannot be known.",
    good: [
      { locale: "ar", source: "See RFC 9110.", translation: "انظر \u2066RFC 9110\u2069." },
      { locale: "he", source: "C++ is a language.", translation: "C++\u200e היא שפה." },
    ],
    bad: [
      { locale: "ar", source: "See RFC 9110.", translation: "انظر \u2066RFC 9110." },
      { locale: "he", source: "We agree.", translation: "\u202eאנו מסכימים.\u202c" },
      { locale: "de", source: "We agree.", translation: "Wir\u200f stimmen zu." },
    ],
  },
  check: eachPair((pair, statement) => overrides(pair) ?? unbalanced(pair) ?? needless(pair, statement)),
  fix: (words, pair, statement) => {
    const closers = strayClosers(words);
    const stray = closers.map((start) => ({ start, end: start + 1, text: "" }));
    if (stray.length > 0 || overrides(pair) !== undefined || needless(pair, statement) === undefined) return stray;
    return replaceEach(words, /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/gu, () => "");
  },
};

function overrides({ source, target }: CheckedPair): PairFinding | undefined {
  const found = overrideIn(target.raw);
  if (found === undefined || source.raw.includes(found)) return undefined;
  return { message: overrideMessage("The translation", found), hint: overrideHint, actual: found };
}

function unbalanced({ target }: CheckedPair): PairFinding | undefined {
  const found = unbalancedIn(target.raw);
  if (found === undefined) return undefined;
  const { control, fault } = found;
  return { message: `${characterName(control)} ${fault} in this translation.`, hint: balanceHint, actual: control };
}

const rightToLeft =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Samr}\p{sc=Mand}\p{sc=Tfng}]/u;

function needless({ source, target }: CheckedPair, { locale }: CheckedStatement): PairFinding | undefined {
  const found = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/.exec(target.raw)?.[0];
  if (found === undefined || locale.direction === "rtl") return undefined;
  if (source.raw.includes(found) || rightToLeft.test(target.raw)) return undefined;
  return {
    severity: "warning",
    message: `The translation holds ${characterName(found)}, but nothing in it runs from right to left.`,
    hint: "Take it away.",
    actual: found,
  };
}
