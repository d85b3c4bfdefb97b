import { replaceEach } from "../fix/edits.ts";
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
  const found = /[\u202d\u202e]/.exec(target.raw)?.[0];
  if (found === undefined || source.raw.includes(found)) return undefined;
  return {
    message: `The translation holds ${characterName(found)}, which shows letters in another order than they are written in.`,
    hint: "Take it away, and the U+202C that ends it.",
    actual: found,
  };
}

const opens = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Isolates and embeddings close in the opposite order (UAX 9, BD9 to BD11 and X1 to X8). */
function unbalanced({ target }: CheckedPair): PairFinding | undefined {
  const open: string[] = [];
  for (const [control] of target.raw.matchAll(controls)) {
    if (opens.test(control)) open.push(control);
    else if (closes(open.at(-1), control)) open.pop();
    else return unbalancedFinding(control, "closes nothing");
  }
  const [first] = open;
  return first === undefined ? undefined : unbalancedFinding(first, "is not closed");
}

/** Places of controls that close nothing: the Unicode bidirectional algorithm passes over them (UAX 9, X6a and X7). */
function strayClosers(text: string): readonly number[] {
  const open: string[] = [];
  return [...text.matchAll(controls)].flatMap(({ 0: control, index }) => {
    if (opens.test(control)) open.push(control);
    else if (closes(open.at(-1), control)) open.pop();
    else if (open.length === 0) return [index];
    return [];
  });
}

function closes(opening: string | undefined, control: string): boolean {
  if (opening === undefined) return false;
  return /[\u2066-\u2068]/.test(opening) === (control === "\u2069");
}

function unbalancedFinding(control: string, fault: string): PairFinding {
  return {
    message: `${characterName(control)} ${fault} in this translation.`,
    hint: "An isolate (U+2066 to U+2068) ends with U+2069, an embedding (U+202A, U+202B) with U+202C; mostly neither is needed.",
    actual: control,
  };
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
