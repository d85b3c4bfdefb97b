import type { Stretch } from "../../model/finding.ts";
import type { References } from "../../model/segment.ts";
import { eachPair, type PairFinding } from "./each-pair.ts";
import { nodesOf } from "./markup/nodes.ts";
import { placedNodes } from "./markup/places.ts";
import type { CheckedPair, CheckedText, Rule } from "./rule.ts";

/** Stress that is lost, added, or written so that Markdown does not read it. */
export const emphasis: Rule = {
  code: "emphasis",
  severity: "warning",
  documentation: {
    what: "Strong or stressed words (`**`, `_`) are more or fewer than in the source text, or the marks are written so that Markdown does not read them and readers would see them.",
    why: "What the source stresses is meant. Between letters of scripts without spaces, marks next to punctuation are often not read.",
    good: [
      { locale: "bn", source: "**Open access.** We agree.", translation: "**উন্মুক্ত প্রবেশাধিকার।** আমরা একমত।" },
      { locale: "ur", source: "This is _ours_.", translation: "یہ _ہمارا_ ہے۔" },
    ],
    bad: [
      { locale: "de", source: "**Open access.** We agree.", translation: "Freier Zugang. Wir stimmen zu." },
      { locale: "ur", source: "This is _ours_.", translation: "یہ ** ہمارا ** ہے۔" },
      { locale: "zh-Hans", source: "We **“agree”** now.", translation: "我们**“同意”**了。" },
    ],
  },
  check: eachPair(
    (pair, { segmented: { references } }) => strayMarks(pair, references) ?? lostStress(pair, references),
  ),
};

const marks = /\*\*|(?<!\*)\*(?!\*)|__|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;

/** Marks among the words, where the source has none. */
function strayMarks({ source, target, pair }: CheckedPair, references: References): PairFinding | undefined {
  if (pair.segment.format === "text") return undefined;
  const [expected, actual] = [source, target].map(({ plain }) => plain.match(marks) ?? []);
  const [first] = actual ?? [];
  if (first === undefined || (actual?.length ?? 0) <= (expected?.length ?? 0)) return undefined;
  return {
    message: `Markdown does not read the “${first}” of this translation as a mark; readers would see it.`,
    hint: "Marks stand close to the words they enclose; put punctuation and quotation marks outside of them, or a space before the mark.",
    actual: first,
    translationAt: marksIn(target, references),
  };
}

/** The marks among the words of a text, as they are written; one behind a backslash is meant to be seen. */
function marksIn(text: CheckedText, references: References): readonly Stretch[] {
  return placedNodes(text, references).flatMap(({ node, place: { start, end } }): readonly Stretch[] => {
    if (node.type !== "text") return [];
    return [...text.raw.slice(start, end).matchAll(marks)]
      .map(({ 0: mark, index }) => ({ start: start + index, end: start + index + mark.length }))
      .filter((stretch) => text.raw[stretch.start - 1] !== "\\");
  });
}

function lostStress({ source, target }: CheckedPair, references: References): PairFinding | undefined {
  const count = (text: CheckedText, type: "strong" | "emphasis") => nodesOf(text, type).length;
  const [type] = (["strong", "emphasis"] as const).filter((each) => count(source, each) !== count(target, each));
  if (type === undefined) return undefined;
  const [name, mark] = type === "strong" ? ["strong", "**"] : ["stressed", "_"];
  const [expected, actual] = [count(source, type), count(target, type)];
  const placesIn = (text: CheckedText) =>
    placedNodes(text, references).flatMap(({ node, place }) => (node.type === type ? [place] : []));
  return {
    message: `The translation has ${actual} ${name} ${actual === 1 ? "passage" : "passages"}, the source has ${expected}.`,
    hint: `Write ${mark}…${mark} around the words that carry the stress.`,
    sourceAt: placesIn(source),
    translationAt: placesIn(target),
  };
}
